package org.strowger.core.bench.model;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.error.LineError;

/** What no line can be asked, and how it is refused. */
public enum LineMistake {
    /** No destination. */
    CALL_TO_NULL(LineError.INVALPOINTER, "L-213", line -> line.makeCall(null)),
    /** No parameters. */
    CALL_WITHOUT_PARAMETERS(LineError.INVALCALLPARAMS, "L-212", line -> line.makeCall("1", null)),
    /** Fewer than no parties. */
    CONFERENCE_OF_MINUS_ONE(LineError.INVALPARAM, "L-287", line -> line.setUpConference(-1, CallParams.defaults())),
    /** No parameters. */
    CONFERENCE_WITHOUT_PARAMETERS(LineError.INVALCALLPARAMS, "L-267", line -> line.setUpConference(3, null)),
    /** An address that no line has. */
    PICK_UP_AT_MINUS_ONE(LineError.INVALADDRESSID, "L-299", line -> line.pickup(-1)),
    /** An address that the line does not have. */
    UNPARK_AT_ADDRESS_9(LineError.INVALADDRESSID, "L-298", line -> line.pickup(9)),
    /** No park address. */
    UNPARK_FROM_NULL(LineError.INVALPOINTER, "L-298", line -> line.pickup(0).unpark(null)),
    /** An empty park address. */
    UNPARK_FROM_NOTHING(LineError.INVALADDRESS, "L-298", line -> line.pickup(0).unpark("")),
    /** No alerting address. */
    PICK_UP_FROM_NULL(LineError.INVALPOINTER, "L-299", line -> line.pickup(0).from(null)),
    /** No group. */
    PICK_UP_FROM_NO_GROUP(
            LineError.INVALPOINTER, "L-299", line -> line.pickup(0).fromGroup(null)),
    /** An address that the line does not have. */
    FORWARD_ADDRESS_9(LineError.INVALADDRESSID, "L-303", line -> line.forwarding(9)),
    /** No entries, which is not the same as none. */
    FORWARD_NULL(LineError.INVALPOINTER, "L-304", line -> line.forwarding(0).set(null)),
    /** An entry that is not there. */
    FORWARD_NO_ENTRY(LineError.INVALPOINTER, "L-304", line -> line.forwarding().set(Collections.singletonList(null))),
    /** Fewer than no rings. */
    FORWARD_AFTER_MINUS_ONE_RINGS(
            LineError.INVALPARAM, "L-308", line -> line.forwarding().set(List.of(), -1, CallParams.defaults())),
    /** No parameters. */
    FORWARD_WITHOUT_PARAMETERS(
            LineError.INVALCALLPARAMS, "L-307", line -> line.forwarding().set(List.of(), 0, null)),
    /** Two entries for one condition. */
    FORWARD_TWICE(LineError.INVALPARAM, "L-303", line -> line.forwarding(1)
            .set(List.of(Forwarding.to(ForwardMode.BUSY, "1"), Forwarding.to(ForwardMode.BUSY, "2")))),
    /** A condition that is only reported. */
    FORWARD_UNKNOWN(LineError.INVALPARAM, "L-311", line -> line.forwarding(1)
            .set(List.of(Forwarding.to(ForwardMode.UNKNOWN, "1")))),
    /** A condition that the address does not have. */
    FORWARD_INTERNAL(LineError.OPERATIONUNAVAIL, "L-303", line -> line.forwarding(1)
            .set(List.of(Forwarding.to(ForwardMode.BUSY_INTERNAL, "1")))),
    /** An empty destination. */
    FORWARD_TO_NOTHING(LineError.INVALADDRESS, "L-305", line -> line.forwarding(1)
            .set(List.of(Forwarding.to(ForwardMode.BUSY, "")))),
    /** More entries than the address takes. */
    FORWARD_TOO_MUCH(LineError.INVALPARAM, "L-303", line -> line.forwarding(1)
            .set(List.of(
                    Forwarding.to(ForwardMode.BUSY, "1"),
                    Forwarding.to(ForwardMode.NO_ANSWER, "2"),
                    Forwarding.to(ForwardMode.UNCONDITIONAL, "3")))),
    /** An address that the line does not have. */
    NEW_CALLS_OF_ADDRESS_9(LineError.INVALADDRESSID, "L-165", line -> line.newCalls(9)),
    /** An address that the line does not have. */
    STATUS_OF_ADDRESS_9(LineError.INVALADDRESSID, "L-292", line -> line.addressStatus(9));

    private final LineError error;
    private final String rule;
    private final Consumer<Line> attempt;

    LineMistake(LineError error, String rule, Consumer<Line> attempt) {
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

    void make(Line line) {
        attempt.accept(line);
    }
}
