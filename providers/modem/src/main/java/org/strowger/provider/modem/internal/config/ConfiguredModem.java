package org.strowger.provider.modem.internal.config;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.strowger.provider.modem.internal.at.DigitDetector;
import org.strowger.provider.modem.internal.line.ModemSettings;
import org.strowger.provider.modem.internal.serial.SerialSettings;
import org.strowger.telephony.call.MediaMode;

/** A configuration, checked: each mistake gives one message that names the key and says what would be right. */
public final class ConfiguredModem {
    /** Without these the answers cannot be understood, so they are sent whatever is configured. */
    private static final String UNDERSTANDABLE = "ATE0V1Q0";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern COMMAND = Pattern.compile("(?i)AT[\\x20-\\x7E]*");
    private static final Pattern PREFIX = Pattern.compile("[0-9*#,W@$!]*");
    private static final Pattern INTERNATIONAL = Pattern.compile("[0-9*#,W@$!]+|\\+");
    private static final Set<String> OF_OTHERS = Set.of("service", "component", "felix", "osgi", "org", "config");
    private static final List<String> CALLER_ID = List.of("AT+VCID=1", "AT#CID=1", "AT+CLIP=1");

    private final ModemConfiguration configuration;
    private final Map<String, ?> properties;

    private ConfiguredModem(ModemConfiguration configuration, Map<String, ?> properties) {
        this.configuration = configuration;
        this.properties = properties;
    }

    /**
     * The settings that a configuration means.
     *
     * @param properties all that was configured, to find misspelled keys
     * @throws IllegalArgumentException for the first mistake
     */
    public static ModemSettings read(ModemConfiguration configuration, Map<String, ?> properties) {
        return new ConfiguredModem(configuration, properties).settings();
    }

    private ModemSettings settings() {
        checkKeys();
        String name = matching("name", configuration.name(), NAME, "letters, digits, dots, dashes and underscores");
        if (configuration.device() == null || configuration.device().isBlank()) {
            throw wrong("device", configuration.device(), "the path of a serial port, such as /dev/ttyUSB0");
        }
        SerialSettings serial = new SerialSettings(
                configuration.device(), atLeast(1, "speed", configuration.speed()), configuration.handshake());
        return new ModemSettings(name, configuration.number(), serial, setUp(), dialing(), media(), limits());
    }

    private void checkKeys() {
        Set<String> known = Arrays.stream(ModemConfiguration.class.getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String key : properties.keySet()) {
            if (!known.contains(key) && !key.startsWith(".") && !OF_OTHERS.contains(key.split("\\.", 2)[0])) {
                throw new IllegalArgumentException(
                        where() + "there is no key '" + key + "'; known are " + String.join(", ", known));
            }
        }
    }

    private ModemSettings.SetUp setUp() {
        List<String> init = new ArrayList<>();
        for (String command : configuration.init()) {
            init.add(command("init", command));
        }
        init.add(UNDERSTANDABLE);
        List<String> callerId =
                switch (configuration.callerId()) {
                    case "auto" -> CALLER_ID;
                    case "none", "" -> List.of();
                    default -> List.of(command("callerId", configuration.callerId()));
                };
        return new ModemSettings.SetUp(init, callerId, detection());
    }

    private ModemSettings.Detection detection() {
        ModemSettings.Detection configured =
                switch (configuration.digitDetection()) {
                    case "auto" -> ModemSettings.Detection.AUTOMATIC;
                    case "none" -> ModemSettings.Detection.NONE;
                    case "ddet" -> ModemSettings.Detection.by(DigitDetector.DDET);
                    case "qtonedet" -> ModemSettings.Detection.by(DigitDetector.QTONEDET);
                    default -> throw wrong(
                            "digitDetection", configuration.digitDetection(), "auto, none, ddet or qtonedet");
                };
        // A data connection has no room for digits.
        return configuration.media().equals("data") ? ModemSettings.Detection.NONE : configured;
    }

    private ModemSettings.Dialing dialing() {
        String way =
                switch (configuration.dialing()) {
                    case "tone" -> "T";
                    case "pulse" -> "P";
                    case "modem" -> "";
                    default -> throw wrong("dialing", configuration.dialing(), "tone, pulse or modem");
                };
        return new ModemSettings.Dialing(
                way,
                matching("prefix", configuration.prefix(), PREFIX, "digits, * # , W @ $ and !"),
                matching(
                        "internationalPrefix",
                        configuration.internationalPrefix(),
                        INTERNATIONAL,
                        "digits such as 00, or + alone"),
                matching("waits", configuration.waits(), Pattern.compile("[W@$]*"), "some of the characters W @ $"));
    }

    private ModemSettings.Media media() {
        Set<MediaMode> modes =
                switch (configuration.media()) {
                    case "voice" -> EnumSet.of(MediaMode.INTERACTIVE_VOICE);
                    case "data" -> EnumSet.of(MediaMode.DATA_MODEM);
                    case "both" -> EnumSet.of(MediaMode.INTERACTIVE_VOICE, MediaMode.DATA_MODEM);
                    default -> throw wrong("media", configuration.media(), "voice, data or both");
                };
        MediaMode incoming =
                switch (configuration.incoming()) {
                    case "voice" -> MediaMode.INTERACTIVE_VOICE;
                    case "data" -> MediaMode.DATA_MODEM;
                    default -> throw wrong("incoming", configuration.incoming(), "voice or data");
                };
        return new ModemSettings.Media(
                modes,
                modes.contains(incoming) ? incoming : modes.iterator().next(),
                command("voiceAnswer", configuration.voiceAnswer()));
    }

    private ModemSettings.Limits limits() {
        return new ModemSettings.Limits(
                seconds(1, "ringTimeout", configuration.ringTimeout()),
                seconds(1, "dialTimeout", configuration.dialTimeout()),
                seconds(1, "answerTimeout", configuration.answerTimeout()),
                seconds(0, "probeInterval", configuration.probeInterval()),
                seconds(1, "reconnectLimit", configuration.reconnectLimit()));
    }

    private Duration seconds(int least, String key, int value) {
        return Duration.ofSeconds(atLeast(least, key, value));
    }

    private int atLeast(int least, String key, int value) {
        if (value < least) {
            throw wrong(key, value, "a number from " + least + " on");
        }
        return value;
    }

    private String command(String key, String value) {
        return matching(key, value.trim(), COMMAND, "a command line that begins with AT, such as ATX4S0=0");
    }

    private String matching(String key, String value, Pattern pattern, String right) {
        if (value == null || !pattern.matcher(value).matches()) {
            throw wrong(key, value, right);
        }
        return value;
    }

    private IllegalArgumentException wrong(String key, Object value, String right) {
        return new IllegalArgumentException(
                where() + (value == null ? "'" + key + "' is missing" : "'" + key + "' is \"" + value + "\"")
                        + "; it must be " + right);
    }

    private String where() {
        Object pid = properties.get("service.pid");
        return "configuration " + (pid == null ? ModemConfiguration.PID : pid) + ": ";
    }
}
