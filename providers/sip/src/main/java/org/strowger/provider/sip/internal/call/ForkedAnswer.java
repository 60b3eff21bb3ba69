package org.strowger.provider.sip.internal.call;

import org.strowger.provider.sip.internal.dialog.Dialog;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.stack.OutgoingRequest;

/** Ends a dialog that nobody wants: a second branch answered, or the answer came after we gave the call up. */
final class ForkedAnswer {
    private ForkedAnswer() {}

    /** Acknowledges the answer and hangs up at once. */
    static void end(SipCall call, SipResponse success) {
        Identity identity = call.host().identity();
        HeaderFields headers = HeaderFields.none().with("Contact", call.host().contact());
        SipRequest origin = new SipRequest("INVITE", identity.address(), headers, "");
        Dialog unwanted = Dialog.ofResponse(new OutgoingRequest(origin, identity.hopTo(identity.address())), success);
        call.host().stack().sendAck(unwanted.ack(success.sequence(), HeaderFields.none(), ""));
        OutgoingRequest bye = unwanted.request("BYE", HeaderFields.none(), "");
        call.send(bye, response -> {}, () -> {});
    }
}
