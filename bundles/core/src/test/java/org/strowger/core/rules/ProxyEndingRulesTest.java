package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.closed;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Proxied.EVERYTHING;
import static org.strowger.core.rules.Proxied.serving;
import static org.strowger.core.rules.Proxied.task;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.isUnderWay;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.Settings;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.AgentCapabilities;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentRequest;
import org.strowger.telephony.agent.ProxyTask;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Handlers and requesters that go away, or never answer: every request ends, once. */
class ProxyEndingRulesTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Office office = new Office(Settings.defaults().withRequestLimit(LIMIT));
    private final ScriptedLine line = office.line("2001");
    private final Desk handler = office.desk("handler");
    private final Desk anna = office.desk("anna");
    private Line handlers;
    private Line annas;
    private Request<AgentHandle> request;
    private ProxyTask task;

    @BeforeEach
    void ask() {
        handlers = handler.opens(line, serving(EVERYTHING));
        annas = anna.opens(line, LineOpenOptions.monitor());
        handler.forgets();
        request = asks();
        task = task(office, handler);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Request<AgentHandle> asks() {
        return annas.agents().create(Optional.empty(), Optional.empty());
    }

    private static void answers(ProxyTask task) {
        task.answer((AgentRequest.Create) task.request(), new AgentHandle(1));
    }

    @Test
    @Rule({"L-418", "L-419"})
    void aHandlerThatNeverAnswersFailsTheRequestAfterAWhile() {
        office.pass(LIMIT.dividedBy(2));
        Request<AgentHandle> second = asks();
        ProxyTask secondTask = task(office, handler);
        office.pass(LIMIT.dividedBy(2));
        anna.heard(failed(request, LineError.OPERATIONFAILED));
        ended(request, LineError.OPERATIONFAILED);
        isUnderWay(second);
        assertThat(task.isWanted()).isFalse();

        answers(task);
        refused(LineError.INVALPARAM, () -> answers(task));
        anna.heardNothing();

        answers(secondTask);
        anna.heard(succeeded(second));
        office.pass(LIMIT.multipliedBy(3));
        anna.heardNothing();
    }

    @Test
    @Rule("L-419")
    void eachRequestHasItsOwnTimeLimit() {
        office.pass(LIMIT.minusSeconds(1));
        Request<AgentHandle> second = asks();
        office.pass(Duration.ofSeconds(1));
        anna.heard(failed(request, LineError.OPERATIONFAILED));
        office.pass(LIMIT.minusSeconds(2));
        isUnderWay(second);
        office.pass(Duration.ofSeconds(1));
        anna.heard(failed(second, LineError.OPERATIONFAILED));
    }

    @Test
    @Rule({"L-081", "L-419"})
    void aHandlerThatClosesItsLineFailsWhatItHasNotAnswered() {
        handlers.close();
        office.settle();

        assertThat(anna.listener().events()).startsWith(failed(request, LineError.OPERATIONFAILED));
        ended(request, LineError.OPERATIONFAILED);
        refused(LineError.INVALLINEHANDLE, () -> answers(task));
        refused(LineError.INVALLINEHANDLE, () -> task.refuse(LineError.OPERATIONFAILED));
    }

    @Test
    @Rule({"L-081", "L-419"})
    void aHandlerWhoseSessionIsClosedFailsWhatItHasNotAnswered() {
        handler.session().close();
        office.settle();

        assertThat(anna.listener().events()).startsWith(failed(request, LineError.OPERATIONFAILED));
        refused(LineError.OPERATIONUNAVAIL, this::asks);
    }

    @Test
    @Rule("L-108")
    void whenTheLineIsClosedByForceTheRequestFailsAndTheHandlersOwnRefusalIsAcceptedAllTheSame() {
        Request<AgentCapabilities> withoutLine =
                anna.session().agentCapabilities(anna.device(line).id(), 0);
        ProxyTask second = task(office, handler);
        line.isClosedByForce();

        handler.heard(closed(handlers));
        anna.heard(
                failed(request, LineError.OPERATIONFAILED),
                failed(withoutLine, LineError.OPERATIONFAILED),
                closed(annas));
        task.refuse(LineError.OPERATIONFAILED);
        second.refuse(LineError.OPERATIONFAILED);
        refused(LineError.INVALPARAM, () -> task.refuse(LineError.OPERATIONFAILED));
        anna.heardNothing();
    }

    @Test
    @Rule("L-108")
    void whenTheLineIsRemovedTheRequestFailsBeforeTheLineIsClosed() {
        line.leaves(office);
        office.settle();

        assertThat(anna.listener().events()).startsWith(failed(request, LineError.OPERATIONFAILED), closed(annas));
        task.refuse(LineError.OPERATIONFAILED);
        handler.forgets();
    }

    @Test
    @Rule("L-099")
    void aRequesterThatClosesItsLineHearsNothingAndTheStageEnds() {
        annas.close();
        anna.heardNothing();
        ended(request, LineError.INVALLINEHANDLE);
        assertThat(task.isWanted()).isFalse();
        handler.heardNothing();

        answers(task);
        anna.heardNothing();
    }

    @Test
    @Rule({"L-104", "L-146"})
    void aRequesterWhoseSessionIsClosedHearsNothingAndTheStagesEnd() {
        Request<AgentCapabilities> withoutLine =
                anna.session().agentCapabilities(anna.device(line).id(), 0);
        ProxyTask second = task(office, handler);
        anna.session().close();
        anna.heardNothing();
        ended(request, LineError.INVALAPPHANDLE);
        ended(withoutLine, LineError.INVALAPPHANDLE);
        assertThat(second.isWanted()).isFalse();

        answers(task);
        second.refuse(LineError.OPERATIONFAILED);
        anna.heardNothing();
    }

    @Test
    @Rule("L-099")
    void otherRequestersAreNotConcerned() {
        Desk bert = office.desk("bert");
        Line berts = bert.opens(line, LineOpenOptions.monitor());
        Request<AgentHandle> other = berts.agents().create(Optional.empty(), Optional.empty());
        ProxyTask otherTask = task(office, handler);
        annas.close();
        answers(otherTask);
        bert.heard(succeeded(other));
    }

    @Test
    void aHandlerMayAskItself() {
        Request<AgentHandle> own = handlers.agents().create(Optional.empty(), Optional.empty());
        ProxyTask ownTask = task(office, handler);
        answers(ownTask);
        handler.heard(succeeded(own));

        Request<AgentHandle> left = handlers.agents().create(Optional.empty(), Optional.empty());
        handler.forgets();
        handlers.close();
        handler.heardNothing();
        ended(left, LineError.INVALLINEHANDLE);
    }

    @Test
    @Rule("L-419")
    void anAnswerAndTheTimeLimitAtTheSameMomentEndTheRequestOnce() {
        for (long seed = 0; seed < 50; seed++) {
            try (Office shuffled = Office.shuffled(seed)) {
                raceIn(shuffled);
            }
        }
    }

    private static void raceIn(Office shuffled) {
        ScriptedLine shared = shuffled.line("2001");
        Desk serving = shuffled.desk("handler");
        Desk asking = shuffled.desk("anna");
        Line served = serving.opens(shared, serving(EVERYTHING));
        Line asked = asking.opens(shared, LineOpenOptions.monitor());
        serving.forgets();
        Request<AgentHandle> raced = asked.agents().create(Optional.empty(), Optional.empty());
        ProxyTask racing = task(shuffled, serving);
        Duration limit = Settings.defaults().requestLimit();
        shuffled.after(limit, () -> shuffled.workers().strand("a").execute(() -> answers(racing)));
        shuffled.after(limit, () -> shuffled.workers().strand("b").execute(served::close));
        shuffled.after(limit, () -> shuffled.workers().strand("c").execute(asked::close));
        shuffled.pass(limit);
        shuffled.settle();
        assertThat(raced.reply().toCompletableFuture()).isDone();
        assertThat(asking.listener().events(Reply.class).size()).isLessThanOrEqualTo(1);
    }
}
