package org.strowger.shell.internal;

import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.phone.HookSwitchCapabilities;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.PhoneSink;

/** A phone with a handset, a loudspeaker, a keypad and a ringer. */
final class TestPhone implements PhoneDriver {
    private final String name;
    private PhoneSink sink;

    TestPhone(String name) {
        this.name = name;
    }

    /** Where its events go while it is open. */
    PhoneSink tells() {
        return sink;
    }

    @Override
    public String permanentId() {
        return name;
    }

    @Override
    public PhoneCapabilities capabilities() {
        return PhoneCapabilities.builder("Phone " + name)
                .keypad()
                .hookSwitch(HookSwitchDevice.HANDSET, HookSwitchCapabilities.full())
                .hookSwitch(HookSwitchDevice.SPEAKER, HookSwitchCapabilities.full())
                .ringModes(1)
                .build();
    }

    @Override
    public void open(PhoneSink given) {
        sink = given;
    }

    @Override
    public void close() {
        sink = null;
    }
}
