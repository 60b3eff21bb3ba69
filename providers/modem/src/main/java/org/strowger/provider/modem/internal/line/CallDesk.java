package org.strowger.provider.modem.internal.line;

import java.util.Optional;
import java.util.function.Consumer;
import org.strowger.provider.modem.internal.at.Command;
import org.strowger.provider.modem.internal.at.DigitDetector;
import org.strowger.provider.modem.internal.at.Outcome;
import org.strowger.provider.modem.internal.strand.Strand;

/** What a call needs of its line. */
interface CallDesk {
    /** Where the work of this modem is done. */
    Strand strand();

    /** What is configured. */
    ModemSettings settings();

    /** How the modem reports digits, if it does. */
    Optional<DigitDetector> detector();

    /** Sends a command of the call. */
    void send(Command command, Consumer<Outcome> done);

    /** Makes the modem give up the call set-up that is under way; its command then ends. */
    void abort();

    /** Puts the modem on hook, from whatever state; done also if that proves impossible. */
    void hangUp(Runnable done);

    /** Whether the bell must go on ringing for the call to go on; rings that stop are told to the call. */
    void expectRings(boolean expected);

    /** The call is idle. */
    void finished(ModemCall call);
}
