package org.strowger.provider.sip.internal.call;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.rtp.TelephoneEvent;
import org.strowger.provider.sip.internal.sdp.AudioSession.EventRoute;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.spi.Generation;

/**
 * The digits of one call, both ways: as named events in RTP (RFC 4733) where the other side knows them, otherwise by
 * INFO with application/dtmf-relay. Used on the worker.
 */
public final class CallDigits {
    /** How long a comma is. */
    public static final Duration PAUSE = Duration.ofSeconds(2);

    private static final int OK = 200;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final SipCall call;
    private Set<DigitMode> monitored = Set.of();
    private Optional<DigitPlayer> playing = Optional.empty();
    /** The event that began last, and whether it has ended. */
    private Optional<TelephoneEvent> last = Optional.empty();

    private boolean lastEnded = true;

    CallDigits(SipCall call) {
        this.call = call;
    }

    /** Begins to generate digits; what is under way is cancelled. */
    void generate(String digits, Duration duration, Generation generation) {
        if (call.events().state() != CallState.CONNECTED) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE,
                    "digits can be generated while the call is CONNECTED, not "
                            + call.events().state());
        }
        cancel();
        DigitPlayer next = new DigitPlayer(call, digits, duration, generation, way());
        playing = Optional.of(next);
        next.start();
    }

    private DigitPlayer.Way way() {
        Optional<EventRoute> events = call.audio().events();
        return events.isPresent() && !call.audio().heldByRemote()
                ? new EventWay(call, events.get())
                : new InfoWay(call);
    }

    /** Cancels what is under way. */
    void cancel() {
        playing.ifPresent(DigitPlayer::cancel);
        playing = Optional.empty();
    }

    /** The media of the call end. */
    void end() {
        cancel();
        monitored = Set.of();
    }

    /** Reports these from now on; named events only once the call has media. */
    void monitor(Set<DigitMode> modes) {
        monitored = modes;
        try {
            listen();
        } catch (IOException unreadable) {
            throw new TelephonyException(LineError.OPERATIONFAILED, "the media of the call cannot be read", unreadable);
        }
    }

    /** Reads the media of the call when digits are monitored and the call has media. */
    void listen() throws IOException {
        if (!monitored.isEmpty() && call.port() != null) {
            call.port().listen((packet, sender) -> received(packet, sender));
        }
    }

    /** On the thread of the reader. */
    private void received(ByteBuffer packet, InetSocketAddress sender) {
        byte[] copy = new byte[packet.remaining()];
        packet.get(copy);
        call.host().worker().execute(() -> event(ByteBuffer.wrap(copy), sender));
    }

    private void event(ByteBuffer packet, InetSocketAddress sender) {
        if (monitored.isEmpty()) {
            return;
        }
        // Somebody else on the network must not press keys in this call.
        call.audio()
                .events()
                .filter(route -> isFrom(route, sender))
                .flatMap(route -> TelephoneEvent.parse(packet, route.readType()))
                .ifPresent(this::event);
    }

    private static boolean isFrom(EventRoute route, InetSocketAddress sender) {
        return sender.getAddress().getHostAddress().equals(route.address());
    }

    private void event(TelephoneEvent event) {
        boolean same =
                last.filter(begun -> begun.timestamp() == event.timestamp()).isPresent();
        boolean late = last.filter(
                        begun -> event.timestamp() - begun.timestamp() < 0 && begun.source() == event.source())
                .isPresent();
        if (late || same && (lastEnded || !event.end())) {
            return;
        }
        if (!same) {
            // The packets that ended the one before are lost.
            endLast();
            last = Optional.of(event);
            lastEnded = false;
            event.digit().ifPresent(digit -> report(DigitMode.DTMF, digit));
        }
        if (event.end()) {
            endLast();
        }
    }

    private void endLast() {
        if (!lastEnded) {
            lastEnded = true;
            last.flatMap(TelephoneEvent::digit).ifPresent(digit -> report(DigitMode.DTMF_END, digit));
        }
    }

    private void report(DigitMode mode, char digit) {
        if (monitored.contains(mode)) {
            call.events().digit(mode, digit);
        }
    }

    /** An INFO request arrived; returns the status of the answer. */
    int informed(SipRequest info) {
        String type = info.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (info.body().isBlank()) {
            return OK;
        }
        if (!type.startsWith("application/dtmf")) {
            return UNSUPPORTED_MEDIA_TYPE;
        }
        InfoWay.digit(type, info.body()).ifPresent(digit -> {
            report(DigitMode.DTMF, digit);
            report(DigitMode.DTMF_END, digit);
        });
        return OK;
    }
}
