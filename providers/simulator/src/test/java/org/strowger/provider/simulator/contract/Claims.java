package org.strowger.provider.simulator.contract;

import org.strowger.telephony.device.LineCapabilities;

/** What a broken line claims instead of what it can do. */
final class Claims {
    private Claims() {}

    /** The same as a good line, to go on with. */
    static LineCapabilities.Builder as(Object capabilities) {
        LineCapabilities real = (LineCapabilities) capabilities;
        LineCapabilities.Builder claimed = LineCapabilities.builder(real.name())
                .mediaModes(real.mediaModes())
                .bearerModes(real.bearerModes())
                .lineStates(real.lineStates())
                .ringModes(real.ringModes())
                .digits(real.digits())
                .tones(real.tones())
                .mediaControl(real.mediaControl())
                .extensionId(real.extensionId())
                .terminals(real.terminals())
                .settableConditions(real.settableConditions())
                .userUser(real.userUser())
                .features(real.features());
        real.flags().forEach(claimed::flag);
        real.addresses().forEach(claimed::address);
        return claimed;
    }
}
