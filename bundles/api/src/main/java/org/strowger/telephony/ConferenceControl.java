package org.strowger.telephony;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * What a call can do as the first party, the parent, or a member of a conference. Got from {@link Call#conference()};
 * throws and fails as the operations of {@link Call} do.
 *
 * <p>A conference is itself a call, the parent; its members remain calls with their own handles (rule L-265).
 */
@ProviderType
public interface ConferenceControl {
    /** As {@link #setUp(int, CallParams)}, with the default parameters. */
    default Request<ConferenceSetUp> setUp(int parties) {
        return setUp(parties, CallParams.defaults());
    }

    /**
     * Makes a conference of this connected call, and a consultation call for the next member (lineSetupConference,
     * rules L-266, L-268). With {@link org.strowger.telephony.call.CallParamFlag#NO_HOLD_CONFERENCE} the target address
     * of the parameters is called while this call stays connected (rule L-285).
     *
     * @param parties how many are expected; a hint (rule L-287)
     * @param params what the consultation call should be like
     * @return delivers the conference and the consultation call
     * @throws TelephonyException with {@link LineError#INVALLINEHANDLE} on an address whose conferences start without a
     *     call (rule L-267; see {@link Line#setUpConference}), {@link LineError#CONFERENCEFULL} for more parties than
     *     the address can join, {@link LineError#INVALPARAM} for fewer than none
     */
    Request<ConferenceSetUp> setUp(int parties, CallParams params);

    /** As {@link #prepareAdd(CallParams)}, with the default parameters. */
    default Request<Call> prepareAdd() {
        return prepareAdd(CallParams.defaults());
    }

    /**
     * Holds this connected conference and makes a consultation call for the next member (linePrepareAddToConference,
     * rule L-269).
     *
     * @return delivers the consultation call
     * @throws TelephonyException with {@link LineError#INVALCONFCALLHANDLE} if this call is not a conference
     */
    Request<Call> prepareAdd(CallParams params);

    /**
     * Adds a call to this held conference (lineAddToConference, rules L-270 to L-272).
     *
     * @param call the new member
     * @throws TelephonyException with {@link LineError#INVALCONFCALLHANDLE} if this call is not a conference,
     *     {@link LineError#INVALCALLHANDLE} if the other one is a conference or a member already, or on another line,
     *     {@link LineError#CONFERENCEFULL} if there is no room
     */
    Request<Void> add(Call call);

    /**
     * Removes this member from its conference; it enters the state that its address advertises
     * (lineRemoveFromConference, rule L-277).
     *
     * @throws TelephonyException with {@link LineError#OPERATIONUNAVAIL} if no member can be removed, or not this one
     *     (rule L-278)
     */
    Request<Void> remove();

    /**
     * The calls of the conference that this call is the parent or a member of, the parent first
     * (lineGetConfRelatedCalls, rules L-274, L-276). For calls that the line handle has none for, it is given handles
     * with monitor privilege.
     *
     * @throws TelephonyException with {@link LineError#NOCONFERENCE} if the call is in none (rule L-275)
     */
    List<Call> relatedCalls();
}
