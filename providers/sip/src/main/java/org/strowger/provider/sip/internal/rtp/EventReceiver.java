package org.strowger.provider.sip.internal.rtp;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.strowger.telephony.media.DigitMode;

/**
 * Makes keys that go down and come up again out of the packets that arrive for one call, each of which tells the same
 * event once more (RFC 4733 section 2.5.2). Safe for use by several threads.
 */
public final class EventReceiver {
    /** How long a segment of a long event is (RFC 4733 section 2.5.1.3). */
    private static final int SEGMENT = 0xFFFF;

    /** A key went down ({@link DigitMode#DTMF}) or came up ({@link DigitMode#DTMF_END}). */
    public record Edge(DigitMode mode, char digit) {}

    private final Supplier<Optional<EventRoute>> routes;
    private final SourceFilter sources;
    private Optional<EventRoute> known = Optional.empty();
    /** The packet of the present event or of the last one. */
    private Optional<TelephoneEvent> last = Optional.empty();

    private boolean down;

    /**
     * For one call.
     *
     * @param routes what the session descriptions say now; asked on any thread
     * @param policy from whom media is taken
     */
    public EventReceiver(Supplier<Optional<EventRoute>> routes, SourcePolicy policy) {
        this.routes = routes;
        this.sources = new SourceFilter(policy);
    }

    /** What a packet tells that was not known; mostly nothing. */
    public synchronized List<Edge> received(ByteBuffer packet, InetSocketAddress sender) {
        // Somebody else on the network must not press keys in this call.
        return route().filter(route -> sources.takes(route, packet, sender))
                .flatMap(route -> TelephoneEvent.parse(packet, route.readType()))
                .map(this::edges)
                .orElse(List.of());
    }

    /** Where events are sent to; empty if the other side does not know them. */
    public synchronized Optional<InetSocketAddress> target() {
        return route().map(sources::target);
    }

    private Optional<EventRoute> route() {
        Optional<EventRoute> now = routes.get();
        if (!now.equals(known)) {
            known = now;
            sources.forget();
        }
        return now;
    }

    private List<Edge> edges(TelephoneEvent event) {
        List<Edge> edges = new ArrayList<>();
        if (last.isEmpty() || isNew(event, last.get())) {
            // If a key is down here, the packets that ended it are lost.
            release(edges);
            last = Optional.of(event);
            down = true;
            event.digit().ifPresent(digit -> edges.add(new Edge(DigitMode.DTMF, digit)));
        } else if (isNextSegment(event, last.get())) {
            last = Optional.of(event);
        }
        if (event.end() && isSame(event, last.get())) {
            release(edges);
        }
        return edges;
    }

    private static boolean isSame(TelephoneEvent event, TelephoneEvent last) {
        return event.source() == last.source() && event.timestamp() == last.timestamp();
    }

    private boolean isNextSegment(TelephoneEvent event, TelephoneEvent last) {
        return down
                && event.source() == last.source()
                && event.timestamp() == last.timestamp() + SEGMENT
                && event.event() == last.event()
                && !event.first();
    }

    private boolean isNew(TelephoneEvent event, TelephoneEvent last) {
        boolean earlier = event.source() == last.source() && event.timestamp() - last.timestamp() < 0;
        return !isSame(event, last) && !earlier && !isNextSegment(event, last);
    }

    private void release(List<Edge> edges) {
        if (down) {
            down = false;
            last.flatMap(TelephoneEvent::digit).ifPresent(digit -> edges.add(new Edge(DigitMode.DTMF_END, digit)));
        }
    }
}
