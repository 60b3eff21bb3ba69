package org.strowger.provider.sip.internal.stack;

import org.strowger.provider.sip.internal.message.Headers;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipResponse;

/**
 * The boundary between the line logic and a SIP stack: send this, this arrived. Transactions, retransmission of
 * requests and of their final responses, parsing and sockets are behind it; dialogs are ours, in front of it.
 *
 * <p>Every method returns at once and may be called from any thread. What arrives is told to the {@link StackListener}
 * and {@link ResponseListener}s on threads of the stack, which must not be held up.
 */
public interface SipStack extends AutoCloseable {
    /** Host and port at which a peer reaches us over the transport, as it is written in Contact. */
    String sentBy(Transport transport);

    /** Sends a request in a transaction of its own. The listener hears each response, or one failure. */
    SentRequest send(OutgoingRequest request, ResponseListener listener);

    /** Sends the ACK of a 2xx response, which has no transaction (RFC 3261 section 13.2.2.4). */
    void sendAck(OutgoingRequest ack);

    StackCounts counts();

    /** Closes all sockets and ends all threads; nothing is delivered afterwards. */
    @Override
    void close();

    /** A request that we sent. */
    @FunctionalInterface
    interface SentRequest {
        /** Sends CANCEL for an INVITE; only after a provisional response (RFC 3261 section 9.1). */
        void cancel();
    }

    /** Hears about a request that we sent. */
    interface ResponseListener {
        void responded(SipResponse response);

        /** No final response will come. */
        void failed(TransactionFailure failure);
    }

    /** Why a transaction ended without final response. */
    enum TransactionFailure {
        TIMEOUT,
        TRANSPORT
    }

    /** A request that arrived and wants a response. */
    interface ArrivedRequest {
        SipRequest request();

        /** Sends a response. A 2xx for INVITE may be sent again, for its repetition is not the stack's task. */
        void respond(SipReply reply);
    }

    /** Hears what arrives without having been asked for. */
    interface StackListener {
        /** A request, not ACK or CANCEL; its repetitions have been taken out. INVITE has been answered with 100. */
        void requestArrived(ArrivedRequest request);

        /** An ACK for a 2xx response of ours. */
        void ackArrived(SipRequest ack);

        /**
         * CANCEL for an INVITE that has no final response yet; the CANCEL itself has been answered.
         *
         * @param invite the INVITE
         * @param cancel the header fields of the CANCEL
         */
        void cancelArrived(ArrivedRequest invite, Headers cancel);

        /** A response whose transaction has ended, such as the repetition of a 2xx for INVITE. */
        void strayResponse(SipResponse response);
    }
}
