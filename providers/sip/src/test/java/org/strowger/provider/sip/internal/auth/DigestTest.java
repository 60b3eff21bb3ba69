package org.strowger.provider.sip.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.message.SipUri;

@DisplayName("Digest authentication")
class DigestTest {
    private static final Credentials MUFASA = new Credentials("Mufasa", "Circle of Life");
    private static final SipRequest REGISTER =
            new SipRequest("REGISTER", SipUri.parse("sip:pbx.test"), HeaderFields.none(), "");

    private static String answer(String challenge, Credentials credentials, String uri, String cnonce) {
        return new DigestAnswer(Challenge.parse(challenge).orElseThrow(), credentials).to("GET", uri, cnonce);
    }

    private static SipResponse challenge(int status, String... values) {
        HeaderFields headers = HeaderFields.none();
        for (String value : values) {
            headers = headers.with(status == 401 ? "WWW-Authenticate" : "Proxy-Authenticate", value);
        }
        return new SipResponse(status, "Unauthorized", headers, "");
    }

    @Test
    @DisplayName("answers as the example of RFC 7616 section 3.9.1, with MD5 and with SHA-256")
    void examples() {
        String challenge = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=%s, "
                + "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
                + "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
        String cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        assertThat(answer(challenge.formatted("MD5"), MUFASA, "/dir/index.html", cnonce))
                .contains("response=\"8ca523f5e9506fed4657c9700eebdbec\"", "qop=auth", "nc=00000001", "opaque=\"FQhe");
        assertThat(answer(challenge.formatted("SHA-256"), MUFASA, "/dir/index.html", cnonce))
                .contains("response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Digest realm=\"%s\", nonce=\"n\"", "Digest %s", "Digest realm=%s,,,==,nonce=\"n", "Digest %s=\""
            })
    @Timeout(10)
    @DisplayName("reads the longest challenge that a message can hold, sensible or not, in no time")
    void longest(String challenge) {
        for (String part : List.of("a", "a ", "\\\\a", "=\"", "a=")) {
            String text = challenge.formatted(part.repeat(60_000 / part.length()));
            Challenge.parse(text).ifPresent(read -> assertThat(read.nonce()).isNotEmpty());
        }
    }

    @Test
    @DisplayName("answers a server of RFC 2069 that knows no qop")
    void withoutQop() {
        String value = answer(
                "Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"",
                new Credentials("Mufasa", "CircleOfLife"),
                "/dir/index.html",
                "unused");
        assertThat(value)
                .contains("response=\"1949323746fe6a43ef61f9606e7febea\"")
                .doesNotContain("cnonce");
    }

    @Test
    @DisplayName("prefers the better algorithm and passes by what it does not know")
    void choice() {
        Authenticator authenticator = new Authenticator(Optional.of(MUFASA));
        assertThat(authenticator.challenged(challenge(
                        401,
                        "Digest realm=\"r\", nonce=\"a\", algorithm=AKAv1-MD5",
                        "Digest realm=\"r\", nonce=\"b\", algorithm=MD5",
                        "Digest realm=\"r\", nonce=\"c\", algorithm=SHA-256")))
                .isTrue();
        assertThat(authenticator
                        .authorize(REGISTER, HeaderFields.none())
                        .first("Authorization")
                        .orElse(""))
                .contains("nonce=\"c\"", "algorithm=SHA-256");
        assertThat(Challenge.parse("Basic realm=\"r\"")).isEmpty();
        assertThat(Challenge.parse("Digest realm=\"r\", nonce=\"a\", qop=\"auth-int\""))
                .isEmpty();
    }

    @Test
    @DisplayName("counts the uses of a nonce, takes a stale one's successor, and gives up when refused")
    void staleAndRefused() {
        Authenticator authenticator = new Authenticator(Optional.of(MUFASA));
        assertThat(authenticator.challenged(challenge(401, "Digest realm=\"r\", nonce=\"a\", qop=\"auth\"")))
                .isTrue();
        authenticator.authorize(REGISTER, HeaderFields.none());
        authenticator.accepted();
        assertThat(authenticator
                        .authorize(REGISTER, HeaderFields.none())
                        .first("Authorization")
                        .orElse(""))
                .contains("nonce=\"a\"", "nc=00000002");
        assertThat(authenticator.challenged(challenge(401, "Digest realm=\"r\", nonce=\"b\", stale=true")))
                .isTrue();
        assertThat(authenticator.challenged(challenge(401, "Digest realm=\"r\", nonce=\"c\"")))
                .isFalse();
    }

    @Test
    @DisplayName("answers proxy and server at the same time")
    void both() {
        Authenticator authenticator = new Authenticator(Optional.of(MUFASA));
        assertThat(authenticator.challenged(challenge(407, "Digest realm=\"p\", nonce=\"1\"")))
                .isTrue();
        assertThat(authenticator.challenged(challenge(401, "Digest realm=\"s\", nonce=\"2\"")))
                .isTrue();
        HeaderFields headers = authenticator.authorize(REGISTER, HeaderFields.none());
        assertThat(headers.first("Authorization").orElse("")).contains("realm=\"s\"");
        assertThat(headers.first("Proxy-Authorization").orElse("")).contains("realm=\"p\"");
    }

    @Test
    @DisplayName("never shows the secret")
    void secret() {
        assertThat(MUFASA.toString()).contains("Mufasa").doesNotContain("Circle");
        assertThat(new Authenticator(Optional.empty()).challenged(challenge(401, "Digest realm=\"r\", nonce=\"a\"")))
                .isFalse();
    }
}
