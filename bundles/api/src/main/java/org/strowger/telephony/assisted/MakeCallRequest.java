package org.strowger.telephony.assisted;

import org.strowger.telephony.error.AssistedError;
import org.strowger.telephony.error.TelephonyException;

/**
 * What a request to make a call says (LINEREQMAKECALL). Texts beyond their limits are cut (rule L-461).
 *
 * @param destination the number, dialable or canonical; not checked (rule L-461)
 * @param applicationName who asks, for people; may be empty
 * @param calledParty who is called, for people; may be empty
 * @param comment about the call; may be empty
 */
public record MakeCallRequest(String destination, String applicationName, String calledParty, String comment) {
    /** The longest destination (TAPIMAXDESTADDRESSSIZE without its end). */
    public static final int LONGEST_DESTINATION = 79;
    /** The longest name of an application (TAPIMAXAPPNAMESIZE without its end). */
    public static final int LONGEST_APPLICATION_NAME = 39;
    /** The longest name of a called party (TAPIMAXCALLEDPARTYSIZE without its end). */
    public static final int LONGEST_CALLED_PARTY = 39;
    /** The longest comment (TAPIMAXCOMMENTSIZE without its end). */
    public static final int LONGEST_COMMENT = 79;

    /**
     * Cuts what is too long.
     *
     * @throws TelephonyException with {@link AssistedError#INVALPOINTER} if something is null,
     *     {@link AssistedError#INVALDESTADDRESS} if the destination is longer than {@link #LONGEST_DESTINATION}: half a
     *     number would reach somebody else
     */
    public MakeCallRequest {
        if (destination == null || applicationName == null || calledParty == null || comment == null) {
            throw new TelephonyException(
                    AssistedError.INVALPOINTER,
                    "a request needs a destination; what else is not known is an empty text");
        }
        if (destination.length() > LONGEST_DESTINATION) {
            throw new TelephonyException(
                    AssistedError.INVALDESTADDRESS,
                    "the destination has %d characters; %d are the limit"
                            .formatted(destination.length(), LONGEST_DESTINATION));
        }
        applicationName = cut(applicationName, LONGEST_APPLICATION_NAME);
        calledParty = cut(calledParty, LONGEST_CALLED_PARTY);
        comment = cut(comment, LONGEST_COMMENT);
    }

    /** A request that says nothing but where to call. */
    public static MakeCallRequest to(String destination) {
        return new MakeCallRequest(destination, "", "", "");
    }

    /** The same request with the name of who asks. */
    public MakeCallRequest from(String application) {
        return new MakeCallRequest(destination, application, calledParty, comment);
    }

    /** The same request with the name of who is called. */
    public MakeCallRequest calling(String party) {
        return new MakeCallRequest(destination, applicationName, party, comment);
    }

    /** The same request with a comment. */
    public MakeCallRequest about(String subject) {
        return new MakeCallRequest(destination, applicationName, calledParty, subject);
    }

    /** Not in the middle of a character that takes two places. */
    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end);
    }
}
