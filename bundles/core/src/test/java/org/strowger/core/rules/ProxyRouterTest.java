package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Proxied.EVERYTHING;
import static org.strowger.core.rules.Proxied.serving;
import static org.strowger.core.rules.Proxied.task;
import static org.strowger.core.rules.Refusals.delivered;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.AgentGroup;
import org.strowger.telephony.agent.ProxyRouter;
import org.strowger.telephony.agent.QueueId;
import org.strowger.telephony.agent.QueueRequest;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Methods that answer, and what becomes of a request when they do not. */
class ProxyRouterTest {
    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk handler = office.desk("handler");
    private final Desk anna = office.desk("anna");
    private Line open;

    @BeforeEach
    void open() {
        handler.opens(line, serving(EVERYTHING));
        open = anna.opens(line, LineOpenOptions.outgoing());
        handler.forgets();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Request<List<AgentGroup>> asks() {
        return open.agents().queues().groups();
    }

    @Test
    void aRequestIsAnsweredByTheMethodOfItsKind() {
        List<QueueId> changed = new ArrayList<>();
        ProxyRouter router = new ProxyRouter()
                .answering(QueueRequest.GetGroups.class, request -> List.of())
                .doing(QueueRequest.SetMeasurementPeriod.class, request -> changed.add(request.queue()));

        Request<List<AgentGroup>> groups = asks();
        router.accept(task(office, handler));
        Request<Void> period = open.agents().queues().setMeasurementPeriod(new QueueId(9), Duration.ofHours(1));
        router.accept(task(office, handler));

        anna.heard(succeeded(groups), succeeded(period));
        assertThat(delivered(groups)).isEmpty();
        assertThat(changed).containsExactly(new QueueId(9));
    }

    @Test
    void aKindWithoutMethodIsUnavailable() {
        Request<?> request = asks();
        new ProxyRouter().accept(task(office, handler));
        anna.heard(failed(request, LineError.OPERATIONUNAVAIL));
    }

    @Test
    void aMethodRefusesByThrowing() {
        Request<?> request = asks();
        throwing(new TelephonyException(LineError.RESOURCEUNAVAIL)).accept(task(office, handler));
        anna.heard(failed(request, LineError.RESOURCEUNAVAIL));
    }

    @Test
    void whateverElseAMethodDoesTheRequestFailsAndTheFaultIsNotHidden() {
        for (RuntimeException fault :
                List.of(new TelephonyException(LineError.CALLUNAVAIL), new IllegalStateException("full moon"))) {
            Request<?> request = asks();
            assertThatThrownBy(() -> throwing(fault).accept(task(office, handler)))
                    .isSameAs(fault);
            anna.heard(failed(request, LineError.OPERATIONFAILED));
        }
        Request<?> request = asks();
        ProxyRouter silent = new ProxyRouter().answering(QueueRequest.GetGroups.class, asked -> null);
        assertThatThrownBy(() -> silent.accept(task(office, handler))).hasMessageContaining("INVALPOINTER");
        anna.heard(failed(request, LineError.OPERATIONFAILED));
    }

    private static ProxyRouter throwing(RuntimeException fault) {
        return new ProxyRouter().answering(QueueRequest.GetGroups.class, asked -> {
            throw fault;
        });
    }
}
