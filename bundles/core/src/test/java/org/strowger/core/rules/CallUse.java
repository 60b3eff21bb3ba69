package org.strowger.core.rules;

import java.util.Set;
import java.util.function.BiFunction;
import org.strowger.telephony.Call;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.FlowSpec;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.error.LineError;

/** Every asynchronous operation on a call, some with a second one. */
enum CallUse {
    ACCEPT((call, other) -> call.accept()),
    ANSWER((call, other) -> call.answer()),
    DIAL((call, other) -> call.dial("1")),
    DROP((call, other) -> call.drop()),
    REDIRECT((call, other) -> call.redirect("1009")),
    HOLD((call, other) -> call.hold()),
    UNHOLD((call, other) -> call.unhold()),
    SWAP_HOLD((call, other) -> call.swapHold(other)),
    SECURE((call, other) -> call.secure()),
    SET_UP_TRANSFER((call, other) -> call.transfer().setUp()),
    COMPLETE_TRANSFER((call, other) -> call.transfer().complete(other)),
    COMPLETE_TRANSFER_AS_CONFERENCE((call, other) -> call.transfer().completeAsConference(other)),
    BLIND_TRANSFER((call, other) -> call.transfer().blind("1009")),
    SET_UP_CONFERENCE((call, other) -> call.conference().setUp(3)),
    PREPARE_ADD_TO_CONFERENCE((call, other) -> call.conference().prepareAdd(), LineError.INVALCONFCALLHANDLE),
    ADD_TO_CONFERENCE((call, other) -> call.conference().add(other), LineError.INVALCONFCALLHANDLE),
    REMOVE_FROM_CONFERENCE((call, other) -> call.conference().remove()),
    PARK_AT((call, other) -> call.park().at("70")),
    PARK_ANYWHERE((call, other) -> call.park().anywhere()),
    COMPLETE_CALL((call, other) -> call.completion().request(CompletionMode.CALL_BACK)),
    LEAVE_MESSAGE((call, other) -> call.completion().message(0)),
    SET_CALL_DATA((call, other) -> call.details().setData(DataBlock.ofText("note"))),
    SET_TREATMENT((call, other) -> call.details().setTreatment(CallTreatment.MUSIC.id())),
    SET_QUALITY((call, other) ->
            call.details().setQualityOfService(new QualityOfService(FlowSpec.bestEffort(), FlowSpec.bestEffort()))),
    SEND_USER_USER((call, other) -> call.details().userUser().send(DataBlock.ofText("hello"))),
    RELEASE_USER_USER((call, other) -> call.details().userUser().release()),
    ACCEPT_WITH((call, other) -> call.details().userUser().accept(DataBlock.ofText("hello"))),
    ANSWER_WITH((call, other) -> call.details().userUser().answer(DataBlock.ofText("hello"))),
    DROP_WITH((call, other) -> call.details().userUser().drop(DataBlock.ofText("hello"))),
    ROUTE_TO_TERMINAL((call, other) -> call.details().terminals().route(0, Set.of(TerminalMode.RINGER))),
    TAKE_FROM_TERMINAL((call, other) -> call.details().terminals().unroute(0, Set.of(TerminalMode.RINGER)));

    private final BiFunction<Call, Call, Request<?>> operation;
    private final LineError whenVoid;

    CallUse(BiFunction<Call, Call, Request<?>> operation) {
        this(operation, LineError.INVALCALLHANDLE);
    }

    CallUse(BiFunction<Call, Call, Request<?>> operation, LineError whenVoid) {
        this.operation = operation;
        this.whenVoid = whenVoid;
    }

    Request<?> ask(Call call, Call other) {
        return operation.apply(call, other);
    }

    /** What is wrong with a handle that is void. */
    LineError whenVoid() {
        return whenVoid;
    }
}
