package org.strowger.provider.sip.internal.scene;

import java.util.ArrayList;
import java.util.List;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.stack.OutgoingRequest;
import org.strowger.provider.sip.internal.stack.SipReply;
import org.strowger.provider.sip.internal.stack.SipStack;
import org.strowger.provider.sip.internal.stack.StackCounts;
import org.strowger.provider.sip.internal.stack.Transport;

/** A stack whose other side is the test. */
public final class FakeStack implements SipStack {
    public static final String SDP = sdp("sendrecv");

    private final List<Sent> sent = new ArrayList<>();
    private final List<SipRequest> acks = new ArrayList<>();
    private StackListener listener;

    /** A session description of the other side with a direction. */
    public static String sdp(String direction) {
        return "v=0\r\no=peer 1 1 IN IP4 192.0.2.9\r\ns=-\r\nc=IN IP4 192.0.2.9\r\nt=0 0\r\n"
                + "m=audio 4000 RTP/AVP 0 8\r\na=" + direction + "\r\n";
    }

    FakeStack listenedBy(StackListener agent) {
        listener = agent;
        return this;
    }

    @Override
    public String sentBy(Transport transport) {
        return "192.0.2.1:5060";
    }

    @Override
    public SentRequest send(OutgoingRequest request, ResponseListener asked) {
        Sent made = new Sent(request.request(), asked);
        sent.add(made);
        return made;
    }

    @Override
    public void sendAck(OutgoingRequest ack) {
        acks.add(ack.request());
    }

    @Override
    public StackCounts counts() {
        return new StackCounts(0, 0, 0, 0, 0);
    }

    @Override
    public void close() {
        listener = null;
    }

    /** The methods of everything sent, but for ACK. */
    public List<String> methods() {
        return sent.stream().map(each -> each.request.method()).toList();
    }

    public Sent last() {
        return sent.get(sent.size() - 1);
    }

    public Sent last(String method) {
        return sent.stream()
                .filter(each -> each.request.method().equals(method))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    public List<SipRequest> acks() {
        return acks;
    }

    /** A 2xx comes again, or from another branch. */
    public void stray(SipResponse response) {
        listener.strayResponse(response);
    }

    public Arrived arrive(SipRequest request) {
        Arrived arrived = new Arrived(request);
        listener.requestArrived(arrived);
        return arrived;
    }

    public void cancel(Arrived invite, HeaderFields headers) {
        listener.cancelArrived(invite, headers);
    }

    public void ack(SipRequest ack) {
        listener.ackArrived(ack);
    }

    /** A request of ours. */
    public static final class Sent implements SentRequest {
        private final SipRequest request;
        private final ResponseListener asked;
        private int cancels;

        private Sent(SipRequest request, ResponseListener asked) {
            this.request = request;
            this.asked = asked;
        }

        @Override
        public void cancel() {
            cancels++;
        }

        public boolean cancelled() {
            return cancels == 1;
        }

        public SipRequest request() {
            return request;
        }

        public SipResponse response(int status, String toTag, HeaderFields more, String body) {
            HeaderFields headers = HeaderFields.none()
                    .with("From", request.headers().first("From").orElseThrow())
                    .with("To", "<sip:1002@pbx.test>;tag=" + toTag)
                    .with("Call-ID", request.callId())
                    .with("CSeq", request.headers().first("CSeq").orElseThrow())
                    .with("Contact", "<sip:1002@192.0.2.9>");
            for (HeaderFields.Field field : more.fields()) {
                headers = headers.with(field.name(), field.value());
            }
            return new SipResponse(status, "Because", headers, body);
        }

        public void respond(int status) {
            asked.responded(response(status, "remote", HeaderFields.none(), ""));
        }

        public void respond(int status, String body) {
            asked.responded(response(status, "remote", HeaderFields.none(), body));
        }

        public void respond(int status, HeaderFields headers) {
            asked.responded(response(status, "remote", headers, ""));
        }

        public void fail() {
            asked.failed(TransactionFailure.TIMEOUT);
        }
    }

    /** A request of the other side, with our answers. */
    public static final class Arrived implements ArrivedRequest {
        private final SipRequest request;
        private final List<SipReply> replies = new ArrayList<>();

        private Arrived(SipRequest request) {
            this.request = request;
        }

        @Override
        public SipRequest request() {
            return request;
        }

        @Override
        public void respond(SipReply reply) {
            replies.add(reply);
        }

        public List<Integer> statuses() {
            return replies.stream().map(SipReply::status).toList();
        }

        public SipReply reply() {
            return replies.get(replies.size() - 1);
        }
    }
}
