package org.strowger.itests;

import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallState;

/** The SIP provider, one line of which calls another over the loopback, comes and goes. */
public abstract class SipLifeCycle extends ProviderLifeCycle {
    /** The bundle, which is also its factory of configurations. */
    protected static final String BUNDLE = "org.strowger.provider.sip";

    private static final String NAME = "sip";
    private static final int PORT = 5060;

    private DeafTelephone deaf;

    /** The IP address of the provider; each container has its own. */
    protected abstract String address();

    @Override
    protected void configure(Configured configuration) throws Exception {
        String[] lines = {line("1001"), line("1002")};
        configuration.add(BUNDLE, Map.of("name", NAME, "bind", address(), "port", PORT, "lines", lines));
    }

    private String line(String user) {
        return "%s = sip:%s@%s:%d".formatted(user, user, address(), PORT);
    }

    @Override
    protected Set<String> providers() {
        return Set.of(NAME);
    }

    /** Takes the telephone away that the provider has no line for. */
    @After
    public void unplug() throws Exception {
        if (deaf != null) {
            deaf.close();
        }
    }

    /** A hold of which nobody knows whether the other side has heard: the re-INVITE is not answered. */
    @Override
    protected Request<?> requestUnderWay() throws Exception {
        Line line = conversation().open(conversation().linesOf(providers()).get(0), LineOpenOptions.outgoing());
        deaf = new DeafTelephone(address());
        Call call = line.makeCall(deaf.uri()).await(Conversation.LIMIT);
        conversation().reach(call, CallState.CONNECTED);
        Request<Void> hold = call.hold();
        Patience.until("the hold is on its way", deaf::hasBeenAskedAgain);
        return hold;
    }
}
