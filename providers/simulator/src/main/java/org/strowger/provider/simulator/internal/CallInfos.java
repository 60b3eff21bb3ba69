package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.PartyId;

/** What is known about a call when it begins. */
final class CallInfos {
    /** The states that a call of the exchange can reach. */
    private static final Set<CallState> STATES = Set.copyOf(EnumSet.complementOf(EnumSet.of(
            CallState.CONFERENCED, CallState.ON_HOLD_PENDING_CONFERENCE, CallState.ON_HOLD_PENDING_TRANSFER)));

    private CallInfos() {}

    /** How a line's call with these parameters presents itself to the called party. */
    static Caller caller(String line, CallParams params) {
        PartyId id = params.flags().contains(CallParamFlag.BLOCK_ID)
                ? PartyId.without(PartyId.Presentation.BLOCKED)
                : PartyId.of(params.callingPartyId().orElse(line));
        return new Caller(id, CallOrigin.INTERNAL, params.mediaModes());
    }

    /** At the calling end. */
    static CallInfo outgoing(String line, CallParams params, long callId) {
        return CallInfo.builder()
                .origin(CallOrigin.OUTBOUND)
                .callId(callId)
                .callerId(PartyId.of(params.callingPartyId().orElse(line)))
                .mediaModes(params.mediaModes())
                .states(STATES)
                .build();
    }

    /** At the called end. */
    static CallInfo incoming(Connection connection, Invitation invitation) {
        Caller caller = connection.caller();
        return CallInfo.builder()
                .origin(caller.origin())
                .reason(invitation.reason())
                .callId(connection.id())
                .callerId(caller.id())
                .calledId(PartyId.of(invitation.dialed()))
                .redirectingId(invitation.redirecting())
                .redirectionId(redirection(invitation))
                .mediaModes(caller.media())
                .states(STATES)
                .build();
    }

    private static PartyId redirection(Invitation invitation) {
        Optional<String> elsewhere = Optional.of(invitation.number()).filter(to -> !to.equals(invitation.dialed()));
        return elsewhere.map(PartyId::of).orElse(PartyId.unknown());
    }
}
