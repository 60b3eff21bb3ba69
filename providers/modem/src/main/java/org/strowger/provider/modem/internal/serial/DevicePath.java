package org.strowger.provider.modem.internal.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.strowger.provider.modem.internal.serial.SerialPortException.Fault;

/**
 * A device path, looked at before it is opened: the operating system's answer to opening a directory or a missing file
 * does not tell an operator what to change.
 */
final class DevicePath {
    private static final int TYPE_MASK = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

    private final String name;

    DevicePath(String name) {
        this.name = name;
    }

    /** Throws if the path cannot be a serial device that this process may open. */
    void check() throws SerialPortException {
        if (!name.contains("/")) {
            return;
        }
        Path path = path();
        if (!Files.exists(path)) {
            throw new SerialPortException(
                    Fault.MISSING,
                    "device " + name + " does not exist"
                            + (Files.isSymbolicLink(path) ? " (the symbolic link leads nowhere)" : "")
                            + ": plug the modem in, or correct 'device'");
        }
        if (!isCharacterDevice(path)) {
            throw new SerialPortException(
                    Fault.NOT_A_DEVICE,
                    name + " is " + (Files.isDirectory(path) ? "a directory" : "an ordinary file")
                            + ", not a serial device: set 'device' to a path such as"
                            + " /dev/ttyUSB0 or /dev/serial/by-id/...");
        }
        if (!Files.isReadable(path) || !Files.isWritable(path)) {
            throw new SerialPortException(
                    Fault.PERMISSION,
                    "no permission to read and write " + name
                            + ": add the user of this process to the group that owns the device (often 'dialout')");
        }
    }

    private Path path() throws SerialPortException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new SerialPortException(
                    Fault.NOT_A_DEVICE,
                    "'" + name + "' is no path: " + e.getReason() + "; set 'device' to a path such as /dev/ttyUSB0");
        }
    }

    private boolean isCharacterDevice(Path path) throws SerialPortException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return !Files.isDirectory(path) && !Files.isRegularFile(path);
        }
        try {
            int mode = (Integer) Files.getAttribute(path, "unix:mode");
            return (mode & TYPE_MASK) == CHARACTER_DEVICE;
        } catch (IOException e) {
            throw new SerialPortException(Fault.MISSING, "device " + name + " cannot be looked at: " + e.getMessage());
        }
    }
}
