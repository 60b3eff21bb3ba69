package org.strowger.provider.sip.internal.call;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.provider.sip.internal.rtp.EventRoute;
import org.strowger.provider.sip.internal.rtp.Silence;
import org.strowger.provider.sip.internal.rtp.TelephoneEvent;

/**
 * Digits as named events in RTP, one stream of packets for the whole call: one each 50 ms while a key is down, and then
 * the last one twice more, 50 ms apart (RFC 4733 section 2.5.1). A little silence follows, for a side that reads
 * through a jitter buffer hears nothing of the last packets before others push them out. Used on the worker.
 */
final class EventWay implements DigitPlayer.Way {
    private static final Duration STEP = Duration.ofMillis(50);
    private static final int UNITS_PER_MILLI = 8;
    private static final int REPETITIONS = 2;
    private static final Duration FRAME = Duration.ofMillis(20);
    /** As many as jitter buffers usually hold, 200 ms. */
    private static final int FRAMES = 10;

    private final SipCall call;
    private final int source = ThreadLocalRandom.current().nextInt();
    private int sequence = ThreadLocalRandom.current().nextInt(1 << 15);
    private Optional<Event> present = Optional.empty();
    /** The first time, in units of the stream, at which another event can begin. */
    private Optional<Integer> free = Optional.empty();

    private Clock.Timer timer;

    EventWay(SipCall call) {
        this.call = call;
    }

    /** An event that is being sent: a key that is down, or whose release is being repeated. */
    private static final class Event {
        private final int number;
        private final int begun;
        private final Duration length;
        private Duration told = Duration.ZERO;
        private int repetitions = REPETITIONS;
        private boolean down = true;

        Event(int number, int begun, Duration length) {
            this.number = number;
            this.begun = begun;
            this.length = length;
        }
    }

    @Override
    public void send(char digit, Duration length, Runnable sent, Runnable failed) {
        stop();
        boolean flash = digit == '!';
        if (flash && !call.audio().events().map(EventRoute::flash).orElse(false)) {
            // The other side did not say that it knows this event (RFC 4733 section 2.4.1).
            sent.run();
            return;
        }
        Event event = new Event(flash ? TelephoneEvent.FLASH : TelephoneEvent.of(digit), nextTime(), length);
        present = Optional.of(event);
        packet(event, shorter(STEP, length), true);
        step(event, sent);
    }

    /** Two events at the same time would be taken for one. */
    private int nextTime() {
        int now = (int) (call.host().clock().now().toEpochMilli() * UNITS_PER_MILLI);
        return free.filter(time -> now - time < 0).orElse(now);
    }

    private void step(Event event, Runnable sent) {
        Duration left = event.length.minus(event.told);
        timer = call.host().clock().after(shorter(STEP, left), () -> {
            event.told = event.told.plus(shorter(STEP, left));
            if (event.told.compareTo(event.length) < 0) {
                packet(event, shorter(event.told.plus(STEP), event.length), false);
                step(event, sent);
            } else {
                release(event);
                timer = call.host().clock().after(STEP, () -> repeat(event));
                sent.run();
            }
        });
    }

    private void release(Event event) {
        event.down = false;
        free = Optional.of(event.begun + units(event.told) + 1);
        packet(event, event.told, false);
    }

    private void repeat(Event event) {
        packet(event, event.told, false);
        if (--event.repetitions > 0) {
            timer = call.host().clock().after(STEP, () -> repeat(event));
        } else {
            present = Optional.empty();
            timer = call.host().clock().after(FRAME, () -> silence(FRAMES));
        }
    }

    private void silence(int frames) {
        int begun = nextTime();
        free = Optional.of(begun + Silence.UNITS);
        call.audio().events().ifPresent(route -> route.audioTypes().stream()
                .min(Comparator.naturalOrder())
                .ifPresent(type -> send(Silence.packet(type, sequence++ & 0xFFFF, begun, source))));
        if (frames > 1) {
            timer = call.host().clock().after(FRAME, () -> silence(frames - 1));
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static int units(Duration duration) {
        return (int) Math.min(0xFFFF, duration.toMillis() * UNITS_PER_MILLI);
    }

    private void packet(Event event, Duration duration, boolean first) {
        // The other side may have changed its mind about events meanwhile.
        call.audio()
                .events()
                .ifPresent(route -> send(new TelephoneEvent(
                                route.sentType(),
                                sequence++ & 0xFFFF,
                                event.begun,
                                source,
                                first,
                                event.number,
                                !event.down,
                                units(duration))
                        .toBytes()));
    }

    private void send(byte[] packet) {
        call.digits().target().ifPresent(target -> call.port().send(packet, target));
    }

    /** The key comes up now, and whatever is left to be said about it is said. */
    @Override
    public void stop() {
        if (timer != null) {
            timer.cancel();
        }
        present.ifPresent(event -> {
            if (event.down) {
                release(event);
            }
            for (; event.repetitions > 0; event.repetitions--) {
                packet(event, event.told, false);
            }
        });
        present = Optional.empty();
    }
}
