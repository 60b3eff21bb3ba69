package org.strowger.provider.simulator.internal.configuration;

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
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.strowger.provider.simulator.BadSetting;
import org.strowger.provider.simulator.DeskPhones;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.ExchangeSettings.Builder;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AnswerMode;
import org.strowger.telephony.device.RemoveFromConference;

/**
 * Reads the settings of an exchange from a configuration, whose values may be text or of their own type. Keys with a
 * dot belong to the framework and its tools; any other unknown key is a mistake.
 */
public final class ConfigurationReader {
    private static final Map<String, BiConsumer<Builder, Object>> KEYS = keys();

    private ConfigurationReader() {}

    /**
     * The settings that a configuration names, the others at their defaults.
     *
     * @throws BadSetting for the first key or value that cannot be used
     */
    public static ExchangeSettings read(Map<String, ?> configuration) {
        Builder settings = ExchangeSettings.builder();
        new TreeMap<>(configuration).forEach((key, value) -> {
            if (!key.contains(".")) {
                setting(key, value).accept(settings, value);
            }
        });
        return settings.build();
    }

    private static Map<String, BiConsumer<Builder, Object>> keys() {
        Map<String, BiConsumer<Builder, Object>> keys = new TreeMap<>();
        keys.put("name", (settings, value) -> settings.name(text(value)));
        keys.put("lines", counting("lines", Builder::lines));
        keys.put("firstNumber", (settings, value) -> settings.firstNumber(text(value)));
        keys.put("setupTime", timing("setupTime", Builder::setupTime));
        keys.put("routeTime", timing("routeTime", Builder::routeTime));
        keys.put("ringInterval", timing("ringInterval", Builder::ringInterval));
        keys.put("noAnswerTime", timing("noAnswerTime", Builder::noAnswerTime));
        keys.put("dialPause", timing("dialPause", Builder::dialPause));
        keys.put("answerMode", choosing("answerMode", AnswerMode.class, Builder::answerMode));
        keys.put("maxActiveCalls", counting("maxActiveCalls", Builder::maxActiveCalls));
        keys.put("maxHeldCalls", counting("maxHeldCalls", Builder::maxHeldCalls));
        keys.put("closeDrop", (settings, value) -> settings.closeDrop(flag("closeDrop", value)));
        keys.put("acceptToAlert", (settings, value) -> settings.acceptToAlert(flag("acceptToAlert", value)));
        keys.put("dialModifiers", (settings, value) -> settings.dialModifiers(text(value)));
        keys.put("mediaModes", (settings, value) -> settings.mediaModes(mediaModes(value)));
        keys.put("outside", (settings, value) -> settings.outside(list(value, ";")));
        addSupplementary(keys);
        addPhones(keys);
        for (Facility facility : Facility.values()) {
            keys.put(facility.key(), (settings, value) -> {
                if (flag(facility.key(), value)) {
                    settings.with(facility);
                } else {
                    settings.without(facility);
                }
            });
        }
        return Map.copyOf(keys);
    }

    private static void addSupplementary(Map<String, BiConsumer<Builder, Object>> keys) {
        keys.put("maxConferenceParties", counting("maxConferenceParties", Builder::maxConferenceParties));
        keys.put(
                "removeFromConference",
                choosing("removeFromConference", RemoveFromConference.class, Builder::removeFromConference));
        keys.put("removedState", choosing("removedState", CallState.class, Builder::removedState));
        keys.put("parkPositions", counting("parkPositions", Builder::parkPositions));
        keys.put("firstParkPosition", (settings, value) -> settings.firstParkPosition(text(value)));
        keys.put("parkReminder", timing("parkReminder", Builder::parkReminder));
        keys.put("maxForwardings", counting("maxForwardings", Builder::maxForwardings));
        keys.put("forwardRings", counting("forwardRings", Builder::forwardRings));
        keys.put("maxCompletions", counting("maxCompletions", Builder::maxCompletions));
        keys.put("messages", counting("messages", Builder::messages));
        keys.put("addresses", counting("addresses", Builder::addresses));
        keys.put("bridged", (settings, value) -> settings.bridged(list(value, ";")));
        keys.put("groups", (settings, value) -> settings.groups(list(value, ";")));
        keys.put("routePoints", (settings, value) -> settings.routePoints(list(value, ";")));
        keys.put("routeRequestTime", timing("routeRequestTime", Builder::routeRequestTime));
    }

    private static void addPhones(Map<String, BiConsumer<Builder, Object>> keys) {
        keys.put("deskPhones", phones((phones, value) -> phones.at(list(value, ","))));
        keys.put("displayRows", phones((phones, value) -> phones.displayRows(count("displayRows", value))));
        keys.put("displayColumns", phones((phones, value) -> phones.displayColumns(count("displayColumns", value))));
        keys.put("callButtons", phones((phones, value) -> phones.callButtons(count("callButtons", value))));
    }

    private static BiConsumer<Builder, Object> phones(BiFunction<DeskPhones, Object, DeskPhones> setting) {
        return (settings, value) -> settings.phones(phones -> setting.apply(phones, value));
    }

    private static BiConsumer<Builder, Object> counting(String key, BiConsumer<Builder, Integer> setting) {
        return (settings, value) -> setting.accept(settings, count(key, value));
    }

    private static BiConsumer<Builder, Object> timing(String key, BiConsumer<Builder, Duration> setting) {
        return (settings, value) -> setting.accept(settings, time(key, value));
    }

    private static <E extends Enum<E>> BiConsumer<Builder, Object> choosing(
            String key, Class<E> type, BiConsumer<Builder, E> setting) {
        return (settings, value) -> setting.accept(settings, choice(key, type, text(value)));
    }

    private static BiConsumer<Builder, Object> setting(String key, Object value) {
        BiConsumer<Builder, Object> setting = KEYS.get(key);
        if (setting == null) {
            throw new BadSetting(
                    key,
                    value,
                    "there is no such key; the keys are " + String.join(", ", new TreeMap<>(KEYS).keySet()));
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
