package org.strowger.provider.modem.internal.line;

import java.util.Optional;
import org.strowger.provider.modem.internal.at.DigitDetector;
import org.strowger.provider.modem.internal.at.Reply;

/** Hears how a modem fares. Called on the modem's strand. */
interface LinkOwner {
    /** The port is open; the modem is being set up, and does nothing else. */
    void found();

    /**
     * The modem is set up and takes commands.
     *
     * @param detector how it reports digits, if it does
     */
    void ready(Optional<DigitDetector> detector);

    /** The modem is out of reach; what waits for its answers fails afterwards. */
    void lost(String reason);

    /** The modem said something that answers no command. */
    void heard(Reply reply);
}
