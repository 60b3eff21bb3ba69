package org.strowger.itests;

import java.util.Map;
import java.util.stream.IntStream;

/** What goes on around a SIP provider. */
public abstract class SipUpkeep extends ProviderUpkeep {
    /** The bundle, which is also its factory of configurations. */
    protected static final String BUNDLE = "org.strowger.provider.sip";

    private static final int PORT = 5060;
    private static final int FIRST = 1001;

    /** The IP address of the provider; each container has its own. */
    protected abstract String address();

    @Override
    protected String factory() {
        return BUNDLE;
    }

    @Override
    protected Map<String, ?> instance(String name, int lines) {
        int port = name.equals(ONE) ? PORT : PORT + 2;
        String[] all = IntStream.range(FIRST, FIRST + lines)
                .mapToObj(user -> "%d = sip:%d@%s:%d".formatted(user, user, address(), port))
                .toArray(String[]::new);
        return Map.of("name", name, "bind", address(), "port", port, "lines", all);
    }
}
