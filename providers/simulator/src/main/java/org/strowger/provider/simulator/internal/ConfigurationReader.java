package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.strowger.provider.simulator.BadSetting;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.ExchangeSettings.Builder;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AnswerMode;

/**
 * Reads the settings of an exchange from a configuration, whose values may be text or of their own type. Keys with a
 * dot belong to the framework and its tools; any other unknown key is a mistake.
 */
final class ConfigurationReader {
    private static final Map<String, BiConsumer<Builder, Object>> KEYS = new TreeMap<>(Map.ofEntries(
            Map.entry("name", (settings, value) -> settings.name(text(value))),
            Map.entry("lines", (settings, value) -> settings.lines(count("lines", value))),
            Map.entry("firstNumber", (settings, value) -> settings.firstNumber(text(value))),
            Map.entry("setupTime", (settings, value) -> settings.setupTime(time("setupTime", value))),
            Map.entry("routeTime", (settings, value) -> settings.routeTime(time("routeTime", value))),
            Map.entry("ringInterval", (settings, value) -> settings.ringInterval(time("ringInterval", value))),
            Map.entry("noAnswerTime", (settings, value) -> settings.noAnswerTime(time("noAnswerTime", value))),
            Map.entry("dialPause", (settings, value) -> settings.dialPause(time("dialPause", value))),
            Map.entry(
                    "answerMode",
                    (settings, value) -> settings.answerMode(choice("answerMode", AnswerMode.class, text(value)))),
            Map.entry("maxActiveCalls", (settings, value) -> settings.maxActiveCalls(count("maxActiveCalls", value))),
            Map.entry("maxHeldCalls", (settings, value) -> settings.maxHeldCalls(count("maxHeldCalls", value))),
            Map.entry("closeDrop", (settings, value) -> settings.closeDrop(flag("closeDrop", value))),
            Map.entry("acceptToAlert", (settings, value) -> settings.acceptToAlert(flag("acceptToAlert", value))),
            Map.entry("dialModifiers", (settings, value) -> settings.dialModifiers(text(value))),
            Map.entry("mediaModes", (settings, value) -> settings.mediaModes(mediaModes(value))),
            Map.entry("outside", (settings, value) -> settings.outside(list(value, ";")))));

    private ConfigurationReader() {}

    /**
     * The settings that a configuration names, the others at their defaults.
     *
     * @throws BadSetting for the first key or value that cannot be used
     */
    static ExchangeSettings read(Map<String, ?> configuration) {
        Builder settings = ExchangeSettings.builder();
        new TreeMap<>(configuration).forEach((key, value) -> {
            if (!key.contains(".")) {
                setting(key, value).accept(settings, value);
            }
        });
        return settings.build();
    }

    private static BiConsumer<Builder, Object> setting(String key, Object value) {
        BiConsumer<Builder, Object> setting = KEYS.get(key);
        if (setting == null) {
            throw new BadSetting(key, value, "there is no such key; the keys are " + String.join(", ", KEYS.keySet()));
        }
        return setting;
    }

    private static String text(Object value) {
        return value.toString().trim();
    }

    private static int count(String key, Object value) {
        try {
            return Integer.parseInt(text(value));
        } catch (NumberFormatException notANumber) {
            throw new BadSetting(key, value, "a whole number is needed, for example 10");
        }
    }

    private static Duration time(String key, Object value) {
        return TimeText.parse(text(value))
                .orElseThrow(() ->
                        new BadSetting(key, value, "a time with its unit is needed, for example 200ms, 5s or 2min"));
    }

    private static boolean flag(String key, Object value) {
        String text = text(value);
        if (!text.equals("true") && !text.equals("false")) {
            throw new BadSetting(key, value, "true or false is needed");
        }
        return text.equals("true");
    }

    private static Set<MediaMode> mediaModes(Object value) {
        Set<MediaMode> modes = EnumSet.noneOf(MediaMode.class);
        list(value, ",").forEach(each -> modes.add(choice("mediaModes", MediaMode.class, each)));
        return modes;
    }

    private static <E extends Enum<E>> E choice(String key, Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new BadSetting(key, text, "it must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** An array, a collection, or text with separators. */
    private static List<String> list(Object value, String separator) {
        Stream<?> parts = value instanceof Object[] array
                ? Arrays.stream(array)
                : value instanceof Collection<?> collection
                        ? collection.stream()
                        : Arrays.stream(text(value).split(separator));
        return parts.filter(Objects::nonNull)
                .map(ConfigurationReader::text)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
