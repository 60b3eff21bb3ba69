package org.strowger.example.contactcentre;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.strowger.telephony.AgentControl;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.agent.AgentGroup;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentInfo;
import org.strowger.telephony.agent.AgentSession;
import org.strowger.telephony.agent.AgentSessionHandle;
import org.strowger.telephony.agent.AgentSessionState;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.agent.QueueInfo;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * What one asks of a contact centre, through a handle to its line. Every method waits for the answers, so none may be
 * called on a thread that delivers events.
 */
final class Desktop implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int FIRST_ADDRESS = 0;

    private final TelephonySession session;
    private final AgentControl agents;

    /**
     * Opens the line of the centre.
     *
     * @param line its permanent id or an address
     * @throws TelephonyException if there is no such line, or it cannot be opened
     */
    Desktop(TelephonyService telephony, String line) {
        session = telephony.openSession(
                Application.named("org.strowger.example.desktop").withFriendlyName("Agents' desktop"),
                EventDelivery.toListener(event -> {}));
        try {
            Line centre = session.openLine(device(line).id(), LineOpenOptions.outgoing());
            agents = centre.agents();
        } catch (TelephonyException e) {
            session.close();
            throw e;
        }
    }

    private LineDevice device(String name) {
        return session.line(name)
                .or(() -> session.lines().stream()
                        .filter(device -> device.capabilities().addresses().stream()
                                .anyMatch(address -> address.address().equals(name)))
                        .findFirst())
                .orElseThrow(() -> new TelephonyException(LineError.BADDEVICEID, "there is no line " + name));
    }

    /** Logs the agent at a telephone on, if need be, and lets calls come. */
    AgentInfo ready(String extension) {
        AgentHandle agent = agent(extension);
        got(agents.sessions().setState(session(agent), AgentSessionState.READY));
        return changed(agent, AgentStateEx.READY);
    }

    /** No more calls for the agent at a telephone: from now on, or from the end of the present one on. */
    AgentInfo pause(String extension) {
        return changed(agent(extension), AgentStateEx.NOT_READY);
    }

    private AgentInfo changed(AgentHandle agent, AgentStateEx wanted) {
        try {
            got(agents.setState(agent, wanted));
        } catch (TelephonyException e) {
            if (e.error() != LineError.INVALAGENTSTATE) {
                throw e;
            }
            // Busy: then it is the state after the call.
            got(agents.setState(agent, Optional.empty(), Optional.of(wanted)));
        }
        return got(agents.info(agent));
    }

    private AgentHandle agent(String extension) {
        return got(agents.create(Optional.of(extension), Optional.empty()));
    }

    private AgentSessionHandle session(AgentHandle agent) {
        List<AgentSession> present = got(agents.sessions().of(agent));
        return present.isEmpty()
                ? got(agents.sessions().create(agent, group().id(), FIRST_ADDRESS))
                : present.get(0).handle();
    }

    private AgentGroup group() {
        return got(agents.queues().groups()).get(0);
    }

    /** The figures of the queue. */
    QueueInfo queue() {
        return got(agents.queues()
                .info(got(agents.queues().of(group().id())).get(0).id()));
    }

    private static <T> T got(Request<T> request) {
        return request.await(LIMIT);
    }

    @Override
    public void close() {
        session.close();
    }
}
