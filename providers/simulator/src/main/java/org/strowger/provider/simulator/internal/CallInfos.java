package org.strowger.provider.simulator.internal;

import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;

/** What is known about a call when it begins. */
final class CallInfos {
    /** The states that a call of the exchange can reach. */
    private static final Set<CallState> STATES = Set.of(CallState.values());

    private CallInfos() {}

    /** How a line's call with these parameters presents itself to the called party. */
    static Caller caller(String number, CallParams params) {
        PartyId id = params.flags().contains(CallParamFlag.BLOCK_ID)
                ? PartyId.without(PartyId.Presentation.BLOCKED)
                : PartyId.of(params.callingPartyId().orElse(number));
        return new Caller(
                id,
                CallOrigin.INTERNAL,
                params.mediaModes(),
                Channel.of(params.bearerMode(), params.rate()),
                params.userUser());
    }

    /** At the calling end. */
    static CallInfo outgoing(LineAddress address, CallParams params, long callId) {
        Channel channel = Channel.of(params.bearerMode(), params.rate());
        return CallInfo.builder()
                .addressId(address.id())
                .bearerMode(channel.bearer())
                .rate(channel.rate())
                .origin(CallOrigin.OUTBOUND)
                .callId(callId)
                .callerId(PartyId.of(params.callingPartyId().orElse(address.number())))
                .mediaModes(params.mediaModes())
                .states(STATES)
                .build();
    }

    /** At the called end. */
    static CallInfo incoming(LineAddress address, Path path, Invitation invitation) {
        Caller caller = path.caller();
        return CallInfo.builder()
                .addressId(address.id())
                .origin(caller.origin())
                .reason(invitation.reason())
                .bearerMode(caller.channel().bearer())
                .rate(caller.channel().rate())
                .completionId(invitation.completionId())
                .details(dataOf(path).withUserUser(caller.userUser()))
                .callId(path.id())
                .callerId(caller.id())
                .calledId(PartyId.of(invitation.dialed()))
                .redirectingId(invitation.redirecting())
                .redirectionId(redirection(invitation))
                .mediaModes(caller.media())
                .states(STATES)
                .build();
    }

    /** Of a call that is taken over from somewhere: picked up or unparked (rule L-301). */
    static CallInfo takenOver(LineAddress address, long callId, Caller other, CallReason reason) {
        return CallInfo.builder()
                .addressId(address.id())
                .origin(other.origin())
                .reason(reason)
                .bearerMode(other.channel().bearer())
                .rate(other.channel().rate())
                .callId(callId)
                .callerId(other.id())
                .calledId(PartyId.of(address.number()))
                .mediaModes(other.media())
                .states(STATES)
                .build();
    }

    /** Of a conference (rule L-265). */
    static CallInfo conference(LineAddress address, long callId) {
        return CallInfo.builder()
                .addressId(address.id())
                .origin(CallOrigin.CONFERENCE)
                .callId(callId)
                .mediaModes(Set.of(MediaMode.INTERACTIVE_VOICE))
                .states(STATES)
                .build();
    }

    /** What is attached to the call already (rule L-369). */
    static CallDetails dataOf(Path path) {
        return path.trunk()
                .map(Connection::data)
                .map(CallDetails.none()::withData)
                .orElse(CallDetails.none());
    }

    /** What is attached to a call that takes a place; it is routed to terminals as before (rule L-401). */
    static CallDetails dataOf(Path place, CallInfo before) {
        return dataOf(place).withTerminals(before.details().terminals());
    }

    private static PartyId redirection(Invitation invitation) {
        Optional<String> elsewhere = Optional.of(invitation.number()).filter(to -> !to.equals(invitation.dialed()));
        return elsewhere.map(PartyId::of).orElse(PartyId.unknown());
    }
}
