package org.strowger.provider.sip.internal.call;

import java.util.Locale;
import java.util.Optional;
import org.strowger.provider.sip.internal.message.Headers;
import org.strowger.provider.sip.internal.message.NameAddress;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.PartyId;

/** Who takes part in a call, as its messages tell. */
public final class Parties {
    private Parties() {}

    /** What an incoming INVITE tells about its call. */
    public static CallInfo of(SipRequest invite, long callId) {
        CallInfo.Builder info = CallInfo.builder()
                .origin(CallOrigin.INBOUND)
                .callId(callId)
                .callerId(caller(invite.headers()))
                .calledId(invite.headers()
                        .first("To")
                        .flatMap(NameAddress::tryParse)
                        .map(Parties::of)
                        .orElse(PartyId.unknown()));
        invite.headers()
                .first("Diversion")
                .flatMap(value -> NameAddress.split(value).stream().findFirst())
                .flatMap(NameAddress::tryParse)
                .ifPresent(diversion -> info.redirectingId(of(diversion)).reason(reason(diversion)));
        return info.build();
    }

    private static CallReason reason(NameAddress diversion) {
        return switch (diversion.parameter("reason").orElse("").toLowerCase(Locale.ROOT)) {
            case "user-busy" -> CallReason.FORWARDED_BUSY;
            case "no-answer" -> CallReason.FORWARDED_NO_ANSWER;
            case "unconditional" -> CallReason.FORWARDED_UNCONDITIONAL;
            case "deflection" -> CallReason.REDIRECT;
            default -> CallReason.UNKNOWN;
        };
    }

    /** The network's own word about the caller goes before the caller's (RFC 3325). */
    private static PartyId caller(Headers headers) {
        Optional<NameAddress> from = headers.first("From").flatMap(NameAddress::tryParse);
        boolean anonymous = from.map(address -> address.uri().host().endsWith("anonymous.invalid"))
                .orElse(false);
        String privacy = headers.first("Privacy").orElse("").toLowerCase(Locale.ROOT);
        if (anonymous || privacy.contains("id") || privacy.contains("user")) {
            return PartyId.without(PartyId.Presentation.BLOCKED);
        }
        return asserted(headers).or(() -> from).map(Parties::of).orElse(PartyId.unknown());
    }

    private static Optional<NameAddress> asserted(Headers headers) {
        return headers.all("P-Asserted-Identity").stream()
                .flatMap(value -> NameAddress.split(value).stream())
                .flatMap(value -> NameAddress.tryParse(value).stream())
                .findFirst();
    }

    /** Who answered. */
    static PartyId connected(SipResponse success, PartyId called) {
        return asserted(success.headers()).map(Parties::of).orElse(called);
    }

    /** The party with this name and address: the number alone, or user and host where the user is a name. */
    static PartyId of(NameAddress address) {
        SipUri uri = address.uri();
        boolean number = uri.host().isEmpty() || uri.user().matches("\\+?[0-9*#.-]+");
        String shown = number ? uri.user() : uri.user() + (uri.user().isEmpty() ? "" : "@") + uri.host();
        return address.displayName().isEmpty() ? PartyId.of(shown) : PartyId.of(shown, address.displayName());
    }
}
