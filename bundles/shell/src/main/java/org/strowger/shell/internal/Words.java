package org.strowger.shell.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.LineDevice;

/** The words in which lines, calls, states and parties are shown, the same in every table and message. */
final class Words {
    private Words() {}

    /** {@code NO_ANSWER} as "no answer". */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Several constants, in alphabetical order. */
    static String of(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Words::of).sorted().collect(Collectors.joining(", "));
    }

    /** A state with its mode: "disconnected (no answer)". Active, which is what no mode means, goes without saying. */
    static String of(CallState state, Optional<CallStateMode> mode) {
        return mode.filter(some -> some != ConnectedMode.ACTIVE && some != OfferingMode.ACTIVE)
                .map(some -> of(state) + " (" + of((Enum<?>) some) + ")")
                .orElse(of(state));
    }

    /** How a call is named in output and input. */
    static String handle(Call call) {
        return "0x" + Long.toHexString(call.handle());
    }

    /** A line's short name: its first address. */
    static String line(LineDevice device) {
        return device.capabilities().addresses().get(0).address();
    }

    /** All addresses of a line. */
    static String addresses(LineDevice device) {
        return device.capabilities().addresses().stream()
                .map(AddressCapabilities::address)
                .collect(Collectors.joining(","));
    }

    /** Who calls whom, as far as known. */
    static String parties(CallInfo info) {
        if (info.origin() == CallOrigin.OUTBOUND) {
            return "to " + called(info);
        }
        if (info.origin() == CallOrigin.CONFERENCE) {
            return "conference";
        }
        String from = "from " + party(info.callerId());
        return info.calledId().address().map(number -> from + " to " + number).orElse(from);
    }

    private static String called(CallInfo info) {
        if (isKnown(info.connectedId())) {
            return party(info.connectedId());
        }
        if (isKnown(info.calledId()) || info.displayableAddress().isEmpty()) {
            return party(info.calledId());
        }
        return info.displayableAddress();
    }

    /** Whether there is anything to name a party by. */
    static boolean isKnown(PartyId party) {
        return party.address().isPresent() || party.name().isPresent();
    }

    /** A party by its number and name, or why there is neither. */
    static String party(PartyId party) {
        if (!isKnown(party)) {
            return of(party.presentation());
        }
        String address = party.address().orElse("");
        return printable(
                party.name().map(name -> (address + " " + name).strip()).orElse(address));
    }

    /** Data, as text if it is one. */
    static String of(DataBlock data) {
        String text = data.text();
        boolean readable = DataBlock.ofText(text).equals(data) && text.equals(printable(text));
        return readable ? "\"" + text + "\"" : data.toString();
    }

    /** How long something lasts: "0:05", "1:00:05". */
    static String age(Duration age) {
        Duration shown = age.isNegative() ? Duration.ZERO : age;
        return shown.toHours() > 0
                ? "%d:%02d:%02d".formatted(shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart())
                : "%d:%02d".formatted(shown.toMinutes(), shown.toSecondsPart());
    }

    /** Names come from the network: without what could move a terminal's cursor. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
