package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.Timers;
import org.strowger.provider.simulator.internal.post.Timers.Appointment;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MonitoredTone;

/** What is detected in a line's call, as far as anybody wants to know. Used only inside the {@link Mailroom}. */
final class Hearing {
    private final Timers timers;
    private final CallRecord record;
    private final Map<Integer, List<MonitoredTone>> lists = new LinkedHashMap<>();
    private final List<Appointment> detections = new ArrayList<>();
    private final Inbox inbox;
    private final StreamTriggers triggers;
    private boolean over;
    private Set<DigitMode> digits = Set.of();
    private Set<MediaMode> media;
    private Signal.Sound sound = Signal.Sound.SILENCE;

    /** @param media what is detected from the beginning (rule L-228) */
    Hearing(Timers timers, CallRecord record, Set<MediaMode> media) {
        this.timers = timers;
        this.record = record;
        this.media = media;
        inbox = new Inbox(record);
        triggers = new StreamTriggers(timers, record);
    }

    /** User-user information that was received. */
    Inbox inbox() {
        return inbox;
    }

    /** What controls the media stream of the call. */
    StreamTriggers triggers() {
        return triggers;
    }

    void listenForDigits(Set<DigitMode> union) {
        digits = Set.copyOf(union);
    }

    void listenForMedia(Set<MediaMode> union) {
        media = Set.copyOf(union);
    }

    /** A list replaces the one with the same id (rule L-341). */
    void listenForTones(int listId, List<MonitoredTone> tones) {
        lists.remove(listId);
        if (!tones.isEmpty()) {
            lists.put(listId, List.copyOf(tones));
        }
        detectAnew();
    }

    /** Something comes from the other end. */
    void hear(Signal signal) {
        if (over) {
            return;
        }
        triggers.hear(signal);
        if (signal instanceof Signal.Digit heard && digits.contains(heard.mode())) {
            record.tell(call -> call.digit(heard.mode(), heard.digit()));
        } else if (signal instanceof Signal.Media heard && media.contains(heard.mode())) {
            record.tell(call -> call.media(heard.mode()));
        } else if (signal instanceof Signal.Sound heard) {
            sound = heard;
            detectAnew();
        } else if (signal instanceof Signal.UserUser received) {
            inbox.receive(received.information());
        } else if (signal instanceof Signal.Attached received) {
            Details.know(record, record.info().details().withData(received.data()), CallInfoItem.CALL_DATA);
        } else if (signal instanceof Signal.Quality now) {
            Details.know(record, record.info().details().withQualityOfService(now.granted()), CallInfoItem.QOS);
        }
    }

    /** Nobody listens any more; whoever is given the call again asks anew. */
    void forget() {
        ignoreAll();
        triggers.set(MediaControl.none());
    }

    /** The call is over; its last state may still trigger something. */
    void stop() {
        over = true;
        media = EnumSet.noneOf(MediaMode.class);
        ignoreAll();
    }

    private void ignoreAll() {
        lists.clear();
        digits = Set.of();
        detectAnew();
    }

    /** Each entry counts when what it is about has sounded for long enough, once (rule L-342). */
    private void detectAnew() {
        detections.forEach(Appointment::cancel);
        detections.clear();
        lists.forEach((listId, tones) -> tones.stream()
                .filter(tone -> Set.copyOf(tone.frequencies()).equals(sound.frequencies()))
                .forEach(tone -> detections.add(
                        timers.after(tone.duration(), () -> record.tell(call -> call.tone(listId, tone.tag()))))));
    }
}
