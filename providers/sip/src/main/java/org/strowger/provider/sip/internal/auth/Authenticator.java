package org.strowger.provider.sip.internal.auth;

import java.util.Comparator;
import java.util.Optional;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipResponse;

/**
 * Answers the challenges that one request meets, of the registrar or server (401) and of proxies (407), and gives up
 * when the same credentials are refused again (RFC 3261 section 22). One for each request; not safe for several
 * threads.
 */
public final class Authenticator {
    private static final int MOST_CHALLENGES = 4;

    private final Optional<Credentials> credentials;
    private DigestAnswer server;
    private DigestAnswer proxy;
    private boolean preemptive;
    private int challenges;

    public Authenticator(Optional<Credentials> credentials) {
        this.credentials = credentials;
    }

    /** Whether the response asks for credentials. */
    public static boolean isChallenge(SipResponse response) {
        return response.status() == 401 || response.status() == 407;
    }

    /** Takes a challenge. Returns false when it cannot be answered, or was answered before and refused. */
    public boolean challenged(SipResponse response) {
        boolean byProxy = response.status() == 407;
        Optional<Challenge> best = response.headers().all(byProxy ? "Proxy-Authenticate" : "WWW-Authenticate").stream()
                .flatMap(value -> Challenge.parse(value).stream())
                .min(Comparator.comparing(Challenge::algorithm));
        if (best.isEmpty() || credentials.isEmpty() || ++challenges > MOST_CHALLENGES) {
            return false;
        }
        DigestAnswer before = byProxy ? proxy : server;
        if (before != null && !best.get().stale() && !preemptive) {
            return false;
        }
        preemptive = false;
        DigestAnswer answer = new DigestAnswer(best.get(), credentials.get());
        if (byProxy) {
            proxy = answer;
        } else {
            server = answer;
        }
        return true;
    }

    /** The header fields with what answers the challenges taken so far. */
    public HeaderFields authorize(SipRequest request, HeaderFields headers) {
        HeaderFields authorized = headers.without("Authorization").without("Proxy-Authorization");
        String uri = request.uri().toString();
        if (server != null) {
            authorized = authorized.with("Authorization", server.to(request.method(), uri));
        }
        if (proxy != null) {
            authorized = authorized.with("Proxy-Authorization", proxy.to(request.method(), uri));
        }
        return authorized;
    }

    /** A success: the next request uses the nonce unasked, and the first challenge that it meets is a fresh one. */
    public void accepted() {
        challenges = 0;
        preemptive = true;
    }
}
