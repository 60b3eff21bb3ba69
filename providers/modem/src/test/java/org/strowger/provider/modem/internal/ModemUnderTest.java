package org.strowger.provider.modem.internal;

import java.util.Optional;
import java.util.Set;
import org.strowger.provider.modem.internal.at.DigitDetector;
import org.strowger.provider.modem.internal.line.ModemSettings;
import org.strowger.provider.modem.internal.line.TestSettings;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.FarEnd;
import org.strowger.provider.tck.FarParty;
import org.strowger.provider.tck.Pace;
import org.strowger.provider.tck.ProviderUnderTest;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.TelephonyProvider;

/** A modem provider with a modem that follows a script, in hurried time. */
final class ModemUnderTest implements ProviderUnderTest, FarEnd {
    private final Pace pace = Pace.hurried();
    private final ScriptedModem modem = new ScriptedModem(pace.scheduler());
    private final ModemProvider provider;

    /** A modem that reports digits this way, or not at all. */
    ModemUnderTest(Optional<DigitDetector> detector) {
        detector.ifPresent(modem::detects);
        provider = new ModemProvider(
                TestSettings.detecting(
                        TestSettings.modem("contract", "/dev/scripted"), ModemSettings.Detection.AUTOMATIC),
                modem);
    }

    @Override
    public TelephonyProvider provider() {
        return provider;
    }

    @Override
    public FarEnd farEnd() {
        return this;
    }

    @Override
    public Pace pace() {
        return pace;
    }

    /** A data call is connected when the other modem has answered; a voice call as soon as it is dialed. */
    @Override
    public CallParams params() {
        return CallParams.builder().mediaModes(Set.of(MediaMode.DATA_MODEM)).build();
    }

    /** A modem sends digits in voice calls only. */
    @Override
    public CallParams voice() {
        return CallParams.builder()
                .mediaModes(Set.of(MediaMode.INTERACTIVE_VOICE))
                .build();
    }

    @Override
    public Optional<String> number(Destination destination) {
        return switch (destination) {
            case ANSWERS -> Optional.of(ScriptedModem.ANSWERS);
            case RINGS -> Optional.of(ScriptedModem.RINGS);
            case BUSY -> Optional.of(ScriptedModem.BUSY);
            case UNASSIGNED -> Optional.of("8");
            case MALFORMED -> Optional.of("not a number");
            case REFUSES, PARK_POSITION -> Optional.empty();
        };
    }

    @Override
    public Optional<FarParty> call(LineDriver line) {
        return Optional.of(modem.ring());
    }

    @Override
    public Optional<FarParty> called() {
        return modem.called();
    }
}
