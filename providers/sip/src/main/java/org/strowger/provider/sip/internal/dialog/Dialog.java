package org.strowger.provider.sip.internal.dialog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.NameAddress;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.provider.sip.internal.stack.NextHop;
import org.strowger.provider.sip.internal.stack.OutgoingRequest;
import org.strowger.provider.sip.internal.stack.Transport;

/**
 * The state of one dialog (RFC 3261 section 12): identifiers, sequence numbers, route set and remote target. Not safe
 * for use by several threads.
 */
public final class Dialog {
    private final String callId;
    private final String localTag;
    private final String remoteTag;
    private final String from;
    private final String to;
    private final List<String> routeSet;
    private final String contact;
    private final Transport fallback;
    private final boolean initiatedHere;
    private SipUri target;
    private long localSequence;
    private long remoteSequence;

    private Dialog(Builder from, boolean initiatedHere) {
        this.callId = from.callId;
        this.localTag = from.localTag;
        this.remoteTag = from.remoteTag;
        this.from = from.local;
        this.to = from.remote;
        this.routeSet = List.copyOf(from.routeSet);
        this.contact = from.contact;
        this.fallback = from.transport;
        this.target = from.target;
        this.localSequence = from.localSequence;
        this.remoteSequence = from.remoteSequence;
        this.initiatedHere = initiatedHere;
    }

    private static final class Builder {
        private String callId;
        private String localTag;
        private String remoteTag;
        private String local;
        private String remote;
        private List<String> routeSet;
        private String contact;
        private Transport transport;
        private SipUri target;
        private long localSequence;
        private long remoteSequence = -1;
    }

    /** The dialog that a response to our INVITE makes (section 12.1.2). */
    public static Dialog ofResponse(OutgoingRequest invite, SipResponse response) {
        Builder builder = new Builder();
        builder.callId = response.callId();
        builder.localTag = response.fromTag();
        builder.remoteTag = response.toTag();
        builder.local = response.headers().first("From").orElse("");
        builder.remote = response.headers().first("To").orElse("");
        builder.routeSet = new ArrayList<>(recordRoute(response.headers().all("Record-Route")));
        Collections.reverse(builder.routeSet);
        builder.contact = invite.request().headers().first("Contact").orElse("");
        builder.transport = invite.hop().transport();
        builder.target = contactOf(
                response.headers().first("Contact").orElse(""), invite.request().uri());
        builder.localSequence = Math.max(response.sequence(), invite.request().sequence());
        return new Dialog(builder, true);
    }

    /**
     * The dialog that our response to an INVITE makes (section 12.1.1).
     *
     * @param localTag the tag of the response
     * @param contact our Contact
     */
    public static Dialog ofRequest(SipRequest invite, String localTag, String contact, Transport transport) {
        Builder builder = new Builder();
        builder.callId = invite.callId();
        builder.localTag = localTag;
        builder.remoteTag = invite.fromTag();
        builder.local = invite.headers().first("To").orElse("") + ";tag=" + localTag;
        builder.remote = invite.headers().first("From").orElse("");
        builder.routeSet = recordRoute(invite.headers().all("Record-Route"));
        builder.contact = contact;
        builder.transport = transport;
        builder.target = contactOf(
                invite.headers().first("Contact").orElse(""),
                NameAddress.tryParse(builder.remote).map(NameAddress::uri).orElse(invite.uri()));
        builder.remoteSequence = invite.sequence();
        return new Dialog(builder, false);
    }

    private static List<String> recordRoute(List<String> values) {
        return values.stream()
                .flatMap(value -> NameAddress.split(value).stream())
                .filter(route -> NameAddress.tryParse(route).isPresent())
                .toList();
    }

    private static SipUri contactOf(String contact, SipUri otherwise) {
        return NameAddress.tryParse(contact).map(NameAddress::uri).orElse(otherwise);
    }

    public String callId() {
        return callId;
    }

    public String localTag() {
        return localTag;
    }

    public String remoteTag() {
        return remoteTag;
    }

    /** Whether we chose the Call-ID, which decides who waits longer after glare (section 14.1). */
    public boolean initiatedHere() {
        return initiatedHere;
    }

    /** Whether the message belongs to this dialog. */
    public boolean matches(SipRequest request) {
        return request.callId().equals(callId)
                && request.toTag().equals(localTag)
                && request.fromTag().equals(remoteTag);
    }

    /**
     * Whether a later request of the other side has arrived before this one, which is to be refused (section 12.2.2).
     */
    public boolean isEarlier(SipRequest request) {
        return request.sequence() < remoteSequence;
    }

    /** Takes the sequence number of a request that arrived. Returns false when it is out of order (section 12.2.2). */
    public boolean inOrder(SipRequest request) {
        if (request.sequence() <= remoteSequence) {
            return false;
        }
        remoteSequence = request.sequence();
        return true;
    }

    /** Takes a new remote target from a re-INVITE or its 2xx (section 12.2). */
    public void refreshTarget(String contact) {
        target = contactOf(contact, target);
    }

    /** A new request within the dialog. */
    public OutgoingRequest request(String method, HeaderFields more, String body) {
        return make(method, ++localSequence, more, body);
    }

    /** The ACK of a 2xx response to an INVITE of ours. */
    public OutgoingRequest ack(long sequence, HeaderFields authorization, String body) {
        return make("ACK", sequence, authorization, body);
    }

    private OutgoingRequest make(String method, long sequence, HeaderFields more, String body) {
        List<SipUri> routes =
                routeSet.stream().map(route -> NameAddress.parse(route).uri()).toList();
        boolean strict = !routes.isEmpty() && !routes.get(0).parameters().containsKey("lr");
        SipUri requestUri = strict ? routes.get(0) : target;
        HeaderFields headers = HeaderFields.none();
        for (int i = strict ? 1 : 0; i < routeSet.size(); i++) {
            headers = headers.with("Route", routeSet.get(i));
        }
        if (strict) {
            // A strict router takes the Request-URI from the last Route (section 12.2.1.1).
            headers = headers.with("Route", "<" + target + ">");
        }
        headers = headers.with("From", from)
                .with("To", to)
                .with("Call-ID", callId)
                .with("CSeq", sequence + " " + method)
                .with("Contact", contact);
        for (HeaderFields.Field field : more.fields()) {
            headers = headers.with(field.name(), field.value());
        }
        NextHop hop = NextHop.of(routes.isEmpty() ? target : routes.get(0), fallback);
        return new OutgoingRequest(new SipRequest(method, requestUri, headers, body), hop);
    }
}
