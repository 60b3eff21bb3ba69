package org.strowger.example.calllog;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.TelephonyException;

/**
 * What has been seen of one call so far. It keeps the latest information itself, because a handle may become void, with
 * its line, before the call is over.
 */
final class CallTrace {
    private static final Logger LOG = LoggerFactory.getLogger(CallTrace.class);

    private final Call call;
    private final Instant began;
    private CallInfo info = CallInfo.unknown();
    private Optional<Instant> connected = Optional.empty();
    private Optional<Instant> disconnected = Optional.empty();
    private Optional<String> cause = Optional.empty();

    CallTrace(Call call, Instant began) {
        this.call = call;
        this.began = began;
    }

    long handle() {
        return call.handle();
    }

    boolean isOn(Line line) {
        return call.line().handle() == line.handle();
    }

    /** The call has reached a state; no particular state must have come before. */
    void reached(CallState state, Optional<CallStateMode> mode, Instant at) {
        refresh();
        switch (state) {
            case CONNECTED, CONFERENCED, ON_HOLD -> connected = connected.or(() -> Optional.of(at));
            case BUSY, SPECIAL_INFO -> cause = Optional.of(words(state.name()));
            case DISCONNECTED -> {
                disconnected = Optional.of(at);
                cause = mode.filter(some -> some != DisconnectMode.NORMAL)
                        .map(some -> words(((Enum<?>) some).name()))
                        .or(() -> cause);
            }
            default -> {
                // On its way, or idle: nothing that the record tells.
            }
        }
    }

    /** Reads the call's information, as long as that is possible. */
    void refresh() {
        try {
            info = call.info();
        } catch (TelephonyException e) {
            LOG.debug("Call {} is void; what was known of it before stays", call.handle());
        }
    }

    /** How it ended, now that it is idle. */
    String ending() {
        String side = disconnected.isPresent() ? "there" : "here";
        return cause.orElse((connected.isPresent() ? "hung up " : "given up ") + side);
    }

    /** The record of the call. */
    CallRecord record(Instant now, String ending) {
        Instant end = disconnected.orElse(now);
        Duration talk = connected.map(from -> Duration.between(from, end)).orElse(Duration.ZERO);
        String line = call.line().device().permanentId();
        return new CallRecord(began, line, direction(), text(info.callerId()), called(), talk, ending);
    }

    private String direction() {
        return switch (info.origin()) {
            case OUTBOUND -> "out";
            case INTERNAL, EXTERNAL, INBOUND -> "in";
            default -> words(info.origin().name());
        };
    }

    private String called() {
        String known = text(info.calledId());
        return info.origin() == CallOrigin.OUTBOUND && known.isEmpty() ? info.displayableAddress() : known;
    }

    private static String text(PartyId party) {
        String address = party.address().orElse("");
        return party.name().map(name -> (address + " " + name).strip()).orElse(address);
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
