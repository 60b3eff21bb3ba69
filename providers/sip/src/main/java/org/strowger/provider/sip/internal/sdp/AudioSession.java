package org.strowger.provider.sip.internal.sdp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.strowger.provider.sip.internal.message.IpAddress;
import org.strowger.provider.sip.internal.rtp.EventRoute;
import org.strowger.provider.sip.internal.rtp.TelephoneEvent;

/**
 * Our side of the media of one call: makes offers and answers (RFC 3264), knows who holds. Speaks PCMU, PCMA and
 * telephone-event. Not safe for use by several threads.
 */
public final class AudioSession {
    private static final String TELEPHONE_EVENT = "telephone-event/8000";
    private static final String OUR_EVENT_TYPE = "101";
    private static final int OUR_EVENT_NUMBER = 101;
    private static final int LARGEST_TYPE = 127;

    private final String address;
    private final int port;
    private final boolean speaksEvents;
    private final long sessionId = ThreadLocalRandom.current().nextLong(1, Integer.MAX_VALUE);
    private long version = sessionId;
    private boolean holding;
    private Direction remote = Direction.SENDRECV;
    private volatile Optional<EventRoute> events = Optional.empty();

    /**
     * For one call.
     *
     * @param address where we want our media
     * @param port the port there
     * @param speaksEvents whether we say that we know telephone-event
     */
    public AudioSession(String address, int port, boolean speaksEvents) {
        this.address = address;
        this.port = port;
        this.speaksEvents = speaksEvents;
    }

    /** Whether we hold: the other side gets nothing from us to listen to and is not listened to. */
    public void hold(boolean hold) {
        holding = hold;
    }

    /** Whether the other side does not listen to us, which is how hold looks from here. */
    public boolean heldByRemote() {
        return !remote.receives();
    }

    /** How named events go; empty when either side does not know them. May be asked on any thread. */
    public Optional<EventRoute> events() {
        return events;
    }

    private void route(MediaLine audio, Optional<Integer> readType) {
        events = eventType(audio).flatMap(sentType -> IpAddress.parse(audio.address())
                .filter(this::isReachable)
                .map(host -> new EventRoute(
                        new InetSocketAddress(host, audio.port()),
                        sentType,
                        readType.orElse(sentType),
                        Set.copyOf(common(audio).stream().map(Integer::valueOf).toList()),
                        audio.events(sentType).get(TelephoneEvent.FLASH))));
    }

    /** Whether it is one party's address, of the family that our own media address is of. */
    private boolean isReachable(InetAddress host) {
        return !host.isAnyLocalAddress()
                && !host.isMulticastAddress()
                && host instanceof Inet6Address == address.contains(":");
    }

    /** An offer with everything that we can do, in the direction that our hold asks for. */
    public String offer() {
        // While the other side holds us we keep to what it allowed: it decides when that ends.
        return offer(Direction.of(!heldByRemote(), !holding));
    }

    /** An offer that the other side asked for, which may be how it ends its hold. */
    public String offerAsked() {
        return offer(Direction.of(true, !holding));
    }

    private String offer(Direction wanted) {
        List<String> formats = speaksEvents ? List.of("0", "8", OUR_EVENT_TYPE) : List.of("0", "8");
        return text(List.of(audio(port, formats, OUR_EVENT_TYPE, wanted)));
    }

    /** Takes the answer to our offer. Returns false when it accepts no audio that we know. */
    public boolean answered(String body) {
        Optional<MediaLine> line = audioOf(body).filter(media -> !common(media).isEmpty());
        line.ifPresent(media -> {
            remote = media.effectiveDirection();
            route(media, Optional.of(OUR_EVENT_NUMBER));
        });
        return line.isPresent();
    }

    /**
     * Answers an offer.
     *
     * @return the answer; empty when nothing in the offer can be accepted
     */
    public Optional<String> answer(String body) {
        Optional<MediaLine> chosen = audioOf(body);
        if (chosen.isEmpty() || common(chosen.get()).isEmpty()) {
            return Optional.empty();
        }
        MediaLine audio = chosen.get();
        remote = audio.effectiveDirection();
        route(audio, Optional.empty());
        List<MediaLine> offered = SessionDescription.parse(body).media();
        // Looked for once: somebody may offer thousands of media.
        int taken = offered.indexOf(audio);
        List<String> answered = new ArrayList<>();
        for (int i = 0; i < offered.size(); i++) {
            answered.add(i == taken ? accepted(audio) : refused(offered.get(i)));
        }
        return Optional.of(text(answered));
    }

    private String accepted(MediaLine offered) {
        List<String> formats = new ArrayList<>(List.of(common(offered).get(0)));
        String type = eventType(offered).map(String::valueOf).orElse("");
        if (!type.isEmpty()) {
            formats.add(type);
        }
        return audio(port, formats, type, offered.effectiveDirection().answer(holding));
    }

    /** The payload type of named events in the other side's description; empty when they are not spoken. */
    private Optional<Integer> eventType(MediaLine described) {
        return described.formats().stream()
                .filter(type ->
                        speaksEvents && isTelephoneEvent(described.names().getOrDefault(type, "")))
                .filter(type -> type.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(type -> type <= LARGEST_TYPE)
                .findFirst();
    }

    /** With or without the number of channels, which can only be one. */
    private static boolean isTelephoneEvent(String name) {
        return name.equalsIgnoreCase(TELEPHONE_EVENT) || name.equalsIgnoreCase(TELEPHONE_EVENT + "/1");
    }

    private static String refused(MediaLine line) {
        return "m=" + line.kind() + " 0 " + line.protocol() + ' '
                + line.formats().get(0) + "\r\n";
    }

    /** The offered payload types that we speak too, in the order of the offer. */
    private static List<String> common(MediaLine offered) {
        return offered.formats().stream()
                .filter(type -> switch (type) {
                    case "0" -> named(offered, type, "PCMU/8000");
                    case "8" -> named(offered, type, "PCMA/8000");
                    default -> false;
                })
                .toList();
    }

    private static boolean named(MediaLine offered, String type, String name) {
        return offered.names().getOrDefault(type, name).toUpperCase(Locale.ROOT).startsWith(name);
    }

    private static Optional<MediaLine> audioOf(String body) {
        try {
            return SessionDescription.parse(body).media().stream()
                    .filter(MediaLine::usableAudio)
                    .findFirst();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String audio(int port, List<String> formats, String eventType, Direction direction) {
        StringBuilder text = new StringBuilder("m=audio ")
                .append(port)
                .append(" RTP/AVP ")
                .append(String.join(" ", formats))
                .append("\r\n");
        for (String format : formats) {
            text.append(
                    switch (format) {
                        case "0" -> "a=rtpmap:0 PCMU/8000\r\n";
                        case "8" -> "a=rtpmap:8 PCMA/8000\r\n";
                        default -> "a=rtpmap:" + eventType + ' ' + TELEPHONE_EVENT + "\r\na=fmtp:" + eventType
                                + " 0-15\r\n";
                    });
        }
        return text.append("a=ptime:20\r\na=")
                .append(direction.attribute())
                .append("\r\n")
                .toString();
    }

    private String text(List<String> lines) {
        String family = address.contains(":") ? "IP6 " : "IP4 ";
        return "v=0\r\no=- " + sessionId + ' ' + version++ + " IN " + family + address + "\r\ns=-\r\nc=IN " + family
                + address + "\r\nt=0 0\r\n" + String.join("", lines);
    }
}
