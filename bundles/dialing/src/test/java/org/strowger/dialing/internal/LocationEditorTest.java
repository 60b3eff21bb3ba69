package org.strowger.dialing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Locations changed by an administrator's tool. */
class LocationEditorTest {
    /** What is stored, by pid. */
    private final Map<String, Dictionary<String, Object>> stored = new LinkedHashMap<>();

    private boolean full;
    private final LocationEditor editor = new LocationEditor(proxy(ConfigurationAdmin.class, (self, method, asked) -> {
        if (method.getName().equals("listConfigurations")) {
            assertThat(asked[0]).isEqualTo("(service.factoryPid=org.strowger.dialing.location)");
            return stored.isEmpty()
                    ? null
                    : stored.keySet().stream().map(this::configuration).toArray(Configuration[]::new);
        }
        return configuration(asked[0] + "~" + asked[1]);
    }));

    private Configuration configuration(String pid) {
        return proxy(Configuration.class, (self, method, asked) -> switch (method.getName()) {
            case "getProperties" -> stored.get(pid);
            case "delete" -> stored.remove(pid);
            case "update" -> {
                if (full) {
                    throw new IOException("no space left on device");
                }
                @SuppressWarnings("unchecked")
                Dictionary<String, Object> properties = (Dictionary<String, Object>) asked[0];
                yield stored.put(pid, properties);
            }
            default -> throw new IllegalStateException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, asked) -> {
            Object result = handler.invoke(self, method, asked);
            return method.getReturnType() == void.class ? null : result;
        }));
    }

    private void refused(LineError error, String message, Runnable change) {
        Map<String, Dictionary<String, Object>> before = new LinkedHashMap<>(stored);
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(TelephonyException.class, refusal -> assertThat(refusal.error())
                        .isEqualTo(error))
                .hasMessageContaining(message);
        assertThat(stored).isEqualTo(before);
    }

    @Test
    void aNewLocationIsStored() {
        editor.change(1, Map.of("country", "DE", "areaCode", " 30 "));

        assertThat(stored)
                .containsOnlyKeys("org.strowger.dialing.location~location1")
                .containsValue(new Hashtable<>(Map.of("id", "1", "country", "DE", "areaCode", "30")));
    }

    @Test
    void settingsThatAreNotNamedStayWhoeverMadeThem() {
        stored.put(
                "office",
                new Hashtable<>(Map.of(
                        "id", 1, "country", "US", "areaCode", "207", "tollPrefixes", new String[] {"555", "7"})));
        stored.put("home", new Hashtable<>(Map.of("country", "US", "areaCode", "206")));

        editor.change(1, Map.of("localAccessCode", "9", "areaCode", ""));
        editor.change(0, Map.of("areaCode", "425"));

        assertThat(stored.get("office").get("localAccessCode")).isEqualTo("9");
        assertThat(stored.get("office").get("areaCode")).isNull();
        assertThat((String[]) stored.get("office").get("tollPrefixes")).containsExactly("555", "7");
        assertThat(stored.get("home").get("areaCode")).isEqualTo("425");
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsStored() {
        editor.change(1, Map.of("country", "US"));

        refused(
                LineError.INVALPARAM,
                "no setting \"area\"; it has areaCode, ",
                () -> editor.change(1, Map.of("area", "1")));
        refused(LineError.INVALPARAM, "no setting \"id\"", () -> editor.change(1, Map.of("id", "2")));
        refused(
                LineError.INVALPARAM,
                "areaCode is \"x\"; write digits",
                () -> editor.change(1, Map.of("areaCode", "x")));
        refused(LineError.INVALPARAM, "country is missing", () -> editor.change(2, Map.of("areaCode", "30")));
        refused(
                LineError.INVALPARAM,
                "pulseDial is \"yes\"; write true",
                () -> editor.change(1, Map.of("pulseDial", "yes")));
        refused(
                LineError.INVALPARAM,
                "preferredCard is \"visa\"",
                () -> editor.change(1, Map.of("preferredCard", "visa")));
        refused(LineError.INVALPARAM, "numbered from 0", () -> editor.change(-1, Map.of("country", "US")));
    }

    @Test
    void aLocationIsTakenAway() {
        editor.change(1, Map.of("country", "US"));

        editor.remove(1);

        assertThat(stored).isEmpty();
        refused(LineError.INVALLOCATION, "no location 1 is configured", () -> editor.remove(1));
    }

    @Test
    void whatCannotBeStoredIsSaid() {
        full = true;

        refused(LineError.OPERATIONFAILED, "no space left on device", () -> editor.change(1, Map.of("country", "US")));
    }
}
