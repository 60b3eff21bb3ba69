package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.closed;
import static org.strowger.core.rules.Events.removed;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.isUnderWay;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.device.PermanentNumbers;
import org.strowger.core.internal.priority.Priorities;
import org.strowger.core.internal.runtime.SeededWorkers;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.testing.Rule;

/** A provider from its start to its end, and its devices meanwhile. */
class ProviderLifeRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine first = pbx.line("2001");
    private final ScriptedLine second = pbx.line("2002");
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"S-001", "S-002"})
    void aProviderIsStartedOnceAndRunsOnHoweverManyApplicationsComeAndGo() {
        office.installs(pbx);
        for (int i = 0; i < 5; i++) {
            Desk passing = office.desk("passing");
            passing.opens(first, VOICE);
            passing.session().close();
            office.settle();
        }

        assertThat(pbx.asked()).containsExactly(Operation.NEGOTIATE, Operation.START);
    }

    @Test
    @Rule("S-002")
    void whatAProviderHasUnderWayGoesOnWhenAnApplicationLeaves() {
        office.installs(pbx);
        List<String> done = new ArrayList<>();
        Desk passing = office.desk("passing");
        Call call = passing.gets(offeredTo(passing));
        Call annas = anna.opens(first, LineOpenOptions.outgoing()).newCalls().get(0);
        pbx.context().scheduler().schedule(Duration.ofSeconds(1), () -> done.add("timer"));

        passing.session().close();
        office.pass(Duration.ofSeconds(2));

        assertThat(done).containsExactly("timer");
        assertThat(call.isValid()).isFalse();
        assertThat(annas.status().state()).isEqualTo(CallState.OFFERING);
        assertThat(first.asked()).doesNotContain(Operation.CLOSE, Operation.DROP, Operation.CLOSE_CALL);
    }

    private ScriptedCall offeredTo(Desk desk) {
        desk.opens(first, VOICE);
        return first.offers();
    }

    @Test
    @Rule({"S-007", "S-008", "S-009"})
    void aProviderIsAskedWhatItHasGetsWhereToTellOfMoreAndThenEachDevicesId() {
        List<Boolean> hadContext = new ArrayList<>();
        first.when(Operation.CREATED, () -> hadContext.add(pbx.context() != null));

        office.installs(pbx);

        assertThat(hadContext).containsExactly(true);
        assertThat(first.argumentsOf(Operation.CREATED)).containsExactly(List.of(new LineDeviceId(0)));
        assertThat(second.argumentsOf(Operation.CREATED)).containsExactly(List.of(new LineDeviceId(1)));
        ScriptedLine more = pbx.laterLine("2003");
        pbx.adds(more);
        office.settle();
        assertThat(more.argumentsOf(Operation.CREATED)).containsExactly(List.of(new LineDeviceId(2)));
    }

    @Test
    @Rule("S-007")
    void aProviderThatSaysNothingOfDevicesHasNone() {
        office.installs(new ScriptedProvider("empty"));

        assertThat(anna.session().lines()).isEmpty();
        assertThat(anna.session().phones()).isEmpty();
    }

    @Test
    @Rule("S-010")
    void noLineIsAskedAnythingBeforeItsProviderHasStarted() {
        List<Integer> askedMeanwhile = new ArrayList<>();
        ScriptedLine early = pbx.laterLine("2009");
        pbx.when(Operation.START, () -> {
            pbx.adds(early);
            office.hangingFor(Duration.ofSeconds(3)).run();
            askedMeanwhile.add(first.asked().size() + early.asked().size());
        });

        office.switchboard().attach(pbx);
        office.pass(Duration.ofSeconds(5));

        assertThat(askedMeanwhile).containsExactly(0);
        assertThat(anna.device(early).id()).isNotNull();
    }

    @Test
    @Rule({"S-010", "S-013"})
    void nothingIsAskedOfAProviderAfterItWasStopped() {
        office.installs(pbx);
        Line open = anna.opens(first, VOICE);
        Call call = anna.gets(first.offers());
        office.removes(pbx);
        int asked = pbx.script().asked().size();

        refused(LineError.INVALCALLHANDLE, call::answer);
        refused(LineError.INVALLINEHANDLE, () -> open.makeCall("1"));
        refused(LineError.NODRIVER, () -> anna.session().openLine(open.device().id(), VOICE));
        office.pass(Duration.ofMinutes(5));

        assertThat(pbx.script().asked()).hasSize(asked);
        assertThat(pbx.asked()).endsWith(Operation.STOP);
    }

    @Test
    @Rule("S-020")
    void aProviderMayBeTakenAwayWhileItIsUsedAndItsDevicesAreClosedByForce() {
        office.installs(pbx);
        Line open = anna.opens(first, VOICE);
        Call call = anna.gets(first.shows(CallState.CONNECTED));
        Request<Void> hold = call.hold();
        office.settle();
        LineDeviceId id = open.device().id();
        anna.forgets();

        office.removes(pbx);

        office.settle();
        assertThat(anna.listener().events()).containsSubsequence(closed(open), removed(id));
        ended(hold, LineError.OPERATIONFAILED);
        assertThat(pbx.asked()).endsWith(Operation.STOP);
    }

    @Test
    @Rule({"S-022", "S-026"})
    void linesComeAndGoWhileOthersHaveCalls() {
        office.installs(pbx);
        anna.opens(second, VOICE);
        Call call = anna.gets(second.shows(CallState.CONNECTED));
        for (int i = 0; i < 20; i++) {
            ScriptedLine passing = pbx.laterLine("3" + i);
            pbx.adds(passing);
            office.settle();
            anna.opens(passing, VOICE);
            passing.offers();
            pbx.removes(passing);
            office.settle();
            assertThat(passing.asked()).endsWith(Operation.CLOSE_CALL, Operation.CLOSE);
        }

        assertThat(call.status().state()).isEqualTo(CallState.CONNECTED);
        assertThat(anna.session().lines()).extracting(LineDevice::permanentId).containsExactly("pbx/2001", "pbx/2002");
        pbx.adds(pbx.laterLine("4000"));
        office.settle();
        assertThat(anna.session().line("pbx/4000").orElseThrow().id()).isEqualTo(new LineDeviceId(22));
    }

    @Test
    @Rule({"S-030", "S-031", "S-033"})
    void anOpeningBindsBothSidesUntilTheLineIsClosed() {
        office.installs(pbx);
        Line open = anna.opens(first, VOICE);
        var sink = first.sink();

        assertThat(open.handle()).isNotZero();
        assertThat(sink).isNotNull();
        anna.opens(first, LineOpenOptions.monitor());
        assertThat(first.sink())
                .as("a second handle changes nothing at the provider")
                .isSameAs(sink);
        anna.session().openLines().forEach(Line::close);
        office.settle();
        sink.newCall(new ScriptedCall(first, "late"), ScriptedLine.incoming().build());
        anna.forgets();
        anna.opens(first, VOICE);
        assertThat(first.sink()).isNotSameAs(sink);
        assertThat(anna.session().calls()).isEmpty();
    }

    @Test
    @Rule("S-033")
    void aFailedOpeningLeavesNoHandleOnEitherSide() {
        office.installs(pbx);
        first.refuses(Operation.OPEN, LineError.RESOURCEUNAVAIL);
        refused(LineError.RESOURCEUNAVAIL, () -> anna.opens(first, VOICE));

        assertThat(anna.session().openLines()).isEmpty();
        assertThat(first.sink()
                        .newCall(
                                new ScriptedCall(first, "late"),
                                ScriptedLine.incoming().build()))
                .isEmpty();
        office.settle();
        assertThat(first.asked()).doesNotContain(Operation.CLOSE);
    }

    @Test
    @Rule({"S-015", "S-016"})
    void whatChangedWhileAProviderRanIsSeenAtItsNextStart() {
        office.installs(pbx);
        pbx.loses(first);
        assertThat(anna.session().lines()).hasSize(2);

        office.removes(pbx);
        office.installs(pbx);

        assertThat(anna.session().lines()).extracting(LineDevice::permanentId).containsExactly("pbx/2002");
    }

    @Test
    @Rule({"L-039", "S-027", "S-028"})
    void aLineHasItsNumberForEverAndNoOtherGetsIt() {
        PermanentNumbers kept = PermanentNumbers.inMemory();
        int before = numberAfterRestart(kept, "2002", "2001", "2002");
        int others = numberAfterRestart(kept, "2003", "2003", "2004");
        int after = numberAfterRestart(kept, "2002", "2004", "2002");

        assertThat(before).isEqualTo(2);
        assertThat(others).isEqualTo(3);
        assertThat(after).isEqualTo(before);
    }

    /** The number of a line of a core that has been started anew with these lines. */
    private static int numberAfterRestart(PermanentNumbers kept, String asked, String... lines) {
        SeededWorkers workers = new SeededWorkers();
        try (Switchboard core = new Switchboard(workers, Settings.defaults(), Priorities.inMemory(), kept)) {
            ScriptedProvider provider = new ScriptedProvider("pbx");
            List.of(lines).forEach(provider::line);
            core.attach(provider);
            workers.run();
            TelephonySession session = core.openSession(Application.named("anna"), EventDelivery.toQueue());
            return session.line("pbx/" + asked).orElseThrow().permanentNumber();
        }
    }

    @Test
    @Rule({"S-009", "S-029"})
    void twoInstancesOfOneProviderLiveSideBySideAndOneMayGo() {
        ScriptedProvider twin = new ScriptedProvider("twin");
        ScriptedLine same = twin.line("2001");
        office.installs(pbx);
        office.installs(twin);
        anna.opens(first, VOICE);
        anna.opens(same, VOICE);
        Call stays = anna.gets(first.shows(CallState.CONNECTED));
        Call goes = anna.gets(same.shows(CallState.CONNECTED));

        office.removes(twin);

        assertThat(goes.isValid()).isFalse();
        assertThat(stays.status().state()).isEqualTo(CallState.CONNECTED);
        assertThat(pbx.asked()).doesNotContain(Operation.STOP);
    }

    @Test
    void aChangedLimitCountsFromTheNextRequestOnAndCallsStay() {
        office.installs(pbx);
        anna.opens(first, VOICE);
        Call call = anna.gets(first.shows(CallState.CONNECTED));
        Request<Void> before = call.hold();

        office.switchboard().configure(Settings.defaults().withRequestLimit(Duration.ofSeconds(5)));
        office.settle();
        Request<Call> after = anna.opens(second, VOICE).makeCall("1002");
        office.pass(Duration.ofSeconds(6));

        ended(after, LineError.OPERATIONFAILED);
        isUnderWay(before);
        assertThat(call.status().state()).isEqualTo(CallState.CONNECTED);
        office.pass(Duration.ofSeconds(55));
        ended(before, LineError.OPERATIONFAILED);
    }

    @Test
    @Rule("S-013")
    void theContextOfAStoppedProviderDoesNothingMore() {
        office.installs(pbx);
        ProviderContext context = pbx.context();
        office.removes(pbx);

        context.lineAdded(pbx.laterLine("2009"));
        context.scheduler().schedule(Duration.ZERO, () -> {
            throw new AssertionError("work of a provider that was stopped");
        });
        office.pass(Duration.ofSeconds(1));

        assertThat(anna.session().lines()).isEmpty();
    }
}
