package org.strowger.provider.sip.internal.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Our side of the media of one call: makes offers and answers (RFC 3264), knows who holds. Speaks PCMU, PCMA and
 * telephone-event. Not safe for use by several threads.
 */
public final class AudioSession {
    private static final String TELEPHONE_EVENT = "telephone-event/8000";
    private static final String OUR_EVENT_TYPE = "101";
    /** A name would have to be looked up, which can take long. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final String address;
    private final int port;
    private final long sessionId = ThreadLocalRandom.current().nextLong(1, Integer.MAX_VALUE);
    private long version = sessionId;
    private boolean holding;
    private Direction remote = Direction.SENDRECV;
    private Optional<EventRoute> events = Optional.empty();

    /**
     * How named events (digits) go over the media of the call (RFC 4733).
     *
     * @param address where the other side wants its media
     * @param port the port there
     * @param sentType the payload type of those that we send
     * @param readType the payload type of those that we get
     */
    public record EventRoute(String address, int port, int sentType, int readType) {}

    public AudioSession(String address, int port) {
        this.address = address;
        this.port = port;
    }

    /** Whether we hold: the other side gets nothing from us to listen to and is not listened to. */
    public void hold(boolean hold) {
        holding = hold;
    }

    /** Whether the other side does not listen to us, which is how hold looks from here. */
    public boolean heldByRemote() {
        return !remote.receives();
    }

    /** How named events go; empty when the other side does not know them. */
    public Optional<EventRoute> events() {
        return events;
    }

    private void route(MediaLine audio, String readType) {
        String sentType = eventType(audio);
        events = sentType.isEmpty()
                        || audio.address().equals("0.0.0.0")
                        || !LITERAL.matcher(audio.address()).matches()
                ? Optional.empty()
                : Optional.of(new EventRoute(
                        audio.address(),
                        audio.port(),
                        Integer.parseInt(sentType),
                        Integer.parseInt(readType.isEmpty() ? sentType : readType)));
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
        return text(List.of(audio(port, List.of("0", "8", OUR_EVENT_TYPE), OUR_EVENT_TYPE, wanted)));
    }

    /** Takes the answer to our offer. Returns false when it accepts no audio that we know. */
    public boolean answered(String body) {
        Optional<MediaLine> line = audioOf(body).filter(media -> !common(media).isEmpty());
        line.ifPresent(media -> {
            remote = media.effectiveDirection();
            route(media, OUR_EVENT_TYPE);
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
        route(audio, "");
        List<MediaLine> offered = SessionDescription.parse(body).media();
        List<String> answered = new ArrayList<>();
        for (int i = 0; i < offered.size(); i++) {
            answered.add(i == offered.indexOf(audio) ? accepted(audio) : refused(offered.get(i)));
        }
        return Optional.of(text(answered));
    }

    private String accepted(MediaLine offered) {
        List<String> formats = new ArrayList<>(List.of(common(offered).get(0)));
        String type = eventType(offered);
        if (!type.isEmpty()) {
            formats.add(type);
        }
        return audio(port, formats, type, offered.effectiveDirection().answer(holding));
    }

    /** The payload type of named events in the other side's description; empty when it has none. */
    private static String eventType(MediaLine described) {
        return described.names().entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(TELEPHONE_EVENT)
                        && described.formats().contains(entry.getKey())
                        && entry.getKey().matches("[0-9]{1,3}"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
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
