package org.strowger.core.internal.session;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.internal.line.ManagedLine;
import org.strowger.core.internal.proxy.Asker;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.AddressAgentRequest;
import org.strowger.telephony.agent.AgentCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What a session asks the proxy handlers of lines that it need not have open (rule L-430). */
final class AgentInquiries {
    private final Asker session;
    /** Where something is under way, by request id; guarded by itself. */
    private final Map<Integer, ManagedLine> asked = new HashMap<>();

    private boolean closed;

    AgentInquiries(Asker session) {
        this.session = session;
    }

    Request<AgentCapabilities> capabilities(ManagedLine line, int addressId) {
        int addresses = line.device().capabilities().addresses().size();
        if (addressId < 0 || addressId >= addresses) {
            throw new TelephonyException(
                    LineError.INVALADDRESSID, line + " has no address " + addressId + "; it has " + addresses);
        }
        Request<AgentCapabilities> request =
                line.proxies().ask(session, Optional.empty(), new AddressAgentRequest.GetCapabilities(addressId));
        if (remember(request.id(), line)) {
            request.reply().whenComplete((capabilities, failure) -> forget(request.id()));
        } else {
            end(line);
        }
        return request;
    }

    private boolean remember(int id, ManagedLine line) {
        synchronized (asked) {
            if (!closed) {
                asked.put(id, line);
            }
            return !closed;
        }
    }

    private void forget(int id) {
        synchronized (asked) {
            asked.remove(id);
        }
    }

    /** The session was closed. */
    void close() {
        Set<ManagedLine> lines;
        synchronized (asked) {
            closed = true;
            lines = new LinkedHashSet<>(asked.values());
        }
        lines.forEach(this::end);
    }

    private void end(ManagedLine line) {
        line.proxies()
                .closed(session, new TelephonyException(LineError.INVALAPPHANDLE, "the session was closed meanwhile"));
    }
}
