package org.strowger.provider.sip.internal.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.strowger.provider.sip.internal.call.CallPolicy;
import org.strowger.provider.sip.internal.line.LineSettings;
import org.strowger.provider.sip.internal.rtp.RtpPorts;
import org.strowger.provider.sip.internal.rtp.SourcePolicy;
import org.strowger.provider.sip.internal.stack.Admission;

/**
 * Reads a configuration. A fault of a line is collected and leaves that line out; a fault of anything else is thrown,
 * for nothing works without it.
 */
public final class SettingsReader {
    private static final String LINE = "line.";
    private static final String SECRET = ".secret.";
    /** Keys that the framework, Config Admin's agents and consoles add. */
    private static final List<String> FRAMEWORK =
            List.of("service.", "component.", "felix.", "osgi.", "org.apache.", "webconsole.");

    private final SipConfiguration configuration;
    private final Map<String, Object> properties;
    private final List<String> faults = new ArrayList<>();

    public SettingsReader(SipConfiguration configuration, Map<String, Object> properties) {
        this.configuration = configuration;
        this.properties = new TreeMap<>(properties);
    }

    /** What was wrong with lines or unknown keys, one message each. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /**
     * Reads everything.
     *
     * @throws ConfigurationFault when the provider cannot work at all
     */
    public ProviderSettings read() {
        if (!configuration.name().matches("[A-Za-z0-9._-]+")) {
            throw new ConfigurationFault(
                    "name",
                    configuration.name(),
                    "give letters, digits, dots, dashes and underscores; the name identifies the provider for ever");
        }
        checkNumbers();
        checkKeys();
        Admission.Limits limits = new Admission.Limits(configuration.calls_per_second(), configuration.backlog());
        return new ProviderSettings(
                configuration.name(),
                BindAddress.find(configuration.bind().trim()),
                configuration.port(),
                rtp(),
                limits,
                lines());
    }

    private void checkNumbers() {
        range("port", configuration.port(), 0, 65_535);
        range("calls.per.second", configuration.calls_per_second(), 1, 100_000);
        range("calls.per.line", configuration.calls_per_line(), 1, 1_000_000);
        range("backlog", configuration.backlog(), 1, 1_000_000);
        range("answer.limit.seconds", configuration.answer_limit_seconds(), 1, 86_400);
        range("check.seconds", configuration.check_seconds(), 0, 86_400);
        if (configuration.reject_status() != 486 && configuration.reject_status() != 603) {
            throw new ConfigurationFault(
                    "reject.status",
                    Integer.toString(configuration.reject_status()),
                    "give 486 (busy here) or 603 (declined)");
        }
    }

    private static void range(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ConfigurationFault(key, Integer.toString(value), "give a number from " + least + " to " + most);
        }
    }

    private void checkKeys() {
        for (String key : properties.keySet()) {
            if (!SipConfiguration.KEYS.contains(key)
                    && !key.startsWith(LINE)
                    && !key.startsWith(SECRET)
                    && FRAMEWORK.stream().noneMatch(key::startsWith)) {
                faults.add(key + ": unknown key, left out; known are " + SipConfiguration.KEYS
                        + ", line.<name> and .secret.<name>");
            }
        }
    }

    private RtpPorts.Range rtp() {
        String text = configuration.rtp_ports().trim();
        if (text.isEmpty()) {
            return RtpPorts.Range.ANY;
        }
        String[] ends = text.split("\\s*-\\s*");
        if (ends.length == 2 && ends[0].matches("[0-9]{4,5}") && ends[1].matches("[0-9]{4,5}")) {
            int first = Integer.parseInt(ends[0]) + Integer.parseInt(ends[0]) % 2;
            int last = Integer.parseInt(ends[1]);
            if (first >= 1024 && first < last && last <= 65_535) {
                return new RtpPorts.Range(first, last);
            }
        }
        throw new ConfigurationFault(
                "rtp.ports", text, "give first and last port, for example 20000-20999, or nothing");
    }

    private SourcePolicy source() {
        String text = configuration.rtp_source().trim();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "signalled" -> SourcePolicy.SIGNALLED;
            case "latch" -> SourcePolicy.LATCH;
            default -> throw new ConfigurationFault(
                    "rtp.source",
                    text,
                    "give signalled (media from the address in the other side's SDP) or latch (from who sends first)");
        };
    }

    private List<LineSettings> lines() {
        CallPolicy policy = new CallPolicy(
                        configuration.reject_status(),
                        Duration.ofSeconds(configuration.answer_limit_seconds()),
                        Duration.ofSeconds(configuration.check_seconds()))
                .with(source());
        List<LineSettings> lines = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        configuredLines().forEach((name, text) -> {
            String key = LINE + name;
            try {
                Optional<String> secret =
                        Optional.ofNullable(properties.get(SECRET + name)).map(Object::toString);
                LineSettings line =
                        new LineReader(key, policy, configuration.calls_per_line()).read(name, text, secret);
                if (!addresses.add(line.permanentId())) {
                    throw new ConfigurationFault(key, line.permanentId(), "another line has this address of record");
                }
                lines.add(line);
            } catch (ConfigurationFault fault) {
                faults.add(fault.getMessage() + "; this line is left out");
            }
        });
        return lines;
    }

    private Map<String, String> configuredLines() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : configuration.lines()) {
            int equals = line.indexOf('=');
            int colon = line.indexOf(':');
            if (equals > 0 && equals < colon) {
                lines.put(
                        line.substring(0, equals).trim(),
                        line.substring(equals + 1).trim());
            } else if (!line.isBlank()) {
                faults.add("lines: an entry does not begin with a name, write 1001 = sip:1001@example.org; "
                        + "this line is left out");
            }
        }
        properties.forEach((key, value) -> {
            if (key.startsWith(LINE)) {
                lines.put(key.substring(LINE.length()), value.toString().trim());
            }
        });
        return lines;
    }
}
