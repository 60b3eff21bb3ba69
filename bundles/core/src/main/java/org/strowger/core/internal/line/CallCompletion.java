package org.strowger.core.internal.line;

import org.strowger.telephony.CompletionControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What the network can still do for one call that was not answered (rules L-313 to L-317). */
final class CallCompletion implements CompletionControl {
    private final CallHandle handle;
    private final ManagedLine line;
    private final Calling calling;

    CallCompletion(CallHandle handle) {
        this.handle = handle;
        this.line = handle.lineHandle().managed();
        this.calling = line.calling();
    }

    @Override
    public Request<Integer> request(CompletionMode mode) {
        handle.requireValid();
        if (mode == null || mode == CompletionMode.MESSAGE) {
            throw new TelephonyException(
                    LineError.INVALCALLCOMPLMODE, "request takes CAMP_ON, CALL_BACK or INTRUDE, not " + mode);
        }
        return complete(mode, 0);
    }

    @Override
    public Request<Integer> message(int messageId) {
        return complete(CompletionMode.MESSAGE, messageId);
    }

    private Request<Integer> complete(CompletionMode mode, int messageId) {
        Answer<Integer> id = new Answer<>(line);
        return calling.ask(
                () -> {
                    Calling.require(handle, CallOperation.COMPLETE_CALL);
                    requireCondition();
                    CallFeatures.requireForm(
                            handle.call().address(),
                            CallOperation.COMPLETE_CALL,
                            feature(mode),
                            LineError.INVALCALLCOMPLMODE);
                    requireMessage(mode, messageId);
                    return calling.accept(handle, CallOperation.COMPLETE_CALL, id);
                },
                ticket -> calling.driverOf(handle.call()).completeCall(mode, messageId, id.completing(ticket)));
    }

    private void requireCondition() {
        ManagedCall call = handle.call();
        if (!CallFeatures.meetsCondition(call)) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE,
                    "this address completes calls on " + call.address().completionConditions() + ", not when "
                            + call.state());
        }
    }

    /** A message is one of those advertised (rule L-316). */
    private void requireMessage(CompletionMode mode, int messageId) {
        int count = handle.call().address().completionMessages();
        if (mode == CompletionMode.MESSAGE && (messageId < 0 || messageId >= count)) {
            throw new TelephonyException(
                    LineError.INVALMESSAGEID, "this address has " + count + " messages, from 0; not " + messageId);
        }
    }

    private static CallFeature feature(CompletionMode mode) {
        return switch (mode) {
            case CAMP_ON -> CallFeature.COMPLETION_CAMP_ON;
            case CALL_BACK -> CallFeature.COMPLETION_CALL_BACK;
            case INTRUDE -> CallFeature.COMPLETION_INTRUDE;
            case MESSAGE -> CallFeature.COMPLETION_MESSAGE;
        };
    }
}
