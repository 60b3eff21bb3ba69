package org.strowger.telephony.error;

/** The errors of assisted telephony (TAPIERR_), each with its numeric code and meaning. */
public enum AssistedError implements TelephonyError {
    /** No application is registered for such requests. */
    NOREQUESTRECIPIENT(-2, "No application is registered for such requests"),
    /** Too many requests wait already. */
    REQUESTQUEUEFULL(-3, "Too many requests wait already"),
    /** The destination is not usable. */
    INVALDESTADDRESS(-4, "The destination is not usable"),
    /** The request failed. */
    REQUESTFAILED(-16, "The request failed"),
    /** Something that is needed is missing. */
    INVALPOINTER(-18, "Something that is needed is missing");

    private final int code;
    private final String meaning;

    AssistedError(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
