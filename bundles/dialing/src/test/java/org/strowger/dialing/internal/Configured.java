package org.strowger.dialing.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.strowger.telephony.dialing.Location;

/** Locations and cards as an administrator configures them; what is not said has its default. */
final class Configured {
    private static final Countries COUNTRIES = new Countries();

    private Configured() {}

    static Countries countries() {
        return COUNTRIES;
    }

    static LocationComponent locationComponent(Map<String, Object> configuration) {
        return new LocationComponent(as(LocationConfiguration.class, configuration));
    }

    static Location location(Map<String, Object> configuration) {
        return locationComponent(configuration).location(COUNTRIES);
    }

    static CardComponent cardComponent(Map<String, Object> configuration) {
        return new CardComponent(as(CardConfiguration.class, configuration));
    }

    static Card card(Map<String, Object> configuration) {
        return cardComponent(configuration).card();
    }

    private static <A extends Annotation> A as(Class<A> type, Map<String, Object> configuration) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> configuration.getOrDefault(
                        method.getName(), absent(method.getDefaultValue(), method.getReturnType()))));
    }

    /** What Declarative Services gives for a key without a default that is not configured. */
    private static Object absent(Object byDefault, Class<?> type) {
        return byDefault == null && type == int.class ? (Object) 0 : byDefault;
    }
}
