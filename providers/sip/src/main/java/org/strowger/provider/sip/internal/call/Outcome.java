package org.strowger.provider.sip.internal.call;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strowger.provider.sip.internal.message.Headers;
import org.strowger.telephony.call.BusyMode;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.DisconnectMode;

/**
 * How a call ended, in the terms of TAPI. The table:
 *
 * <pre>
 * 403, 433                     disconnected BLOCKED
 * 404, 414, 416, 484, 485, 604 disconnected BAD_ADDRESS
 * 408                          disconnected NO_ANSWER after ringing, else UNREACHABLE
 * 410                          disconnected NUMBER_CHANGED
 * 415, 420, 421, 488, 606      disconnected INCOMPATIBLE
 * 480                          disconnected NO_ANSWER after ringing, else UNAVAIL
 * 482, 483, 502                disconnected UNREACHABLE
 * 486, 600                     busy STATION
 * 487                          disconnected CANCELLED
 * 500, 504, 491                disconnected TEMPORARY_FAILURE (504: UNREACHABLE)
 * 503                          disconnected CONGESTION
 * 603                          disconnected REJECT
 * 607, 608                     disconnected DO_NOT_DISTURB, BLOCKED
 * 401, 407 without our success disconnected BLOCKED
 * 3xx not followed             disconnected FORWARDED
 * other                        disconnected UNKNOWN
 * no answer from the transport disconnected UNREACHABLE
 * </pre>
 *
 * <p>A Reason header with a Q.850 cause (RFC 3326) refines BYE and CANCEL.
 *
 * @param state {@link CallState#BUSY} or {@link CallState#DISCONNECTED}
 * @param mode a mode of that state
 */
record Outcome(CallState state, CallStateMode mode) {
    static final Outcome NORMAL = disconnected(DisconnectMode.NORMAL);
    static final Outcome UNREACHABLE = disconnected(DisconnectMode.UNREACHABLE);
    static final Outcome NO_ANSWER = disconnected(DisconnectMode.NO_ANSWER);
    static final Outcome INCOMPATIBLE = disconnected(DisconnectMode.INCOMPATIBLE);

    private static final Pattern CAUSE = Pattern.compile("(?i)\\s*(SIP|Q\\.850)\\s*;.*?cause\\s*=\\s*([0-9]{1,3}).*");

    static Outcome disconnected(DisconnectMode mode) {
        return new Outcome(CallState.DISCONNECTED, mode);
    }

    /**
     * The outcome of a call attempt.
     *
     * @param status status code of the final response
     * @param rang whether it had been ringing
     */
    static Outcome ofStatus(int status, boolean rang) {
        if (status == 486 || status == 600) {
            return new Outcome(CallState.BUSY, BusyMode.STATION);
        }
        if (status == 408) {
            return rang ? NO_ANSWER : UNREACHABLE;
        }
        if (status == 480) {
            return rang ? NO_ANSWER : disconnected(DisconnectMode.UNAVAIL);
        }
        return disconnected(mode(status));
    }

    private static DisconnectMode mode(int status) {
        return switch (status) {
            case 401, 403, 407, 433, 608 -> DisconnectMode.BLOCKED;
            case 404, 414, 416, 484, 485, 604 -> DisconnectMode.BAD_ADDRESS;
            case 410 -> DisconnectMode.NUMBER_CHANGED;
            case 415, 420, 421, 488, 606 -> DisconnectMode.INCOMPATIBLE;
            case 482, 483, 502, 504 -> DisconnectMode.UNREACHABLE;
            case 487 -> DisconnectMode.CANCELLED;
            case 491, 500 -> DisconnectMode.TEMPORARY_FAILURE;
            case 503 -> DisconnectMode.CONGESTION;
            case 603 -> DisconnectMode.REJECT;
            case 607 -> DisconnectMode.DO_NOT_DISTURB;
            default -> status < 400 ? DisconnectMode.FORWARDED : DisconnectMode.UNKNOWN;
        };
    }

    /** The outcome of a BYE. */
    static Outcome ofHangup(Headers bye) {
        return disconnected(reason(bye, DisconnectMode.NORMAL));
    }

    /** The outcome of a CANCEL for a call that was offering here. */
    static Outcome ofCancel(Headers cancel) {
        return disconnected(reason(cancel, DisconnectMode.CANCELLED));
    }

    private static DisconnectMode reason(Headers headers, DisconnectMode otherwise) {
        for (String reason : headers.all("Reason")) {
            Matcher matcher = CAUSE.matcher(reason);
            if (matcher.matches()) {
                int cause = Integer.parseInt(matcher.group(2));
                return matcher.group(1).equalsIgnoreCase("SIP") ? sipCause(cause, otherwise) : q850(cause, otherwise);
            }
        }
        return otherwise;
    }

    /** 200 in a CANCEL says that another branch of the fork took the call. */
    private static DisconnectMode sipCause(int cause, DisconnectMode otherwise) {
        return cause == 200 && otherwise == DisconnectMode.CANCELLED ? DisconnectMode.PICKUP : otherwise;
    }

    private static DisconnectMode q850(int cause, DisconnectMode otherwise) {
        return switch (cause) {
            case 1, 28 -> DisconnectMode.BAD_ADDRESS;
            case 3, 20 -> DisconnectMode.UNREACHABLE;
            case 17 -> DisconnectMode.BUSY;
            case 18, 19 -> DisconnectMode.NO_ANSWER;
            case 21 -> DisconnectMode.REJECT;
            case 22 -> DisconnectMode.NUMBER_CHANGED;
            case 26 -> DisconnectMode.PICKUP;
            case 27 -> DisconnectMode.OUT_OF_ORDER;
            case 34, 42 -> DisconnectMode.CONGESTION;
            case 41, 47 -> DisconnectMode.TEMPORARY_FAILURE;
            case 58, 65, 79, 88 -> DisconnectMode.INCOMPATIBLE;
            default -> otherwise;
        };
    }
}
