package org.strowger.provider.sip.internal.call;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.provider.sip.internal.rtp.TelephoneEvent;
import org.strowger.provider.sip.internal.sdp.AudioSession.EventRoute;

/** Digits as named events in RTP: a packet each 50 ms, the last one three times (RFC 4733 section 2.5.1). */
final class EventWay implements DigitPlayer.Way {
    private static final Duration STEP = Duration.ofMillis(50);
    private static final int UNITS_PER_MILLI = 8;
    private static final int ENDS = 3;

    private final SipCall call;
    private final EventRoute route;
    private final InetSocketAddress to;
    private final int source = ThreadLocalRandom.current().nextInt();
    private int sequence = ThreadLocalRandom.current().nextInt(1 << 15);
    private Clock.Timer timer;

    EventWay(SipCall call, EventRoute route) {
        this.call = call;
        this.route = route;
        this.to = new InetSocketAddress(route.address(), route.port());
    }

    @Override
    public void send(char digit, Duration length, Runnable sent, Runnable failed) {
        int event = digit == '!' ? TelephoneEvent.FLASH : TelephoneEvent.of(digit);
        int begun = (int) (call.host().clock().now().toEpochMilli() * UNITS_PER_MILLI);
        step(event, begun, Duration.ZERO, length, sent);
    }

    private void step(int event, int begun, Duration before, Duration length, Runnable sent) {
        Duration now = before.plus(STEP);
        if (now.compareTo(length) < 0) {
            packet(event, begun, before.isZero(), false, now);
            timer = call.host().clock().after(STEP, () -> step(event, begun, now, length, sent));
            return;
        }
        Duration rest = length.minus(before);
        if (before.isZero()) {
            packet(event, begun, true, false, rest);
        }
        timer = call.host().clock().after(rest, () -> {
            for (int i = 0; i < ENDS; i++) {
                packet(event, begun, false, true, length);
            }
            sent.run();
        });
    }

    private void packet(int event, int begun, boolean first, boolean end, Duration duration) {
        int units = (int) Math.min(0xFFFF, duration.toMillis() * UNITS_PER_MILLI);
        byte[] bytes =
                new TelephoneEvent(route.sentType(), sequence++, begun, source, first, event, end, units).toBytes();
        call.port().send(bytes, to);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
