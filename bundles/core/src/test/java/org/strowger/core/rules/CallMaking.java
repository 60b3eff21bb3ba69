package org.strowger.core.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.strowger.telephony.Call;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.Line;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;

/** The operations that begin the life of a call (rule L-128). */
enum CallMaking {
    MAKE_CALL(Operation.MAKE_CALL, 1, (line, desk, open) -> () -> open.makeCall("1002")),
    SET_UP_TRANSFER(Operation.SET_UP_TRANSFER, 1, (line, desk, open) -> {
        Call call = desk.gets(line.shows(CallState.CONNECTED));
        return () -> call.transfer().setUp();
    }),
    COMPLETE_TRANSFER_AS_CONFERENCE(Operation.COMPLETE_AS_CONFERENCE, 1, (line, desk, open) -> {
        Call call = desk.gets(line.shows(CallState.ON_HOLD_PENDING_TRANSFER));
        Call consultation = desk.gets(line.shows(CallState.CONNECTED));
        return () -> call.transfer().completeAsConference(consultation);
    }),
    SET_UP_CONFERENCE(Operation.SET_UP_CONFERENCE, 2, (line, desk, open) -> {
        Call call = desk.gets(line.shows(CallState.CONNECTED));
        return () -> call.conference().setUp(3);
    }),
    SET_UP_CONFERENCE_FROM_NOTHING(
            Operation.SET_UP_CONFERENCE,
            2,
            (line, desk, open) -> () ->
                    open.setUpConference(3, CallParams.builder().addressId(1).build())),
    PREPARE_ADD_TO_CONFERENCE(Operation.PREPARE_ADD, 1, (line, desk, open) -> {
        Call conference = desk.gets(line.announces(
                        ScriptedLine.incoming().origin(CallOrigin.CONFERENCE).build())
                .reports(CallState.CONNECTED));
        return () -> conference.conference().prepareAdd();
    }),
    UNPARK(Operation.UNPARK, 1, (line, desk, open) -> () -> open.pickup(0).unpark("70")),
    PICKUP(Operation.PICKUP, 1, (line, desk, open) -> () -> open.pickup(0).from("1005")),
    FORWARD(Operation.FORWARD, 1, (line, desk, open) -> {
        line.consultsToForward();
        return () -> open.forwarding(0).set(List.of(Forwarding.to(ForwardMode.UNCONDITIONAL, "1009")));
    });

    private final Operation operation;
    private final int calls;
    private final Preparation preparation;

    CallMaking(Operation operation, int calls, Preparation preparation) {
        this.operation = operation;
        this.calls = calls;
        this.preparation = preparation;
    }

    /** A provider of one line on which all of them are possible. */
    static ScriptedProvider provider() {
        ScriptedProvider provider = new ScriptedProvider("pbx");
        provider.line(
                "2001",
                like -> like.address(ScriptedLine.addressLike("2002")
                        .flag(AddressCapabilityFlag.SETUP_CONFERENCE_NULL)
                        .build()));
        return provider;
    }

    /** What the driver is asked. */
    Operation operation() {
        return operation;
    }

    /** How many calls it makes. */
    int calls() {
        return calls;
    }

    /** Brings about what must be there before; what is returned asks for it. */
    Supplier<Request<?>> prepare(ScriptedLine line, Desk desk, Line open) {
        return preparation.prepare(line, desk, open);
    }

    /** The calls that a request delivered. */
    static List<Call> delivered(Request<?> request) {
        Object outcome = Refusals.delivered(request);
        if (outcome instanceof ConferenceSetUp both) {
            return List.of(both.conference(), both.consultation());
        }
        return outcome instanceof Optional<?> one
                ? one.stream().map(Call.class::cast).toList()
                : List.of((Call) outcome);
    }

    private interface Preparation {
        Supplier<Request<?>> prepare(ScriptedLine line, Desk desk, Line open);
    }
}
