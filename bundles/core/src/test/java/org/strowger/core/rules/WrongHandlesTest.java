package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.ForwardControl;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.PickupControl;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Every operation with a handle that only monitors, or that is void. */
class WrongHandlesTest {
    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private Line open;
    private Call call;
    private Call other;
    private Call watched;
    private Call watchedOther;

    @BeforeEach
    void showTwoCalls() {
        open = anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        bert.opens(line, LineOpenOptions.monitor());
        // A conference, so that no operation can complain of anything but the handle.
        ScriptedCall driver = line.announces(
                        ScriptedLine.incoming().origin(CallOrigin.CONFERENCE).build())
                .reports(CallState.CONNECTED);
        call = anna.gets(driver);
        watched = bert.gets(driver);
        ScriptedCall second = line.shows(CallState.CONNECTED);
        other = anna.gets(second);
        watchedOther = bert.gets(second);
        line.script().forget();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource(CallUse.class)
    @Rule({"L-172", "L-252", "L-263", "L-266"})
    void whoOnlyMonitorsActsOnNothing(CallUse operation) {
        refused(LineError.NOTOWNER, () -> operation.ask(watched, watchedOther));

        office.settle();
        assertThat(line.asked()).isEmpty();
        bert.heardNothing();
    }

    @ParameterizedTest
    @EnumSource(CallUse.class)
    @Rule({"L-109", "L-116", "L-113"})
    void aReleasedHandleIsGoodForNothing(CallUse operation) {
        call.close();

        refused(operation.whenVoid(), () -> operation.ask(call, other));

        office.settle();
        assertThat(line.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallUse.class)
    @Rule({"L-093", "L-113"})
    void theHandlesOfAClosedLineAreGoodForNothing(CallUse operation) {
        open.close();

        refused(operation.whenVoid(), () -> operation.ask(call, other));

        office.settle();
        assertThat(line.asked()).doesNotContain(Operation.valueOf(asAsked(operation)));
    }

    @ParameterizedTest
    @EnumSource(CallUse.class)
    @Rule("L-105")
    void theHandlesOfALineThatWasClosedByForceAreGoodForNothing(CallUse operation) {
        line.isClosedByForce();

        refused(operation.whenVoid(), () -> operation.ask(call, other));
    }

    private static String asAsked(CallUse operation) {
        return switch (operation) {
            case COMPLETE_TRANSFER_AS_CONFERENCE -> "COMPLETE_AS_CONFERENCE";
            case PREPARE_ADD_TO_CONFERENCE -> "PREPARE_ADD";
            case PARK_AT -> "PARK";
            case LEAVE_MESSAGE -> "COMPLETE_CALL";
            case SET_CALL_DATA -> "SET_DATA";
            case ACCEPT_WITH -> "ACCEPT";
            case ANSWER_WITH -> "ANSWER";
            case DROP_WITH -> "DROP";
            case ROUTE_TO_TERMINAL, TAKE_FROM_TERMINAL -> "SET_TERMINAL";
            default -> operation.name();
        };
    }

    @TestFactory
    @Rule({"L-093", "L-066"})
    Stream<DynamicTest> aClosedLineMakesTakesAndForwardsNoCalls() {
        PickupControl pickup = open.pickup(0);
        ForwardControl forwarding = open.forwarding(0);
        open.close();
        return Stream.of(
                        new Use("make call", () -> open.makeCall("1002")),
                        new Use("set up conference", () -> open.setUpConference(3, CallParams.defaults())),
                        new Use("pick up", () -> open.pickup(0)),
                        new Use("forward", () -> open.forwarding(0)),
                        new Use("forward all", open::forwarding),
                        new Use("cancel completion", () -> open.cancelCompletion(1)),
                        new Use("unpark", () -> pickup.unpark("70")),
                        new Use("pick up from", () -> pickup.from("1005")),
                        new Use("pick up from group", () -> pickup.fromGroup("5")),
                        new Use("pick up what waits", pickup::waiting),
                        new Use("set forwarding", () -> forwarding.set(List.of())))
                .map(use -> DynamicTest.dynamicTest(
                        use.what(), () -> refused(LineError.INVALLINEHANDLE, use.operation()::run)));
    }

    private record Use(String what, Runnable operation) {}
}
