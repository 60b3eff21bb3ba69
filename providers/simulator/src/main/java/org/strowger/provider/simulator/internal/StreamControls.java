package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.strowger.provider.simulator.MediaStream;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.media.MediaControl;

/**
 * How the media streams of a line's calls are controlled where they have no control of their own (rule L-352). Used
 * only inside the {@link Mailroom}.
 */
final class StreamControls {
    private final Station station;
    private final Map<Integer, MediaControl> ofAddresses = new TreeMap<>();
    private MediaControl ofLine = MediaControl.none();
    private Optional<MediaStream> latestEnded = Optional.empty();

    StreamControls(Station station) {
        this.station = station;
    }

    /** Replaces what was set for the line or one address; it is in force for present calls, too. */
    void set(OptionalInt addressId, MediaControl control) {
        if (addressId.isPresent()) {
            int id = station.address(addressId.getAsInt()).id();
            ofAddresses.put(id, control);
            ofAddresses.values().removeIf(MediaControl::isEmpty);
        } else {
            ofLine = control;
        }
        station.calls().forEach(call -> call.hearing().triggers().changed());
    }

    /** What is in force for the calls of an address: its own, or else the line's. */
    MediaControl of(LineAddress address) {
        return ofAddresses.getOrDefault(address.id(), ofLine);
    }

    /** The core lets go of the line: nobody controls anything any more. */
    void forget() {
        ofAddresses.clear();
        ofLine = MediaControl.none();
    }

    /** A call is over. */
    void ended(MediaStream stream) {
        latestEnded = Optional.of(stream);
    }

    /** The stream of the call that ended last, and those of all calls, oldest first. */
    List<MediaStream> shown() {
        List<MediaStream> all = new ArrayList<>(latestEnded.stream().toList());
        station.calls().forEach(call -> all.add(call.record().stream()));
        return List.copyOf(all);
    }
}
