package org.strowger.shell.internal;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDevice;

/**
 * What the desk opens a line for.
 *
 * <p>Looking at calls must not make the shell a candidate for them: the first application that opened a line as owner
 * gets its incoming calls, and that should be the attendant, not whoever watched the line before it was installed.
 */
enum Opening {
    /** To see the calls of others, and to make own ones. */
    MONITOR("monitor"),
    /** To be given incoming calls as well. */
    OWNER("owner");

    private static final Set<MediaMode> VOICE = EnumSet.of(MediaMode.INTERACTIVE_VOICE, MediaMode.AUTOMATED_VOICE);

    private final String word;

    Opening(String word) {
        this.word = word;
    }

    /** How a line is already open. */
    static Opening of(LineOpenOptions options) {
        return options.privileges().contains(CallPrivilege.OWNER) ? OWNER : MONITOR;
    }

    /** The options that open this line; a line without any media mode to own calls of can only be watched. */
    LineOpenOptions options(LineDevice device) {
        Set<MediaMode> modes = mediaModes(device.capabilities().mediaModes());
        if (this == MONITOR || modes.isEmpty()) {
            return LineOpenOptions.monitor();
        }
        return LineOpenOptions.of(EnumSet.of(CallPrivilege.OWNER, CallPrivilege.MONITOR), modes);
    }

    /** Whether a line opened like this is good enough for the other purpose too. */
    boolean covers(Opening other) {
        return this == OWNER || other == MONITOR;
    }

    private static Set<MediaMode> mediaModes(Set<MediaMode> offered) {
        Set<MediaMode> voice = EnumSet.copyOf(VOICE);
        voice.retainAll(offered);
        return voice.isEmpty() ? offered : voice;
    }

    @Override
    public String toString() {
        return word;
    }
}
