package org.strowger.provider.sip.internal.call;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.strowger.provider.sip.internal.auth.Authenticator;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.stack.OutgoingRequest;
import org.strowger.telephony.media.DigitMode;

/** Digits by INFO with application/dtmf-relay, one request for each, the next when the one before was answered. */
final class InfoWay implements DigitPlayer.Way {
    private final SipCall call;
    private final Authenticator authenticator;
    private boolean stopped;

    InfoWay(SipCall call) {
        this.call = call;
        this.authenticator = new Authenticator(call.host().identity().credentials());
    }

    /** The digit that a body of type application/dtmf-relay or application/dtmf names. */
    static Optional<Character> digit(String type, String body) {
        String signal = type.startsWith("application/dtmf-relay")
                ? body.lines()
                        .map(String::strip)
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("signal"))
                        .map(line -> line.substring(line.indexOf('=') + 1).strip())
                        .findFirst()
                        .orElse("")
                : body.strip();
        return Optional.of(signal.toUpperCase(Locale.ROOT))
                .filter(text -> text.length() == 1 && DigitMode.DTMF.has(text.charAt(0)))
                .map(text -> text.charAt(0));
    }

    @Override
    public void send(char digit, Duration length, Runnable sent, Runnable failed) {
        if (digit == '!') {
            // There is no signal for a hook flash in this format.
            sent.run();
            return;
        }
        String body = "Signal=" + digit + "\r\nDuration=" + length.toMillis() + "\r\n";
        HeaderFields type = HeaderFields.none().with("Content-Type", "application/dtmf-relay");
        ask(type, body, sent, failed);
    }

    private void ask(HeaderFields type, String body, Runnable sent, Runnable failed) {
        OutgoingRequest bare = call.dialog().request("INFO", type, body);
        call.send(
                Requests.authorized(bare, authenticator),
                response -> responded(response, () -> ask(type, body, sent, failed), sent, failed),
                call.phase()::lost);
    }

    private void responded(SipResponse response, Runnable again, Runnable sent, Runnable failed) {
        if (stopped || response.provisional()) {
            return;
        }
        if (response.success()) {
            sent.run();
        } else if (Authenticator.isChallenge(response) && authenticator.challenged(response)) {
            again.run();
        } else if (Established.gone(response)) {
            call.phase().lost();
        } else {
            failed.run();
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
