package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Transferring one call. Got from {@link Call#transfer()}; throws and fails as the operations of {@link Call} do.
 *
 * <p>With consultation: {@link #setUp()} holds this call and gives a consultation call, on which the destination is
 * dialed; {@link #complete} joins the two and leaves.
 */
@ProviderType
public interface TransferControl {
    /** As {@link #setUp(CallParams)}, with the default parameters. */
    default Request<Call> setUp() {
        return setUp(CallParams.defaults());
    }

    /**
     * Holds this connected call until it is transferred, and makes a consultation call, which normally starts in
     * dialtone (lineSetupTransfer, rule L-252). With
     * {@link org.strowger.telephony.call.CallParamFlag#ONE_STEP_TRANSFER} the target address of the parameters is
     * dialed at once (rule L-256).
     *
     * @return delivers the consultation call
     * @throws TelephonyException with {@link LineError#OPERATIONFAILED} where only a held call or one made separately
     *     can be transferred to (rule L-254), and with the errors of {@link Line#makeCall(String, CallParams)} for
     *     parameters that do not fit
     */
    Request<Call> setUp(CallParams params);

    /**
     * Transfers this held call to the party of the other call; both normally become idle, and their handles stay valid
     * (lineCompleteTransfer, rules L-257, L-259). The reply tells what became of this call (rule L-147).
     *
     * @param consultation the call to the destination: the one from the set-up, or any other that the switch can join
     *     with this one (rule L-264)
     * @throws TelephonyException with {@link LineError#INVALCONSULTCALLHANDLE} if the other call cannot be the
     *     destination (rule L-258), {@link LineError#INVALTRANSFERMODE} if the address cannot transfer in this way
     */
    Request<Void> complete(Call consultation);

    /**
     * Joins this call, the party of the other one and the application's user in a conference instead (rule L-260).
     *
     * @param consultation as for {@link #complete}
     * @return delivers the conference call
     * @throws TelephonyException as {@link #complete}
     */
    Request<Call> completeAsConference(Call consultation);

    /**
     * Transfers this connected call without asking the destination (lineBlindTransfer, rule L-263).
     *
     * @param destination where to
     * @throws TelephonyException with {@link LineError#INVALADDRESS} for a malformed destination
     */
    Request<Void> blind(String destination);
}
