package org.strowger.core.bench.model;

import java.util.function.Consumer;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;

/** What no call can be asked, whatever its state, and how it is refused. */
public enum CallMistake {
    /** No parameters. */
    TRANSFER_WITHOUT_PARAMETERS(
            LineError.INVALCALLPARAMS, "L-252", call -> call.transfer().setUp(null)),
    /** A wish that belongs to another operation. */
    TRANSFER_THAT_IS_PREDICTIVE(LineError.INVALCALLPARAMS, "L-256", call -> call.transfer()
            .setUp(CallParams.builder()
                    .targetAddress("5")
                    .flag(CallParamFlag.PREDICTIVE_DIAL)
                    .build())),
    /** No target for one-step transfer. */
    TRANSFER_IN_ONE_STEP_TO_NOBODY(LineError.INVALCALLPARAMS, "L-256", call -> call.transfer()
            .setUp(CallParams.builder().flag(CallParamFlag.ONE_STEP_TRANSFER).build())),
    /** An address that the line does not have. */
    TRANSFER_FROM_ADDRESS_9(LineError.INVALADDRESSID, "L-252", call -> call.transfer()
            .setUp(CallParams.builder().addressId(9).build())),
    /** No second call. */
    TRANSFER_TO_NO_CALL(
            LineError.INVALCONSULTCALLHANDLE, "L-258", call -> call.transfer().complete(null)),
    /** No second call. */
    CONFERENCE_WITH_NO_CALL(
            LineError.INVALCONSULTCALLHANDLE, "L-258", call -> call.transfer().completeAsConference(null)),
    /** The call itself. */
    TRANSFER_TO_ITSELF(
            LineError.INVALCONSULTCALLHANDLE, "L-258", call -> call.transfer().complete(call)),
    /** No destination. */
    BLIND_TRANSFER_TO_NULL(
            LineError.INVALPOINTER, "L-263", call -> call.transfer().blind(null)),
    /** An empty destination. */
    BLIND_TRANSFER_TO_NOTHING(
            LineError.INVALADDRESS, "L-263", call -> call.transfer().blind("")),
    /** Fewer than no parties. */
    CONFERENCE_OF_MINUS_ONE(
            LineError.INVALPARAM, "L-287", call -> call.conference().setUp(-1)),
    /** More than any address joins. */
    CONFERENCE_OF_THOUSANDS(
            LineError.CONFERENCEFULL, "L-287", call -> call.conference().setUp(9_999)),
    /** No parameters. */
    CONFERENCE_WITHOUT_PARAMETERS(
            LineError.INVALCALLPARAMS, "L-268", call -> call.conference().setUp(3, null)),
    /** No parameters. */
    PREPARE_WITHOUT_PARAMETERS(
            LineError.INVALCALLPARAMS, "L-269", call -> call.conference().prepareAdd(null)),
    /** No second call. */
    ADD_NO_CALL(LineError.INVALCALLHANDLE, "L-271", call -> call.conference().add(null)),
    /** The call itself. */
    ADD_ITSELF(LineError.INVALCALLHANDLE, "L-271", call -> call.conference().add(call)),
    /** No address. */
    PARK_AT_NULL(LineError.INVALPOINTER, "L-296", call -> call.park().at(null)),
    /** An empty address. */
    PARK_AT_NOTHING(LineError.INVALADDRESS, "L-296", call -> call.park().at("")),
    /** No mode. */
    COMPLETE_IN_NO_MODE(
            LineError.INVALCALLCOMPLMODE, "L-313", call -> call.completion().request(null)),
    /** The mode that has a method of its own. */
    COMPLETE_BY_NO_MESSAGE(
            LineError.INVALCALLCOMPLMODE, "L-316", call -> call.completion().request(CompletionMode.MESSAGE)),
    /** No address. */
    REDIRECT_TO_NULL(LineError.INVALPOINTER, "L-240", call -> call.redirect(null)),
    /** An empty address. */
    REDIRECT_TO_NOTHING(LineError.INVALADDRESS, "L-240", call -> call.redirect("")),
    /** No second call. */
    SWAP_WITH_NOTHING(LineError.INVALCALLHANDLE, "L-249", call -> call.swapHold(null)),
    /** No name. */
    HAND_OFF_TO_NULL(LineError.INVALPOINTER, "L-179", call -> call.handOff((String) null)),
    /** A name that no application has. */
    HAND_OFF_TO_NOBODY(LineError.TARGETNOTFOUND, "L-182", call -> call.handOff("nobody")),
    /** No media mode. */
    HAND_OFF_FOR_NO_MODE(LineError.INVALMEDIAMODE, "L-180", call -> call.handOff((MediaMode) null)),
    /** A media mode that the line does not have. */
    HAND_OFF_FOR_VIDEO(LineError.INVALMEDIAMODE, "L-180", call -> call.handOff(MediaMode.VIDEO));

    private final LineError error;
    private final String rule;
    private final Consumer<Call> attempt;

    CallMistake(LineError error, String rule, Consumer<Call> attempt) {
        this.error = error;
        this.rule = rule;
        this.attempt = attempt;
    }

    LineError error() {
        return error;
    }

    String rule() {
        return rule;
    }

    void make(Call call) {
        attempt.accept(call);
    }
}
