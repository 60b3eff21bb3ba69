package org.strowger.provider.sip.internal.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.provider.sip.internal.auth.Credentials;
import org.strowger.provider.sip.internal.call.CallPolicy;
import org.strowger.provider.sip.internal.call.Identity;
import org.strowger.provider.sip.internal.line.LineSettings;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.provider.sip.internal.stack.Transport;

/**
 * Reads one line: an address of record and options, separated by semicolons, for example
 * {@code sip:1001@pbx.example.org;user=1001;registrar=sip:pbx.example.org;transport=udp}. No message of a fault
 * contains the secret.
 */
final class LineReader {
    private static final Set<String> OPTIONS =
            Set.of("user", "secret", "registrar", "proxy", "transport", "display", "expires", "calls", "digits");
    private static final Duration DEFAULT_EXPIRY = Duration.ofMinutes(5);

    private final String key;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final CallPolicy policy;
    private final int defaultCalls;

    LineReader(String key, CallPolicy policy, int defaultCalls) {
        this.key = key;
        this.policy = policy;
        this.defaultCalls = defaultCalls;
    }

    /**
     * Reads the line.
     *
     * @param name the line's name
     * @param text what is configured
     * @param secret a secret configured apart from the line
     * @throws ConfigurationFault saying what is wrong
     */
    LineSettings read(String name, String text, Optional<String> secret) {
        String[] parts = text.split(";");
        SipUri address = uri("address", parts[0].trim());
        if (address.user().isEmpty() || address.host().isEmpty()) {
            throw new ConfigurationFault(
                    key, parts[0], "an address of record has user and domain: sip:1001@example.org");
        }
        for (int i = 1; i < parts.length; i++) {
            option(parts[i].trim());
        }
        secret.ifPresent(value -> options.put("secret", value));
        Identity identity = new Identity(
                address, options.getOrDefault("display", ""), transport(), proxy(address), credentials(address));
        return new LineSettings(name, identity, registrar(), seconds(), policy(), number("calls", defaultCalls, 1));
    }

    private void option(String option) {
        int equals = option.indexOf('=');
        String name = equals < 0 ? option : option.substring(0, equals).trim().toLowerCase(Locale.ROOT);
        if (equals < 0 || !OPTIONS.contains(name)) {
            throw new ConfigurationFault(
                    key,
                    equals < 0 ? "(option without name)" : name,
                    "unknown option; give name=value with one of "
                            + OPTIONS.stream().sorted().toList());
        }
        options.put(name, option.substring(equals + 1).trim());
    }

    private SipUri uri(String what, String text) {
        try {
            SipUri uri = SipUri.parse(text);
            if (!uri.scheme().equals("sip")) {
                throw new ConfigurationFault(key, text, what + " must be a sip: URI; sips: and tel: are not offered");
            }
            return uri;
        } catch (IllegalArgumentException unreadable) {
            throw new ConfigurationFault(key, text, "not a SIP URI; write for example sip:1001@example.org:5060");
        }
    }

    private Transport transport() {
        String wanted = options.getOrDefault("transport", "udp");
        return Transport.named(wanted)
                .orElseThrow(() ->
                        new ConfigurationFault(key, "transport=" + wanted, "give transport=udp or transport=tcp"));
    }

    private CallPolicy policy() {
        String digits = options.getOrDefault("digits", "auto");
        return switch (digits.toLowerCase(Locale.ROOT)) {
            case "auto" -> policy;
            case "info" -> policy.withNamedEvents(false);
            default -> throw new ConfigurationFault(
                    key, "digits=" + digits, "give digits=auto (named events where both know them) or digits=info");
        };
    }

    /** Without a proxy of its own a line whose registrar is another host than its domain goes through the registrar. */
    private Optional<SipUri> proxy(SipUri address) {
        Optional<SipUri> registrar = registrar();
        return Optional.ofNullable(options.get("proxy"))
                .map(text -> uri("proxy", text))
                .or(() -> registrar.filter(uri -> !uri.host().equals(address.host())));
    }

    private Optional<SipUri> registrar() {
        return Optional.ofNullable(options.get("registrar")).map(text -> uri("registrar", text));
    }

    private Optional<Credentials> credentials(SipUri address) {
        boolean wanted = options.containsKey("user") || options.containsKey("registrar");
        if (!options.containsKey("secret")) {
            if (wanted) {
                throw new ConfigurationFault(
                        key,
                        "(no secret)",
                        "a line with user or registrar needs one: set .secret." + key.replaceFirst("^line\\.", "")
                                + ", or secret= in the line (empty if none is asked for)");
            }
            return Optional.empty();
        }
        return Optional.of(new Credentials(options.getOrDefault("user", address.user()), options.get("secret")));
    }

    private Duration seconds() {
        return Duration.ofSeconds(number("expires", (int) DEFAULT_EXPIRY.toSeconds(), 10));
    }

    private int number(String name, int otherwise, int least) {
        String text = options.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,8}") || Integer.parseInt(text) < least) {
            throw new ConfigurationFault(key, name + "=" + text, "give a whole number of at least " + least);
        }
        return Integer.parseInt(text);
    }
}
