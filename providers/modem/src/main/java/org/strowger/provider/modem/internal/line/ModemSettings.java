package org.strowger.provider.modem.internal.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.provider.modem.internal.at.DigitDetector;
import org.strowger.provider.modem.internal.serial.SerialSettings;
import org.strowger.telephony.call.MediaMode;

/**
 * What is configured for one modem, checked.
 *
 * @param name names the modem and its line, for ever
 * @param number the line's own number, or empty
 * @param serial how to open the port
 * @param set how to set the modem up
 * @param dialing how to dial
 * @param media what calls carry
 * @param limits how long things may take
 */
public record ModemSettings(
        String name, String number, SerialSettings serial, SetUp set, Dialing dialing, Media media, Limits limits) {
    /** The same for a modem of another name. */
    public ModemSettings named(String other) {
        return new ModemSettings(other, number, serial, set, dialing, media, limits);
    }

    /**
     * How to set the modem up after opening, and again after every reset.
     *
     * @param init command lines, in order
     * @param callerId command lines that switch caller identification on; the first one accepted counts
     * @param detection how it reports digits
     */
    public record SetUp(List<String> init, List<String> callerId, Detection detection) {
        /** Copies the lists. */
        public SetUp {
            init = List.copyOf(init);
            callerId = List.copyOf(callerId);
        }
    }

    /**
     * How the modem reports the digits that the far end sends.
     *
     * @param candidates the ways that it may have; the first one counts
     * @param probed whether the modem is asked; otherwise the first candidate is taken for granted
     */
    public record Detection(List<DigitDetector> candidates, boolean probed) {
        /** Whatever the modem says it can. */
        public static final Detection AUTOMATIC = new Detection(List.of(DigitDetector.values()), true);
        /** Not at all. */
        public static final Detection NONE = new Detection(List.of(), false);

        /** Copies the list. */
        public Detection {
            candidates = List.copyOf(candidates);
        }

        /** This way, without asking. */
        public static Detection by(DigitDetector detector) {
            return new Detection(List.of(detector), false);
        }

        /** The way that is taken for granted. */
        Optional<DigitDetector> granted() {
            return probed ? Optional.empty() : candidates.stream().findFirst();
        }
    }

    /**
     * How to dial.
     *
     * @param way T for tone, P for pulse, empty for the modem's own choice
     * @param prefix dialed in front of every number, or empty
     * @param international dialed for the + of a canonical address
     * @param waits which of W, @ and $ the modem executes
     */
    public record Dialing(String way, String prefix, String international, String waits) {}

    /**
     * What calls carry.
     *
     * @param modes the media modes of the line: interactive voice, data modem or both
     * @param incoming what an incoming call carries unless the modem says otherwise
     * @param voiceAnswer the command that answers a voice call
     */
    public record Media(Set<MediaMode> modes, MediaMode incoming, String voiceAnswer) {
        /** Copies the modes. */
        public Media {
            modes = Set.copyOf(modes);
        }
    }

    /**
     * How long things may take.
     *
     * @param ring silence after a ring that means the caller gave up
     * @param dial from dialing to the answer
     * @param answer from answering to the connection
     * @param probe how often a modem without a call is asked whether it is there; zero for never
     * @param reconnect the longest wait between attempts to reach a lost modem
     */
    public record Limits(Duration ring, Duration dial, Duration answer, Duration probe, Duration reconnect) {}
}
