package org.strowger.provider.sip.internal.stack;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import javax.sip.header.HeaderFactory;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.provider.sip.internal.message.Tags;

/** Translates between our messages and those of the stack. */
final class JainMessages {
    private static final String BRANCH_COOKIE = "z9hG4bK";
    private static final SipUri UNKNOWN_URI = SipUri.parse("sip:unknown.invalid");

    private final MessageFactory messages = new gov.nist.javax.sip.message.MessageFactoryImpl();
    private final HeaderFactory headers = new gov.nist.javax.sip.header.HeaderFactoryImpl();

    /** The arrived request; a URI that we cannot read (of another scheme) becomes one that nobody has. */
    SipRequest received(Request request) {
        SIPRequest arrived = (SIPRequest) request;
        SipUri uri;
        try {
            uri = SipUri.parse(arrived.getRequestURI().toString().trim());
        } catch (IllegalArgumentException foreign) {
            uri = UNKNOWN_URI;
        }
        return new SipRequest(arrived.getMethod(), uri, new JainHeaders(arrived), body(arrived));
    }

    SipResponse received(Response response) {
        SIPResponse arrived = (SIPResponse) response;
        String reason = arrived.getReasonPhrase() == null ? "" : arrived.getReasonPhrase();
        return new SipResponse(arrived.getStatusCode(), reason, new JainHeaders(arrived), body(arrived));
    }

    private static String body(SIPMessage message) {
        byte[] content = message.getRawContent();
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    /** The request in the form of the stack, with our Via and the hop in it. */
    SIPRequest request(OutgoingRequest outgoing, String sentBy) throws ParseException {
        SipRequest request = outgoing.request();
        StringBuilder text = new StringBuilder(512)
                .append(request.method())
                .append(' ')
                .append(request.uri())
                .append(" SIP/2.0\r\n")
                .append("Via: SIP/2.0/")
                .append(outgoing.hop().transport())
                .append(' ')
                .append(sentBy)
                .append(";rport;branch=")
                .append(BRANCH_COOKIE)
                .append(Tags.random())
                .append("\r\n")
                .append("Max-Forwards: 70\r\n");
        for (HeaderFields.Field field : ((HeaderFields) request.headers()).fields()) {
            text.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        if (body.length > 0 && request.headers().first("Content-Type").isEmpty()) {
            text.append("Content-Type: application/sdp\r\n");
        }
        text.append("Content-Length: ").append(body.length).append("\r\n\r\n").append(request.body());
        SIPRequest made = (SIPRequest) new StringMsgParser()
                .parseSIPMessage(text.toString().getBytes(StandardCharsets.UTF_8), true, true, JainMessages::refuse);
        made.setApplicationData(HopRouter.FixedHop.of(outgoing.hop()));
        return made;
    }

    private static void refuse(ParseException fault, SIPMessage message, Class<?> type, String header, String text)
            throws ParseException {
        throw fault;
    }

    /** A response to the request. */
    SIPResponse response(Request request, SipReply reply) throws ParseException {
        SIPResponse response = (SIPResponse) messages.createResponse(reply.status(), request);
        if (response.getToTag() == null && !reply.toTag().isEmpty()) {
            response.setToTag(reply.toTag());
        }
        for (HeaderFields.Field field : reply.headers().fields()) {
            // The factory's createHeader refuses lists such as Allow.
            response.attachHeader(StringMsgParser.parseSIPHeader(field.name() + ": " + field.value()), false);
        }
        if (!reply.body().isEmpty()) {
            response.setContent(reply.body(), headers.createContentTypeHeader("application", "sdp"));
        }
        return response;
    }
}
