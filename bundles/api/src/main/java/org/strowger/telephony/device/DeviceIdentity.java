package org.strowger.telephony.device;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Which device of some class belongs to a line, an address, a call or a phone (the VARSTRING of lineGetID and
 * phoneGetID). Its form depends on the class.
 */
public sealed interface DeviceIdentity {
    /**
     * Devices known by numbers, such as those of the classes tapi/line, tapi/phone and wave/in.
     *
     * @param values the numbers, in the order that the class prescribes
     */
    record Numbers(List<Integer> values) implements DeviceIdentity {
        /** Makes the list immutable. */
        public Numbers {
            values = List.copyOf(values);
        }
    }

    /**
     * A device known by its name, such as the port of the classes comm and comm/datamodem; never a handle of the
     * provider's own (rule L-407).
     *
     * @param value the name
     */
    record Name(String value) implements DeviceIdentity {
        /** Checks that it is not null. */
        public Name {
            Objects.requireNonNull(value, "value");
        }
    }

    /** Devices known by these numbers. */
    static DeviceIdentity of(int... numbers) {
        return new Numbers(Arrays.stream(numbers).boxed().toList());
    }

    /** A device known by this name. */
    static DeviceIdentity of(String name) {
        return new Name(name);
    }
}
