package org.strowger.telephony;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Routing the events and media of a line, an address or a call to terminals (lineSetTerminal). What is routed to a line
 * or an address goes for its calls and for later ones (rule L-401). Events may be routed to several terminals at once.
 *
 * <p>Both methods throw {@link TelephonyException} with {@link LineError#INVALTERMINALID} for a number that is no place
 * in {@link LineCapabilities#terminals()}, and {@link LineError#INVALTERMINALMODE} for no mode, or one that the
 * terminal does not have.
 */
@ProviderType
public interface TerminalControl {
    /** Routes these to and from the terminal. */
    Request<Void> route(int terminal, Set<TerminalMode> modes);

    /** Routes these no longer to and from the terminal; no error if they were not (rule L-402). */
    Request<Void> unroute(int terminal, Set<TerminalMode> modes);
}
