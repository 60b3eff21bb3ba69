package org.strowger.core.internal.line;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Finds the device of a class that belongs to a line (rules L-405 to L-407, P-110). */
final class DeviceFinder {
    private static final String LINE = "tapi/line";
    private static final String PHONE = "tapi/phone";

    private final ManagedLine line;

    DeviceFinder(ManagedLine line) {
        this.line = line;
    }

    /**
     * The device of this class.
     *
     * @param driver asks the driver, for a class in lower case; without lock
     */
    DeviceIdentity find(String deviceClass, Function<String, DeviceIdentity> driver) {
        String name = requireName(deviceClass);
        if (name.equals(LINE)) {
            return DeviceIdentity.of(line.device().id().number());
        }
        if (name.equals(PHONE)) {
            return phones();
        }
        return new DriverQuery<>(line, "tell the device of class " + name, () -> driver.apply(name)).await();
    }

    private DeviceIdentity phones() {
        List<Integer> phones = line.phones();
        if (phones.isEmpty()) {
            throw new TelephonyException(LineError.INVALDEVICECLASS, "no phone belongs to " + line);
        }
        return new DeviceIdentity.Numbers(phones);
    }

    /** The name of a class in lower case (rule L-405). */
    static String requireName(String deviceClass) {
        if (deviceClass == null) {
            throw new TelephonyException(LineError.INVALPOINTER, "the device class is null");
        }
        if (deviceClass.isBlank()) {
            throw new TelephonyException(
                    LineError.INVALDEVICECLASS, "the device class is blank; it is a name such as comm/datamodem");
        }
        return deviceClass.toLowerCase(Locale.ROOT);
    }
}
