package org.strowger.core.internal.line;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Finds the device of a class that belongs to a line (rules L-405, L-406, P-110, P-111). */
final class DeviceFinder {
    private static final String LINE = "tapi/line";
    private static final String PHONE = "tapi/phone";
    private static final String TERMINAL = "tapi/terminal";
    private static final int NONE = -1;

    private final LineHandle handle;
    private final ManagedLine line;

    DeviceFinder(LineHandle handle) {
        this.handle = handle;
        this.line = handle.managed();
    }

    /**
     * The device of this class.
     *
     * @param driver asks the driver, for a class in lower case; without lock
     */
    DeviceIdentity find(String deviceClass, Function<String, DeviceIdentity> driver) {
        String name = requireName(deviceClass);
        return switch (name) {
            case LINE -> DeviceIdentity.of(line.device().id().number());
            case PHONE -> phones();
            case TERMINAL -> terminals();
            default -> new DriverQuery<>(line, "tell the device of class " + name, () -> driver.apply(name)).await();
        };
    }

    private DeviceIdentity phones() {
        List<PhoneDevice> phones = handle.session().phonesOf(line.device().id());
        if (phones.isEmpty()) {
            throw new TelephonyException(LineError.INVALDEVICECLASS, "no phone belongs to " + line);
        }
        return new DeviceIdentity.Numbers(
                phones.stream().map(phone -> phone.id().number()).toList());
    }

    /** A phone for each terminal of the line (rule P-111). */
    private DeviceIdentity terminals() {
        if (line.capabilities().terminals().isEmpty()) {
            throw new TelephonyException(LineError.INVALDEVICECLASS, line + " has no terminals");
        }
        return new DeviceIdentity.Numbers(handle.session().phonesAtTerminalsOf(line.device()).stream()
                .map(phone -> phone.map(there -> there.id().number()).orElse(NONE))
                .toList());
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
