package org.strowger.example.ivr;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;

/** The lines that are answered: those that are chosen, once each, if they can do what a menu needs. */
final class Lines {
    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

    private final Set<String> chosen;
    private final Map<LineDeviceId, Line> open = new HashMap<>();
    private final Set<LineDeviceId> unable = new HashSet<>();

    /**
     * The lines that the setting names.
     *
     * @throws IllegalArgumentException if it names none
     */
    Lines(String... setting) {
        // Text files of settings have no lists: there the lines are separated by commas.
        chosen = Arrays.stream(setting)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(
                    "lines: no line is named; right would be permanent ids or addresses, such as exchange/1009");
        }
    }

    /** Opens a line, unless it is not ours, or is open, or cannot be. */
    Optional<Line> open(TelephonySession session, LineDevice device) {
        Set<MediaMode> modes = EnumSet.of(MediaMode.INTERACTIVE_VOICE, MediaMode.AUTOMATED_VOICE);
        modes.retainAll(device.capabilities().mediaModes());
        if (open.containsKey(device.id()) || !isOurs(device) || !isAble(device, modes)) {
            return Optional.empty();
        }
        try {
            Line line = session.openLine(device.id(), LineOpenOptions.of(Set.of(CallPrivilege.OWNER), modes));
            open.put(device.id(), line);
            return Optional.of(line);
        } catch (TelephonyException e) {
            LOG.debug("Line {} cannot be opened now", device.permanentId(), e);
            return Optional.empty();
        }
    }

    private boolean isOurs(LineDevice device) {
        return chosen.contains(device.permanentId())
                || device.capabilities().addresses().stream().anyMatch(one -> chosen.contains(one.address()));
    }

    private boolean isAble(LineDevice device, Set<MediaMode> modes) {
        LineCapabilities can = device.capabilities();
        boolean able = !modes.isEmpty()
                && can.digits().monitored().contains(DigitMode.DTMF)
                && !can.digits().longestTimeout().isZero();
        if (able) {
            unable.remove(device.id());
        } else if (unable.add(device.id())) {
            LOG.warn(
                    "Line {} is not answered: a menu needs voice, and DTMF digits gathered with time limits",
                    device.permanentId());
        }
        return able;
    }

    /** The lines that are open. */
    Collection<Line> open() {
        return open.values();
    }

    /** A line was closed by force. */
    void lost(Line line) {
        open.remove(line.device().id());
    }
}
