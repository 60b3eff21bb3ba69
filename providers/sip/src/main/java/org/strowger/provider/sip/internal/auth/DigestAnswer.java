package org.strowger.provider.sip.internal.auth;

import org.strowger.provider.sip.internal.message.Tags;

/** Computes answers to one challenge, counting how often its nonce was used (RFC 7616 section 3.4). */
final class DigestAnswer {
    private final Challenge challenge;
    private final Credentials credentials;
    private int count;

    DigestAnswer(Challenge challenge, Credentials credentials) {
        this.challenge = challenge;
        this.credentials = credentials;
    }

    /** The value of Authorization or Proxy-Authorization. */
    String to(String method, String uri) {
        return to(method, uri, Tags.random());
    }

    String to(String method, String uri, String cnonce) {
        count++;
        String nc = String.format("%08x", count);
        DigestAlgorithm algorithm = challenge.algorithm();
        String a1 = algorithm.hash(credentials.user() + ':' + challenge.realm() + ':' + credentials.secret());
        if (algorithm.session()) {
            a1 = algorithm.hash(a1 + ':' + challenge.nonce() + ':' + cnonce);
        }
        String a2 = algorithm.hash(method + ':' + uri);
        String between =
                challenge.qopAuth() ? challenge.nonce() + ':' + nc + ':' + cnonce + ":auth:" : challenge.nonce() + ':';
        StringBuilder value = new StringBuilder("Digest username=")
                .append(quoted(credentials.user()))
                .append(", realm=")
                .append(quoted(challenge.realm()))
                .append(", nonce=")
                .append(quoted(challenge.nonce()))
                .append(", uri=")
                .append(quoted(uri))
                .append(", response=")
                .append(quoted(algorithm.hash(a1 + ':' + between + a2)))
                .append(", algorithm=")
                .append(algorithm.token());
        if (challenge.qopAuth()) {
            value.append(", qop=auth, nc=").append(nc).append(", cnonce=").append(quoted(cnonce));
        } else if (algorithm.session()) {
            value.append(", cnonce=").append(quoted(cnonce));
        }
        return challenge.opaque().isEmpty()
                ? value.toString()
                : value.append(", opaque=").append(quoted(challenge.opaque())).toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
