package org.strowger.core.internal.phone;

import java.util.List;
import java.util.Locale;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;

/** Finds the device of a class that belongs to a phone (rules P-108 to P-113). */
final class PhoneDeviceFinder {
    private static final String LINE = "tapi/line";
    private static final String PHONE = "tapi/phone";
    private static final String TERMINAL = "tapi/terminal";
    private static final int NONE = -1;

    private final PhoneHandle handle;
    private final ManagedPhone phone;

    PhoneDeviceFinder(PhoneHandle handle) {
        this.handle = handle;
        this.phone = handle.managed();
    }

    DeviceIdentity find(String deviceClass) {
        if (deviceClass == null) {
            throw new TelephonyException(PhoneError.INVALPOINTER, "the device class is null");
        }
        if (deviceClass.isBlank()) {
            throw new TelephonyException(
                    PhoneError.INVALDEVICECLASS, "the device class is blank; it is a name such as wave/in");
        }
        String name = deviceClass.toLowerCase(Locale.ROOT);
        return switch (name) {
            case PHONE -> DeviceIdentity.of(phone.device().id().number());
            case LINE -> lines();
            case TERMINAL -> terminals();
            default -> phone.operations().ask("find " + name, driver -> {
                handle.requireOpen();
                return driver.deviceId(name);
            });
        };
    }

    private DeviceIdentity lines() {
        List<LineDevice> lines = phone.lines();
        if (lines.isEmpty()) {
            throw new TelephonyException(PhoneError.INVALDEVICECLASS, "no line belongs to " + phone);
        }
        return new DeviceIdentity.Numbers(
                lines.stream().map(line -> line.id().number()).toList());
    }

    /** A terminal for each line that exists, in the order of their ids. */
    private DeviceIdentity terminals() {
        return new DeviceIdentity.Numbers(phone.allLines().stream()
                .map(line -> phone.terminalOf(line).orElse(NONE))
                .toList());
    }
}
