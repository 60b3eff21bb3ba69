package org.strowger.provider.sip.internal.contract;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.strowger.provider.sip.internal.SipProvider;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.FarEnd;
import org.strowger.provider.tck.FarParty;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.Scheduler;

/** Another SIP provider with a line for each way in which somebody can behave. */
final class SipFarEnd implements FarEnd, ProviderContext, AutoCloseable {
    /** How the user of a line behaves. */
    enum Manner {
        ANSWERS,
        RINGS,
        BUSY,
        REFUSES,
        CALLS;

        String user() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final SipProvider provider;
    private final SipProvider near;
    private final Scheduler scheduler;
    private final Map<Manner, LineDriver> lines = new EnumMap<>(Manner.class);
    private volatile SipFarParty called;

    SipFarEnd(SipProvider provider, SipProvider near, Scheduler scheduler) {
        this.provider = provider;
        this.near = near;
        this.scheduler = scheduler;
        var drivers = provider.start(this).lines();
        for (Manner manner : Manner.values()) {
            LineDriver line = drivers.get(manner.ordinal());
            line.open(new SipFarLine(manner, party -> called = party));
            lines.put(manner, line);
        }
    }

    @Override
    public Optional<String> number(Destination destination) {
        return switch (destination) {
            case ANSWERS -> Optional.of(uri("answers"));
            case RINGS -> Optional.of(uri("rings"));
            case BUSY -> Optional.of(uri("busy"));
            case REFUSES -> Optional.of(uri("refuses"));
            case UNASSIGNED -> Optional.of(uri("nobody"));
            case MALFORMED -> Optional.of("not a number");
            case PARK_POSITION -> Optional.empty();
        };
    }

    private String uri(String user) {
        return "sip:" + user + "@" + provider.sentBy();
    }

    @Override
    public Optional<FarParty> call(LineDriver line) {
        String user = line.permanentId().replaceFirst("sip:([^@]*)@.*", "$1");
        SipFarParty party = new SipFarParty(Manner.CALLS);
        party.is(lines.get(Manner.CALLS)
                .makeCall("sip:" + user + "@" + near.sentBy(), CallParams.defaults(), party, SipFarParty.IGNORED));
        return Optional.of(party);
    }

    @Override
    public Optional<FarParty> called() {
        return Optional.<FarParty>ofNullable(called).filter(party -> !party.isOver());
    }

    @Override
    public void close() {
        provider.stop();
    }

    @Override
    public ApiVersion version() {
        return ApiVersion.V2_2;
    }

    @Override
    public Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public void lineAdded(LineDriver line) {
        throw new AssertionError("not used");
    }

    @Override
    public void lineRemoved(LineDriver line) {
        throw new AssertionError("not used");
    }

    @Override
    public void phoneAdded(PhoneDriver phone) {
        throw new AssertionError("not used");
    }

    @Override
    public void phoneRemoved(PhoneDriver phone) {
        throw new AssertionError("not used");
    }

    @Override
    public void capabilitiesChanged(LineDriver line) {
        throw new AssertionError("not used");
    }

    @Override
    public void phoneCapabilitiesChanged(PhoneDriver phone) {
        throw new AssertionError("not used");
    }
}
