package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.isUnderWay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.testing.Rule;

/** Which calls the core makes to a provider at the same time, and what an application may do meanwhile. */
class ProviderThreadsRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);
    private static final Duration WHILE = Duration.ofSeconds(1);

    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine first = pbx.line("2001");
    private final ScriptedLine second = pbx.line("2002");
    private final Desk anna = office.desk("anna");
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void close() {
        office.close();
    }

    /** Every call into the provider takes a while; the most at the same time are counted. */
    private void everythingTakesAWhile() {
        for (Operation operation : EnumSet.allOf(Operation.class)) {
            pbx.when(operation, this::takesAWhile);
            first.when(operation, this::takesAWhile);
            second.when(operation, this::takesAWhile);
        }
    }

    private void takesAWhile() {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        office.hangingFor(WHILE).run();
        inside.decrementAndGet();
    }

    private void muchIsAsked() {
        everythingTakesAWhile();
        office.switchboard().attach(pbx);
        office.pass(Duration.ofSeconds(30));
        anna.opens(first, VOICE).makeCall("1002");
        anna.opens(second, VOICE).makeCall("1001");
        pbx.context().scheduler().schedule(Duration.ofSeconds(1), this::takesAWhile);
        office.pass(Duration.ofSeconds(30));
        first.call().succeeds();
        second.call().succeeds();
        first.call().reports(CallState.CONNECTED);
        second.call().reports(CallState.CONNECTED);
        office.settle();
        anna.session().calls().forEach(Call::hold);
        pbx.adds(pbx.laterLine("2003"));
        office.pass(Duration.ofSeconds(1));
        office.switchboard().detach(pbx);
        office.pass(Duration.ofSeconds(30));
        assertThat(pbx.asked()).endsWith(Operation.STOP);
        assertThat(inside).hasValue(0);
    }

    @Test
    @Rule({"S-056", "L-034"})
    void aProviderThatWantsOneCallAtATimeIsNeverAskedTwoThingsAtOnce() {
        pbx.wantsOneAtATime();

        muchIsAsked();

        assertThat(most).hasValue(1);
    }

    @Test
    @Rule({"S-055", "L-034"})
    void anyOtherProviderIsAskedForSeveralLinesAtOnce() {
        muchIsAsked();

        assertThat(most).hasValueGreaterThan(1);
    }

    @Test
    @Rule({"S-056", "L-034"})
    void theCoreWaitsForTheReturnOfACallAndNotForWhatWasAsked() {
        pbx.wantsOneAtATime();
        office.installs(pbx);
        Request<Call> one = anna.opens(first, VOICE).makeCall("1002");
        Request<Call> other = anna.opens(second, VOICE).makeCall("1001");
        office.settle();

        isUnderWay(one);
        assertThat(second.asked()).contains(Operation.MAKE_CALL);
        second.call().succeeds();
        office.settle();
        assertThat(delivered(other).isValid()).isTrue();
        isUnderWay(one);
    }

    @Test
    @Rule("S-056")
    void oneProvidersWishIsOfNoConcernToAnother() {
        pbx.wantsOneAtATime();
        office.installs(pbx);
        ScriptedLine others = office.line("5001");
        anna.opens(others, VOICE);
        anna.opens(first, VOICE).makeCall("1");
        first.when(Operation.MAKE_CALL, office.hangingFor(Duration.ofMinutes(1)));
        List<Boolean> asked = new ArrayList<>();
        anna.session().openLines().get(0).makeCall("2");
        office.after(Duration.ofSeconds(1), () -> asked.add(others.asked().contains(Operation.MAKE_CALL)));

        office.pass(Duration.ofMinutes(2));

        assertThat(asked).containsExactly(true);
    }

    @Test
    @Rule("S-059")
    void theCoreDoesNotCallBackFromInsideACompletion() {
        office.installs(pbx);
        anna.listener().reacts(event -> anna.session().calls().forEach(Call::close));
        Request<Call> made = anna.opens(first, VOICE).makeCall("1002");
        office.settle();
        made.reply().thenAccept(call -> call.drop());

        first.call().succeeds();
        int askedInside = (int) first.asked().stream()
                .filter(operation -> operation == Operation.DROP || operation == Operation.CLOSE_CALL)
                .count();
        office.settle();

        assertThat(askedInside).isZero();
        assertThat(first.asked()).containsAnyOf(Operation.DROP, Operation.CLOSE_CALL);
        assertThat(first.script().reentered()).isEmpty();
    }

    @Test
    @Rule("S-051")
    void whatAnApplicationChangesAfterItHasAskedTheProviderDoesNotSee() {
        office.installs(pbx);
        List<Forwarding> wanted = new ArrayList<>(List.of(Forwarding.to(ForwardMode.UNCONDITIONAL, "1002")));
        anna.opens(first, VOICE).forwarding(0).set(wanted);
        wanted.clear();

        office.settle();

        assertThat(first.argumentsOf(Operation.FORWARD).get(0).get(1))
                .isEqualTo(List.of(Forwarding.to(ForwardMode.UNCONDITIONAL, "1002")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Rule({"S-082", "L-099"})
    void aClosingThatConcernsOnlyOneApplicationIsNotToldToTheProvider(boolean requesterStays) {
        office.installs(pbx);
        Desk bert = office.desk("bert");
        var annas = anna.opens(first, VOICE);
        var berts = bert.opens(first, LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE));
        Call call = anna.gets(first.shows(CallState.CONNECTED));
        Request<Void> hold = call.hold();
        office.settle();
        List<Operation> before = first.asked();

        (requesterStays ? berts : annas).close();
        office.settle();

        assertThat(first.asked()).containsExactlyElementsOf(before);
        assertThat(first.call().completion()).isNotNull();
        first.call().succeeds();
        office.settle();
        if (requesterStays) {
            assertThat(delivered(hold)).isNull();
        }
        assertThat((requesterStays ? annas : berts).calls()).hasSize(1);
    }

    @Test
    @Rule("S-003")
    void privilegesAndFurtherHandlesAreNoConcernOfTheProvider() {
        office.installs(pbx);
        Desk bert = office.desk("bert");
        anna.opens(first, VOICE);
        bert.opens(first, LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE));
        ScriptedCall driver = first.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);
        List<Operation> before = first.asked();

        berts.setPrivilege(CallPrivilege.OWNER);
        annas.handOff("bert");
        annas.close();
        anna.opens(first, LineOpenOptions.monitor()).newCalls();
        office.settle();

        assertThat(first.asked().subList(before.size(), first.asked().size()))
                .allMatch(Set.of(Operation.MEDIA_MODES, Operation.STATUS_MESSAGES)::contains);
    }
}
