package org.strowger.provider.sip.internal.call;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.rtp.EventReceiver;
import org.strowger.provider.sip.internal.rtp.SourcePolicy;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.spi.Generation;

/**
 * The digits of one call, both ways: as named events in RTP (RFC 4733) where both sides know them, otherwise by INFO
 * with application/dtmf-relay. Used on the worker.
 */
public final class CallDigits {
    /** How long a comma is. */
    public static final Duration PAUSE = Duration.ofSeconds(2);

    private static final int OK = 200;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    /** Nobody presses keys so fast; more would fill the memory when the worker is busy. */
    private static final int MOST_WAITING = 64;

    private final SipCall call;
    private final EventWay events;
    private final SourcePolicy source;
    private final EventReceiver receiver;
    private final AtomicInteger waiting = new AtomicInteger();
    private Set<DigitMode> monitored = Set.of();
    private Optional<DigitPlayer> playing = Optional.empty();

    CallDigits(SipCall call) {
        this.call = call;
        this.events = new EventWay(call);
        this.source = call.host().policy().source();
        this.receiver = new EventReceiver(() -> call.audio().events(), source);
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
        boolean heard = call.audio().events().isPresent() && !call.audio().heldByRemote();
        return heard ? events : new InfoWay(call);
    }

    /** Where named events go. */
    Optional<InetSocketAddress> target() {
        return receiver.target();
    }

    /** Cancels what is under way. */
    void cancel() {
        playing.ifPresent(DigitPlayer::cancel);
        playing = Optional.empty();
    }

    /** The media of the call end. */
    void end() {
        cancel();
        events.stop();
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

    /** Reads the media of the call, once it has any, if digits are monitored or its place must be found out. */
    void listen() throws IOException {
        boolean wanted = !monitored.isEmpty() || source == SourcePolicy.LATCH;
        if (wanted && call.port() != null) {
            call.port().listen(this::received);
        }
    }

    /** On the thread of the reader: only what is news for the call comes to the worker. */
    private void received(ByteBuffer packet, InetSocketAddress sender) {
        List<EventReceiver.Edge> edges = receiver.received(packet, sender);
        if (edges.isEmpty() || waiting.get() >= MOST_WAITING) {
            return;
        }
        waiting.incrementAndGet();
        call.host().worker().execute(() -> {
            waiting.decrementAndGet();
            edges.forEach(edge -> report(edge.mode(), edge.digit()));
        });
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
