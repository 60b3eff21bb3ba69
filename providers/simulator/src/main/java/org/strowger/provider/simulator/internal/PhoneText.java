package org.strowger.provider.simulator.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.PartyId;

/**
 * What the display of a desk phone says about a call.
 *
 * @param rows how many rows it has
 * @param columns how many columns it has
 */
record PhoneText(int rows, int columns) {
    /** At rest. */
    List<String> idle(String line, boolean messageWaits) {
        return fill(line, messageWaits ? "Message" : "");
    }

    /** About this call. */
    List<String> about(LineCall call) {
        String state = stateOf(call);
        String party = call.state() == CallState.DIALING ? call.dialing().soFar() : partyOf(call);
        return fill(state, party);
    }

    /** In words of its own. */
    List<String> saying(String first, String second) {
        return fill(first, second);
    }

    private static String stateOf(LineCall call) {
        return switch (call.state()) {
            case OFFERING, ACCEPTED -> "Call from";
            case DIALTONE -> "Dial";
            case DIALING -> "Dialing";
            case PROCEEDING -> "Calling";
            case RINGBACK -> "Ringing";
            case BUSY -> "Busy";
            case SPECIAL_INFO -> "Not possible";
            case DISCONNECTED -> "Ended";
            case ON_HOLD, ON_HOLD_PENDING_TRANSFER, ON_HOLD_PENDING_CONFERENCE -> "On hold";
            default -> call.isInactive() ? "In use" : "Connected";
        };
    }

    private static String partyOf(LineCall call) {
        CallInfo info = call.record().info();
        if (info.origin() == CallOrigin.CONFERENCE) {
            return "Conference";
        }
        PartyId other = info.origin() == CallOrigin.OUTBOUND ? info.calledId() : info.callerId();
        Optional<String> connected = info.connectedId().address();
        return connected.or(other::address).orElse("");
    }

    /** Row by row; what does not fit is cut off. */
    private List<String> fill(String first, String second) {
        List<String> text = rows == 1 ? List.of((first + " " + second).trim()) : List.of(first, second);
        return IntStream.range(0, rows)
                .mapToObj(row -> row < text.size() ? padded(text.get(row)) : padded(""))
                .toList();
    }

    private String padded(String text) {
        String cut = text.substring(0, Math.min(columns, text.length()));
        return cut + " ".repeat(columns - cut.length());
    }
}
