package org.strowger.telephony.call;

/** An item of a call's information that may change (LINECALLINFOSTATE). */
public enum CallInfoItem {
    /** Something not listed here. */
    OTHER,
    /** The device-specific part. */
    DEVICE_SPECIFIC,
    /** The bearer mode. */
    BEARER_MODE,
    /** The data rate. */
    RATE,
    /** The media modes. */
    MEDIA_MODE,
    /** The value that applications attach. */
    APP_SPECIFIC,
    /** The call id. */
    CALL_ID,
    /** The related call id. */
    RELATED_CALL_ID,
    /** The origin. */
    ORIGIN,
    /** The reason. */
    REASON,
    /** The completion id. */
    COMPLETION_ID,
    /** An application became owner (rule L-177). */
    OWNERS_INCREASED,
    /** An owner left (rule L-177). */
    OWNERS_DECREASED,
    /** The number of monitors (rule L-177). */
    MONITORS,
    /** The trunk. */
    TRUNK,
    /** Who calls. */
    CALLER_ID,
    /** Who is called. */
    CALLED_ID,
    /** Who is connected. */
    CONNECTED_ID,
    /** Where the call was redirected to. */
    REDIRECTION_ID,
    /** Who redirected the call. */
    REDIRECTING_ID,
    /** The display text. */
    DISPLAY,
    /** User-user information. */
    USER_USER,
    /** High-level compatibility. */
    HIGH_LEVEL_COMPATIBILITY,
    /** Low-level compatibility. */
    LOW_LEVEL_COMPATIBILITY,
    /** Charging information. */
    CHARGING,
    /** The terminals. */
    TERMINAL,
    /** The dialing parameters. */
    DIAL_PARAMS,
    /** What is monitored. */
    MONITOR_MODES,
    /** The treatment. */
    TREATMENT,
    /** The quality of service. */
    QOS,
    /** The call data. */
    CALL_DATA
}
