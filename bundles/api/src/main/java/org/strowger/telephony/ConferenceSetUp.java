package org.strowger.telephony;

/**
 * The two calls that the set-up of a conference makes (rule L-268).
 *
 * @param conference the conference itself, normally on hold until a member is added
 * @param consultation the call to the next member, normally in dialtone
 */
public record ConferenceSetUp(Call conference, Call consultation) {}
