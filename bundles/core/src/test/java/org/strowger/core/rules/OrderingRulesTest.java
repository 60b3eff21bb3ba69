package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.testing.Rule;

/** The order of events, whichever strand comes first: each test runs with many orders drawn from seeds. */
class OrderingRulesTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Rule("L-029")
    void theStatesOfACallAreHeardInTheOrderInWhichTheProviderReportedThem(long seed) {
        try (Office office = Office.shuffled(seed)) {
            ScriptedLine line = office.line("2001");
            Desk anna = office.desk("anna");
            Desk bert = office.desk("bert");
            anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
            bert.opens(line, LineOpenOptions.monitor());
            List<CallState> story = List.of(
                    CallState.ACCEPTED,
                    CallState.CONNECTED,
                    CallState.ON_HOLD,
                    CallState.CONNECTED,
                    CallState.DISCONNECTED,
                    CallState.IDLE);

            ScriptedCall driver = line.shows(CallState.OFFERING);
            for (CallState next : story) {
                office.workers().step();
                driver.reports(next);
            }

            assertThat(statesHeardBy(anna, office))
                    .startsWith(CallState.OFFERING)
                    .endsWith(CallState.IDLE);
            assertThat(statesHeardBy(anna, office).subList(1, 7)).isEqualTo(story);
            assertThat(statesHeardBy(bert, office)).isEqualTo(statesHeardBy(anna, office));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Rule({"L-136", "L-010"})
    void nothingOfACallIsHeardBeforeTheReplyThatDeliversIt(long seed) {
        try (Office office = Office.shuffled(seed)) {
            ScriptedLine line = office.line("2001");
            Desk anna = office.desk("anna");
            Line making = anna.opens(line, LineOpenOptions.outgoing());
            line.when(Operation.MAKE_CALL, () -> {
                ScriptedCall call = line.call();
                office.workers().strand("equipment " + call).execute(() -> {
                    call.succeeds();
                    call.reports(CallState.DIALING);
                    call.reports(CallState.CONNECTED);
                });
            });

            List<Request<Call>> requests = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                requests.add(making.makeCall("100" + i));
                office.workers().step();
            }
            office.settle();

            assertThat(anna.listener().events(Reply.class)).hasSize(10);
            Set<Call> delivered = new HashSet<>();
            for (TelephonyEvent event : anna.listener().events()) {
                if (event instanceof Reply reply) {
                    delivered.add(
                            (Call) reply.request().reply().toCompletableFuture().join());
                } else if (event instanceof CallEvent about) {
                    assertThat(delivered).contains(about.call());
                }
            }
            assertThat(delivered).hasSize(10);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Rule({"L-157", "L-029"})
    void anAnnouncementIsDirectlyFollowedByTheStateOfTheSameCall(long seed) {
        try (Office office = Office.shuffled(seed)) {
            ScriptedLine line = office.line("2001");
            ScriptedLine other = office.line("2002");
            Desk anna = office.desk("anna");
            anna.opens(line, LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE));
            anna.opens(other, LineOpenOptions.monitor());
            Request<Call> request = anna.session().openLines().get(0).makeCall("1002");
            for (int i = 0; i < 5; i++) {
                line.offers().reports(CallState.CONNECTED);
                office.workers().step();
                other.offers().reports(CallState.ACCEPTED);
                office.workers().step();
            }
            office.settle();

            assertThat(request.id()).isPositive();
            List<TelephonyEvent> heard = anna.listener().events();
            int announced = 0;
            for (int i = 0; i < heard.size(); i++) {
                if (heard.get(i) instanceof CallEvent.Appeared appeared) {
                    announced++;
                    assertThat(heard.get(i + 1))
                            .isEqualTo(Events.first(
                                    appeared.privilege(), appeared.call(), CallState.OFFERING, OfferingMode.ACTIVE));
                }
            }
            assertThat(announced).isEqualTo(10);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Rule({"L-007", "L-029"})
    void everyRequestGetsOneReplyWhateverHappensMeanwhile(long seed) {
        try (Office office = Office.shuffled(seed)) {
            ScriptedLine line = office.line("2001");
            Desk anna = office.desk("anna");
            anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
            List<Request<?>> requests = new ArrayList<>();
            line.when(Operation.HOLD, () -> completeLater(office, line));
            line.when(Operation.DROP, () -> completeLater(office, line));
            List<Call> calls = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                calls.add(anna.gets(line.shows(CallState.CONNECTED)));
            }
            for (Call call : calls) {
                requests.add(call.hold());
                requests.add(call.drop());
                office.workers().step();
            }
            line.isClosedByForce();
            office.settle();

            assertThat(anna.listener().events(Reply.class))
                    .extracting(reply -> (Object) reply.request())
                    .containsExactlyInAnyOrderElementsOf(requests)
                    .doesNotHaveDuplicates();
            assertThat(requests)
                    .allMatch(request -> request.reply().toCompletableFuture().isDone());
        }
    }

    private static void completeLater(Office office, ScriptedLine line) {
        List<ScriptedCall> calls = line.calls();
        office.workers().strand("equipment").execute(() -> calls.stream()
                .filter(call -> call.outstanding() > 0)
                .forEach(ScriptedCall::succeeds));
    }

    private static List<CallState> statesHeardBy(Desk desk, Office office) {
        office.settle();
        return desk.listener().events(CallEvent.StateChanged.class).stream()
                .map(CallEvent.StateChanged::state)
                .toList();
    }
}
