package org.strowger.telephony.error;

/**
 * The errors of TAPI's phone functions (PHONEERR_), each with its numeric code and meaning.
 *
 * <p>Source: the TAPI 2.2 error constants, listed in {@code docs/semantics/phone-errors.csv}.
 */
public enum PhoneError implements TelephonyError {
    /** A resource the request needs is already taken (for example a port held by someone else). */
    ALLOCATED(0x90000001, "A resource the request needs is already taken (for example a port held by someone else)"),
    /** The device id is outside the range ever handed out, or is otherwise not a phone. */
    BADDEVICEID(0x90000002, "The device id is outside the range ever handed out, or is otherwise not a phone"),
    /** No API/TSPI version satisfies application, core and provider together. */
    INCOMPATIBLEAPIVERSION(0x90000003, "No API/TSPI version satisfies application, core and provider together"),
    /** No extension version satisfies both sides, or a different extension version is currently selected. */
    INCOMPATIBLEEXTVERSION(
            0x90000004,
            "No extension version satisfies both sides, or a different extension version is currently selected"),
    /** The stored telephony configuration is inconsistent or unreadable. */
    INIFILECORRUPT(0x90000005, "The stored telephony configuration is inconsistent or unreadable"),
    /** The device is busy with another user and the request (exclusive open, configuration) cannot be granted. */
    INUSE(
            0x90000006,
            "The device is busy with another user and the request (exclusive open, configuration) cannot be granted"),
    /** The application usage handle is unknown or already shut down. */
    INVALAPPHANDLE(0x90000007, "The application usage handle is unknown or already shut down"),
    /** The application name is malformed (contains characters that cannot be displayed). */
    INVALAPPNAME(0x90000008, "The application name is malformed (contains characters that cannot be displayed)"),
    /** The button/lamp id is not below the number of button/lamp positions, or is not usable for this request. */
    INVALBUTTONLAMPID(
            0x90000009,
            "The button/lamp id is not below the number of button/lamp positions, or is not usable for this request"),
    /** The button-mode mask or value has undefined bits. */
    INVALBUTTONMODE(0x9000000A, "The button-mode mask or value has undefined bits"),
    /** The button-state mask or value is undefined, or is empty although button modes were selected. */
    INVALBUTTONSTATE(
            0x9000000B, "The button-state mask or value is undefined, or is empty although button modes were selected"),
    /** The data-area id does not exist for this direction (download or upload). */
    INVALDATAID(0x9000000C, "The data-area id does not exist for this direction (download or upload)"),
    /** The phone has no device of the named device class (also: no associated device). */
    INVALDEVICECLASS(0x9000000D, "The phone has no device of the named device class (also: no associated device)"),
    /** The extension version number passed is not a valid one. */
    INVALEXTVERSION(0x9000000E, "The extension version number passed is not a valid one"),
    /** The hookswitch device value is undefined or not present on this phone. */
    INVALHOOKSWITCHDEV(0x9000000F, "The hookswitch device value is undefined or not present on this phone"),
    /** The hookswitch mode value is undefined or cannot be set. */
    INVALHOOKSWITCHMODE(0x90000010, "The hookswitch mode value is undefined or cannot be set"),
    /** The lamp mode value is undefined or not a single mode. */
    INVALLAMPMODE(0x90000011, "The lamp mode value is undefined or not a single mode"),
    /** Some other argument is bad: a display row or column, a window or instance handle. */
    INVALPARAM(0x90000012, "Some other argument is bad: a display row or column, a window or instance handle"),
    /** The phone handle is unknown, closed or force-closed. */
    INVALPHONEHANDLE(0x90000013, "The phone handle is unknown, closed or force-closed"),
    /**
     * The phone is in a state that does not allow the request; from phoneSetStatusMessages: undefined phone-state bits.
     */
    INVALPHONESTATE(
            0x90000014,
            "The phone is in a state that does not allow the request; from phoneSetStatusMessages: undefined phone-state bits"),
    /** A buffer argument is missing or not accessible. */
    INVALPOINTER(0x90000015, "A buffer argument is missing or not accessible"),
    /** The privilege argument of phoneOpen is not exactly one defined privilege. */
    INVALPRIVILEGE(0x90000016, "The privilege argument of phoneOpen is not exactly one defined privilege"),
    /** The ring mode is above the number of ring modes. */
    INVALRINGMODE(0x90000017, "The ring mode is above the number of ring modes"),
    /** The device id was good earlier in this session but its device has since been removed (or turned out broken). */
    NODEVICE(
            0x90000018,
            "The device id was good earlier in this session but its device has since been removed (or turned out broken)"),
    /** Part of the service provider is missing or damaged, discovered only now. */
    NODRIVER(0x90000019, "Part of the service provider is missing or damaged, discovered only now"),
    /** Not enough memory, or memory could not be locked. */
    NOMEM(0x9000001A, "Not enough memory, or memory could not be locked"),
    /** The handle was opened with monitor privilege and the request changes the phone. */
    NOTOWNER(0x9000001B, "The handle was opened with monitor privilege and the request changes the phone"),
    /**
     * Unspecified failure; also the generic result for aborted requests, unknown vendor errors and an empty message
     * queue.
     */
    OPERATIONFAILED(
            0x9000001C,
            "Unspecified failure; also the generic result for aborted requests, unknown vendor errors and an empty message queue"),
    /** The phone or provider does not offer this request at all. */
    OPERATIONUNAVAIL(0x9000001D, "The phone or provider does not offer this request at all"),
    /** The request would over-commit resources. */
    RESOURCEUNAVAIL(0x9000001F, "The request would over-commit resources"),
    /** Too many asynchronous phone requests are already outstanding. */
    REQUESTOVERRUN(0x90000020, "Too many asynchronous phone requests are already outstanding"),
    /** The caller-supplied structure cannot even hold its fixed part for the negotiated version. */
    STRUCTURETOOSMALL(
            0x90000021, "The caller-supplied structure cannot even hold its fixed part for the negotiated version"),
    /** No application has initialised phone use yet. */
    UNINITIALIZED(0x90000022, "No application has initialised phone use yet"),
    /** A full restart is pending: initialise and open are refused until the last application has shut down. */
    REINIT(
            0x90000023,
            "A full restart is pending: initialise and open are refused until the last application has shut down"),
    /** The connection was lost (documented only as a disconnected call). */
    DISCONNECTED(0x90000024, "The connection was lost (documented only as a disconnected call)"),
    /** The telephony core service is not running. In the header only; the error page does not list it. */
    SERVICE_NOT_RUNNING(
            0x90000025,
            "The telephony core service is not running. In the header only; the error page does not list it");

    private final int code;
    private final String meaning;

    PhoneError(int code, String meaning) {
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
