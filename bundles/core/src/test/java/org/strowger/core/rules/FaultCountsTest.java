package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.provider.Faults.Kind;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.LineSink;
import org.strowger.testing.Rule;

/** Whatever a provider does that it must not is counted once, as what it is, and nothing else is counted. */
class FaultCountsTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office(Settings.defaults().withDropUnowned(true));
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine line = pbx.line("2001");
    private final Desk anna = office.desk("anna");
    private Line open;
    private ScriptedCall driver;
    private Call call;

    @AfterEach
    void close() {
        office.close();
    }

    private record Fault(Kind kind, String what, Consumer<FaultCountsTest> made) {
        @Override
        public String toString() {
            return kind + ": " + what;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(requests(), events(), nonsense()).flatMap(all -> all);
    }

    private static Stream<Fault> requests() {
        return Stream.of(
                new Fault(Kind.SECOND_COMPLETION, "a request", at -> {
                    at.call.hold();
                    at.office.settle();
                    Completion completion = at.driver.completion();
                    at.driver.succeeds();
                    completion.fail(LineError.RESOURCEUNAVAIL);
                }),
                new Fault(Kind.SECOND_COMPLETION, "a refusal of what succeeded", at -> {
                    at.line.when(Operation.HOLD, () -> {
                        at.driver.succeeds();
                        throw new TelephonyException(LineError.INUSE);
                    });
                    at.call.hold();
                }),
                new Fault(Kind.NO_COMPLETION, "in time", at -> {
                    at.call.hold();
                    at.office.pass(Settings.defaults().requestLimit());
                }),
                new Fault(Kind.THREW, "in a request", at -> {
                    at.throwsWhen(Operation.HOLD);
                    at.call.hold();
                }),
                new Fault(Kind.THREW, "when nobody waits", at -> {
                    at.throwsWhen(Operation.MEDIA_MODES);
                    Desk bert = at.office.desk("bert");
                    at.line.does(Operation.MEDIA_MODES);
                    Line second = bert.opens(at.line, LineOpenOptions.owner(MediaMode.DATA_MODEM));
                    at.throwsWhen(Operation.MEDIA_MODES);
                    second.close();
                    at.office.settle();
                    at.line.does(Operation.MEDIA_MODES);
                }),
                new Fault(Kind.NO_CALL, "for a new one", at -> {
                    at.line.givesNoCalls();
                    at.open.makeCall("1002");
                }),
                new Fault(Kind.UNOWNED_NOT_DROPPED, "refused", at -> {
                    at.office
                            .desk("bert")
                            .opens(at.line, LineOpenOptions.monitor())
                            .newCalls();
                    at.call.close();
                    at.office.settle();
                    at.driver.fails(LineError.RESOURCEUNAVAIL);
                }),
                new Fault(Kind.UNOWNED_NOT_DROPPED, "refused at once", at -> {
                    at.office
                            .desk("bert")
                            .opens(at.line, LineOpenOptions.monitor())
                            .newCalls();
                    at.line.refuses(Operation.DROP, LineError.RESOURCEUNAVAIL);
                    at.call.close();
                }));
    }

    private static Stream<Fault> events() {
        return Stream.of(
                new Fault(Kind.EVENT_FOR_PENDING_CALL, "a state", at -> {
                    at.open.makeCall("1002");
                    at.office.settle();
                    at.line.call().reports(CallState.PROCEEDING);
                }),
                new Fault(Kind.EVENT_FOR_CLOSED_CALL, "a state", at -> {
                    at.call.setPrivilege(CallPrivilege.OWNER);
                    at.driver.reports(CallState.DISCONNECTED);
                    at.call.close();
                    at.driver.reports(CallState.CONNECTED);
                    at.office.settle();
                    at.driver.reports(CallState.CONNECTED);
                }),
                new Fault(Kind.EVENT_AFTER_IDLE, "a state", at -> at.driver
                        .reports(CallState.IDLE)
                        .reports(CallState.CONNECTED)),
                new Fault(
                        Kind.WRONG_MODE,
                        "of a state",
                        at -> at.driver.reports(CallState.CONNECTED, OfferingMode.ACTIVE)),
                new Fault(Kind.USER_USER_OVERWRITTEN, "unreleased", at -> {
                    at.driver.tells(carrying(1), CallInfoItem.USER_USER);
                    at.driver.tells(carrying(2), CallInfoItem.USER_USER);
                }),
                new Fault(Kind.EVENT_FOR_CLOSED_LINE, "ringing", at -> at.sinkOfClosedLine()
                        .ringing(1, 1)),
                new Fault(Kind.EVENT_FOR_CLOSED_LINE, "closing", at -> at.sinkOfClosedLine()
                        .closed()));
    }

    private static CallInfo carrying(int information) {
        return ScriptedLine.incoming()
                .details(CallDetails.none().withUserUser(DataBlock.of(new byte[] {(byte) information})))
                .build();
    }

    private static Stream<Fault> nonsense() {
        return Stream.of(
                bad("a condition", at -> at.line.sink().conditions(null)),
                bad("changes of the line", at -> at.line.sink().lineStateChanged(null)),
                bad("changes of an address", at -> at.line.sink().addressStateChanged(0, null)),
                bad("an address", at -> at.line.sink().addressStateChanged(7, Set.of())),
                bad("forwardings", at -> at.line.sink().forwardingChanged(0, null, 0)),
                bad("readings", at -> at.line.sink().readings(null)),
                bad("terminals", at -> at.line.sink().addressTerminals(0, null)),
                bad("a message of the line", at -> at.line.sink().deviceSpecific(null)),
                bad(
                        "a call",
                        at -> at.line.sink().newCall(null, CallInfo.builder().build())),
                bad("a state", at -> at.driver.sink().state(null)),
                bad("a conference", at -> at.driver.sink().conferenced(null)),
                bad("information", at -> at.driver.sink().info(null, Set.of())),
                bad(
                        "what changed",
                        at -> at.driver.sink().info(CallInfo.builder().build(), null)),
                bad("a kind of digit", at -> at.driver.sink().digit(null, '1', TickCount.NONE)),
                bad("a kind of media", at -> at.driver.sink().media(null, TickCount.NONE)),
                bad("a message of the call", at -> at.driver.sink().deviceSpecific(null)),
                bad("a place for a parked call", at -> {
                    at.call.park().anywhere();
                    at.office.settle();
                    at.driver.succeedsWith(null);
                }));
    }

    private static Fault bad(String what, Consumer<FaultCountsTest> made) {
        return new Fault(Kind.BAD_ARGUMENT, what, made);
    }

    private void throwsWhen(Operation operation) {
        line.when(operation, () -> {
            throw new IllegalStateException("no relay");
        });
    }

    private LineSink sinkOfClosedLine() {
        LineSink sink = line.sink();
        open.close();
        office.settle();
        return sink;
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Rule({"L-007", "L-131", "L-192", "L-197", "L-376"})
    void aFaultIsCountedOnceAsWhatItIs(Fault fault) {
        office.installs(pbx);
        open = anna.opens(line, VOICE);
        driver = line.shows(CallState.CONNECTED);
        call = anna.gets(driver);

        fault.made().accept(this);
        office.settle();

        assertThat(office.faults("pbx", fault.kind())).isEqualTo(1);
        assertThat(office.faults("pbx")).isEqualTo(1);
    }
}
