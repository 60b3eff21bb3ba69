package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.health.HealthLimits;
import org.strowger.core.internal.health.HealthLog;
import org.strowger.core.internal.health.HealthWatch;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.health.HealthReport;
import org.strowger.telephony.health.ProviderFault;
import org.strowger.telephony.health.ProviderHealth;
import org.strowger.telephony.health.ProviderStatus.State;
import org.strowger.telephony.health.SessionHealth;
import org.strowger.telephony.health.StuckWork;
import org.strowger.telephony.health.Trouble;
import org.strowger.telephony.health.Trouble.Kind;

/** What administrators are told of providers, sessions and requests, on virtual time. */
class HealthTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine line = pbx.line("2001");
    private final List<String> bad = new ArrayList<>();
    private final List<String> well = new ArrayList<>();
    private final HealthWatch watch =
            new HealthWatch(office.switchboard(), office.workers(), HealthLimits.defaults(), new Remembered());
    private final Instant start = now();

    private final class Remembered implements HealthLog {
        @Override
        public void bad(String text) {
            bad.add(text);
        }

        @Override
        public void well(String text) {
            well.add(text);
        }
    }

    @BeforeEach
    void begin() {
        office.installs(pbx);
        watch.start();
    }

    @AfterEach
    void close() {
        watch.close();
        office.close();
    }

    @Test
    void allIsWellAtFirst() {
        office.desk("anna").opens(line, VOICE);
        office.pass(MINUTE);

        HealthReport report = watch.report();

        assertThat(report.isWell()).isTrue();
        assertThat(report.at()).isEqualTo(start.plus(MINUTE));
        assertThat(report.since()).isEqualTo(start);
        assertThat(report.requests().outstanding()).isZero();
        ProviderHealth provider = provider(report);
        assertThat(provider.status().state()).isEqualTo(State.RUNNING);
        assertThat(provider.status().since()).isEqualTo(start);
        assertThat(provider.status().version()).contains(ApiVersion.V2_2);
        assertThat(provider.lines()).isEqualTo(1);
        assertThat(provider.phones()).isZero();
        assertThat(provider.faults()).isEmpty();
        assertThat(report.sessions())
                .containsExactly(
                        new SessionHealth("anna", 0, EventDelivery.toQueue().capacity(), 0, Optional.empty()));
        assertThat(bad).isEmpty();
    }

    @Test
    void aDriverThatDoesNotReturnIsToldOnceAndOnceWhenItHasReturned() {
        Call call = connectedCall();
        line.when(Operation.HOLD, office.hangingFor(Duration.ofSeconds(40)));
        List<HealthReport> reports = new ArrayList<>();
        office.after(Duration.ofSeconds(9), () -> reports.add(watch.report()));
        office.after(Duration.ofSeconds(25), () -> reports.add(watch.report()));
        Instant before = now();

        Request<Void> hold = call.hold();
        office.pass(Duration.ofSeconds(30));
        office.pass(MINUTE);
        line.does(Operation.HOLD);

        assertThat(hold.id()).isPositive();
        assertThat(reports.get(0).isWell()).isTrue();
        assertThat(provider(reports.get(1)).stuck())
                .containsExactly(new StuckWork("line pbx/2001", before.plus(SECOND)));
        assertThat(kinds(reports.get(1))).contains(Kind.PROVIDER_STUCK);
        assertThat(bad)
                .filteredOn(text -> text.contains("does not return"))
                .containsExactly("Provider pbx does not return from what it was asked: line pbx/2001 for 10 s");
        assertThat(well)
                .filteredOn(text -> text.contains("stuck"))
                .containsExactly("Well again: provider pbx is stuck no more (it was for 28 s)");
        assertThat(kinds(watch.report())).doesNotContain(Kind.PROVIDER_STUCK);
    }

    @Test
    void manyLinesThatAreStuckAreOneTroubleOfTheirProvider() {
        ScriptedLine other = pbx.laterLine("2002");
        pbx.adds(other);
        Desk anna = office.desk("anna");
        line.when(Operation.MAKE_CALL, office.hangingFor(MINUTE));
        other.when(Operation.MAKE_CALL, office.hangingFor(MINUTE));
        Line first = anna.opens(line, VOICE);
        Line second = anna.opens(other, VOICE);
        first.makeCall("1");
        second.makeCall("2");
        List<HealthReport> reports = new ArrayList<>();
        office.after(Duration.ofSeconds(20), () -> reports.add(watch.report()));

        office.pass(Duration.ofMinutes(3));

        assertThat(provider(reports.get(0)).stuck()).hasSize(2);
        assertThat(reports.get(0).troubles()).singleElement().satisfies(trouble -> assertThat(trouble.text())
                .endsWith("s, and 1 more"));
        assertThat(bad).filteredOn(text -> text.contains("does not return")).hasSize(1);
    }

    @Test
    void aProviderThatWantsOneCallAtATimeIsStuckAsAWholeWhereverItHangs() {
        ScriptedProvider serial = new ScriptedProvider("serial").wantsOneAtATime();
        ScriptedLine one = serial.line("5001");
        serial.line("5002");
        office.installs(serial);
        one.when(Operation.MAKE_CALL, office.hangingFor(MINUTE));
        office.desk("anna").opens(one, VOICE).makeCall("1");
        List<HealthReport> reports = new ArrayList<>();
        office.after(Duration.ofSeconds(20), () -> reports.add(watch.report()));

        office.pass(Duration.ofMinutes(3));

        assertThat(reports.get(0).providers().get(1).stuck())
                .extracting(StuckWork::what)
                .containsExactly("provider serial");
    }

    @Test
    void aRequestThatIsNotCompletedIsLateAndSoToldBeforeItFails() {
        Call call = connectedCall();
        Instant asked = now();
        Request<Void> hold = call.hold();
        office.pass(Duration.ofSeconds(29));
        assertThat(watch.report().isWell()).isTrue();
        assertThat(watch.report().requests().outstanding()).isEqualTo(1);

        office.pass(Duration.ofSeconds(2));

        HealthReport report = watch.report();
        assertThat(report.requests().oldest()).hasValueSatisfying(oldest -> {
            assertThat(oldest.id()).isEqualTo(hold.id());
            assertThat(oldest.since()).isEqualTo(asked);
            assertThat(oldest.device()).isEqualTo("pbx/2001");
            assertThat(oldest.application()).isEqualTo("anna");
        });
        assertThat(report.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.kind()).isEqualTo(Kind.REQUEST_LATE);
            assertThat(trouble.subject()).isEqualTo("pbx");
        });
        assertThat(bad)
                .containsExactly("Provider pbx has not completed request " + hold.id()
                        + " (hold) of application anna on pbx/2001 for 30 s; 1 request outstanding");
        line.call().succeeds();
        office.pass(MINUTE);
        assertThat(well).containsExactly("Well again: provider pbx is late with a request no more (it was for 1 s)");
        assertThat(watch.report().requests().outstanding()).isZero();
    }

    @Test
    void aListenerThatDoesNotReturnIsTold() {
        Desk anna = office.desk("anna");
        anna.opens(line, VOICE);
        anna.listener().reactsTo(CallEvent.Appeared.class, event -> office.hangingFor(MINUTE)
                .run());
        line.shows(CallState.CONNECTED);
        List<HealthReport> reports = new ArrayList<>();
        office.after(Duration.ofSeconds(20), () -> reports.add(watch.report()));
        Instant before = now();

        office.pass(Duration.ofMinutes(3));

        assertThat(reports.get(0).sessions().get(0).stuckSince()).contains(before.plus(SECOND));
        assertThat(kinds(reports.get(0))).containsExactly(Kind.LISTENER_STUCK);
        assertThat(bad)
                .singleElement()
                .asString()
                .isEqualTo("Application anna does not return from an event, or its executor runs nothing, for 10 s;"
                        + " 1 event waiting");
        assertThat(well).hasSize(1);
        assertThat(watch.report().isWell()).isTrue();
    }

    @Test
    void anExecutorThatRunsNothingIsTold() {
        List<Runnable> never = new ArrayList<>();
        office.switchboard().openSession(Application.named("carl"), EventDelivery.toExecutor(never::add, event -> {}));
        pbx.adds(pbx.laterLine("2002"));
        office.pass(MINUTE);

        assertThat(never).hasSize(1);
        assertThat(kinds(watch.report())).containsExactly(Kind.LISTENER_STUCK);
        never.remove(0).run();
        assertThat(watch.report().isWell()).isTrue();
    }

    @Test
    void anApplicationThatLosesNoticesIsToldOnceAndAgainOnlyAfterItWasWell() {
        TelephonySession session = office.switchboard()
                .openSession(Application.named("carl"), EventDelivery.toQueue().withCapacity(3));
        session.openLine(session.line("pbx/2001").orElseThrow().id(), VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        for (int i = 0; i < 20; i++) {
            driver.reports(CallState.ON_HOLD).reports(CallState.CONNECTED);
            office.pass(SECOND);
        }
        HealthReport report = watch.report();
        assertThat(report.sessions()).containsExactly(new SessionHealth("carl", 4, 3, 39, Optional.empty()));
        assertThat(report.troubles())
                .extracting(Trouble::subject, Trouble::kind)
                .containsExactly(tuple("carl", Kind.QUEUE_FULL));
        assertThat(bad).hasSize(1);

        for (int i = 0; i < 4; i++) {
            session.nextEvent(Duration.ZERO);
        }
        office.pass(MINUTE);
        assertThat(watch.report().isWell()).isTrue();
        assertThat(well).hasSize(1);

        driver.reports(CallState.ON_HOLD).reports(CallState.CONNECTED).reports(CallState.ON_HOLD);
        office.pass(MINUTE);
        assertThat(bad).hasSize(2);
    }

    @Test
    void changedLimitsCountFromTheNextLookOn() {
        Call call = connectedCall();
        assertThat(call.hold().id()).isPositive();
        office.pass(Duration.ofSeconds(5));
        assertThat(watch.report().isWell()).isTrue();
        HealthLimits usual = HealthLimits.defaults();

        watch.configure(new HealthLimits(MINUTE, usual.stuck(), Duration.ofSeconds(5), 80, 10, usual.calm()));
        office.pass(SECOND);

        assertThat(bad).singleElement().asString().contains("has not completed request");
        watch.configure(usual);
        assertThat(watch.report().isWell()).isTrue();
        line.call().succeeds();
        office.pass(usual.calm());
        watch.report();
        assertThat(well).hasSize(1);
    }

    @Test
    void aSessionThatIsClosedHasNoTrouble() {
        TelephonySession session = office.switchboard()
                .openSession(Application.named("carl"), EventDelivery.toQueue().withCapacity(1));
        pbx.adds(pbx.laterLine("2002"));
        office.pass(SECOND.multipliedBy(2));
        assertThat(kinds(watch.report())).containsExactly(Kind.QUEUE_FULL);

        session.close();

        assertThat(watch.report().isWell()).isTrue();
        assertThat(watch.report().sessions()).isEmpty();
    }

    @Test
    void aProviderThatMakesFaultsAgainAndAgainIsTold() {
        connectedCall();
        for (int i = 0; i < 9; i++) {
            line.sink().addressStateChanged(7, Set.of());
        }
        office.pass(Duration.ofSeconds(5));
        assertThat(watch.report().isWell()).isTrue();
        assertThat(provider(watch.report()).faults())
                .extracting(ProviderFault::kind, ProviderFault::count)
                .containsExactly(tuple("BAD_ARGUMENT", 9L));

        line.sink().addressStateChanged(7, Set.of());
        office.pass(Duration.ofSeconds(5));

        assertThat(kinds(watch.report())).containsExactly(Kind.PROVIDER_FAULTS);
        office.pass(Duration.ofMinutes(2));
        assertThat(watch.report().isWell()).isTrue();
        assertThat(provider(watch.report()).faultCount()).isEqualTo(10);
        assertThat(bad).hasSize(1);
        assertThat(well).hasSize(1);
    }

    @Test
    void aProviderThatCannotBeStartedIsListedWithTheReason() {
        ScriptedProvider broken = new ScriptedProvider("broken").when(Operation.START, () -> {
            throw new IllegalStateException("no such port: ttyS9");
        });
        office.installs(broken);

        HealthReport report = watch.report();

        assertThat(report.providers()).extracting(ProviderHealth::id).containsExactly("broken", "pbx");
        assertThat(report.providers().get(0).status().state()).isEqualTo(State.FAILED);
        assertThat(report.troubles()).singleElement().satisfies(trouble -> assertThat(trouble.text())
                .isEqualTo("Provider broken could not be started: java.lang.IllegalStateException:"
                        + " no such port: ttyS9"));
        assertThat(bad).as("the failure was logged with its trace already").isEmpty();
        office.removes(broken);
        assertThat(watch.report().isWell()).isTrue();
    }

    @Test
    void aReasonInTheTermsOfTelephonyIsTakenAsItIs() {
        office.installs(new ScriptedProvider("broken").when(Operation.START, () -> {
            throw new TelephonyException(LineError.RESOURCEUNAVAIL, "free the port, or set another");
        }));

        assertThat(watch.report().troubles()).singleElement().satisfies(trouble -> assertThat(trouble.text())
                .isEqualTo("Provider broken could not be started: RESOURCEUNAVAIL: free the port, or set another"));
    }

    @Test
    void aPhoneWhoseDriverLeavesARequestUnansweredIsNamed() {
        pbx.phone(new ScriptedPhone("3001"));
        office.removes(pbx);
        office.installs(pbx);
        TelephonySession session = office.switchboard().openSession(Application.named("carl"), EventDelivery.toQueue());
        session.openPhone(session.phones().get(0).id(), PhonePrivilege.OWNER).deviceSpecific(new byte[] {1});

        office.pass(Duration.ofSeconds(40));

        assertThat(kinds(watch.report())).containsExactly(Kind.REQUEST_LATE);
        assertThat(watch.report().requests().oldest())
                .hasValueSatisfying(oldest -> assertThat(oldest.device()).isEqualTo("pbx/3001"));
    }

    @Test
    void aProviderThatHangsInStartingOrStoppingIsSeenDoingIt() {
        ScriptedProvider slow = new ScriptedProvider("slow")
                .when(Operation.START, office.hangingFor(MINUTE))
                .when(Operation.STOP, office.hangingFor(MINUTE));
        office.switchboard().attach(slow);
        List<ProviderHealth> seen = new ArrayList<>();
        office.after(
                Duration.ofSeconds(30),
                () -> seen.add(watch.report().providers().get(1)));
        office.after(Duration.ofMinutes(2), () -> office.workers()
                .strand("administrator")
                .execute(() -> office.switchboard().detach(slow)));
        office.after(
                Duration.ofSeconds(150),
                () -> seen.add(watch.report().providers().get(1)));

        office.pass(Duration.ofMinutes(5));

        assertThat(seen).extracting(health -> health.status().state()).containsExactly(State.STARTING, State.STOPPING);
        assertThat(seen).allSatisfy(health -> assertThat(health.stuck())
                .singleElement()
                .extracting(StuckWork::what)
                .isEqualTo("provider slow"));
        assertThat(watch.report().providers()).hasSize(1);
        assertThat(bad).hasSize(2);
        assertThat(well).hasSize(2);
    }

    @Test
    void aTimerTaskThatDoesNotReturnIsSeen() {
        pbx.context().scheduler().schedule(SECOND, office.hangingFor(MINUTE));
        List<HealthReport> reports = new ArrayList<>();
        office.after(Duration.ofSeconds(30), () -> reports.add(watch.report()));

        office.pass(Duration.ofMinutes(2));

        assertThat(provider(reports.get(0)).stuck())
                .singleElement()
                .extracting(StuckWork::what)
                .isEqualTo("timers of provider pbx");
    }

    @Test
    void aLineThatIsRemovedWhileItsDriverHangsIsStillSeen() {
        Call call = connectedCall();
        line.when(Operation.HOLD, office.hangingFor(MINUTE));
        call.hold();
        List<HealthReport> reports = new ArrayList<>();
        office.after(SECOND, () -> pbx.removes(line));
        office.after(Duration.ofSeconds(30), () -> reports.add(watch.report()));

        office.pass(Duration.ofMinutes(2));

        ProviderHealth provider = provider(reports.get(0));
        assertThat(provider.lines()).isZero();
        assertThat(provider.stuck()).extracting(StuckWork::what).containsExactly("line pbx/2001");
    }

    private Call connectedCall() {
        Desk anna = office.desk("anna");
        anna.opens(line, VOICE);
        return anna.gets(line.shows(CallState.CONNECTED));
    }

    private ProviderHealth provider(HealthReport report) {
        return report.providers().stream()
                .filter(health -> health.id().equals("pbx"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Kind> kinds(HealthReport report) {
        return report.troubles().stream().map(Trouble::kind).toList();
    }

    private Instant now() {
        return office.workers().time().now();
    }
}
