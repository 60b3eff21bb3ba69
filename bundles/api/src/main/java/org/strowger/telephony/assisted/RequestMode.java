package org.strowger.telephony.assisted;

/** A kind of request that one application leaves to another (LINEREQUESTMODE_). */
public enum RequestMode {
    /** To make a voice call ({@link AssistedTelephony#requestMakeCall}). */
    MAKE_CALL,
    /** To make a media call; obsolete in TAPI itself, so none ever comes. */
    MEDIA_CALL,
    /** To drop a media call; obsolete in TAPI itself, so none ever comes. */
    DROP
}
