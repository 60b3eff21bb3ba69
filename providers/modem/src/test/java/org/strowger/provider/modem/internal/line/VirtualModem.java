package org.strowger.provider.modem.internal.line;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.provider.modem.internal.serial.SerialListener;
import org.strowger.provider.modem.internal.serial.SerialPort;
import org.strowger.provider.modem.internal.serial.SerialPortException;
import org.strowger.provider.modem.internal.serial.SerialPorts;
import org.strowger.provider.modem.internal.serial.SerialSettings;

/**
 * A modem for tests on virtual time: answers OK to every command line but those that dial or answer, unless it is told
 * otherwise.
 */
final class VirtualModem implements SerialPorts {
    private final List<String> heard = new ArrayList<>();
    private final Map<String, String> answers = new HashMap<>();
    private SerialListener listener;
    private SerialPortException trouble;
    private int openings;
    private boolean echo;
    private boolean mute;

    @Override
    public SerialPort open(SerialSettings settings, SerialListener to) throws SerialPortException {
        openings++;
        if (trouble != null) {
            throw trouble;
        }
        listener = to;
        return new Port();
    }

    /** Answers this command so from now on; an empty answer is none. */
    VirtualModem answers(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** Takes notice of nothing from now on, or does again. */
    void mute(boolean on) {
        mute = on;
    }

    /** Echoes commands until it is told ATE0, as after a reset. */
    void echo() {
        echo = true;
    }

    /** Cannot be opened from now on, for this reason; null for none. */
    void trouble(SerialPortException reason) {
        trouble = reason;
    }

    /** Says something, on a line of its own. */
    void says(String... lines) {
        for (String line : lines) {
            sends("\r\n" + line + "\r\n");
        }
    }

    void sends(String bytes) {
        if (listener != null) {
            listener.received(bytes.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Is unplugged. */
    void vanishes() {
        SerialListener told = listener;
        listener = null;
        told.lost("the device at /dev/virtual went away");
    }

    boolean isOpen() {
        return listener != null;
    }

    int openings() {
        return openings;
    }

    /** What it was told since the last time, without line ends. */
    List<String> heard() {
        List<String> result = List.copyOf(heard);
        heard.clear();
        return result;
    }

    private void hears(String command) {
        heard.add(command);
        if (mute) {
            return;
        }
        if (echo) {
            sends(command + "\r");
        }
        if (command.contains("E0")) {
            echo = false;
        }
        String answer = answers.getOrDefault(command, command.matches("AT[DA].*|\\+\\+\\+|") ? "" : "OK");
        if (!answer.isEmpty()) {
            says(answer);
        }
    }

    private final class Port implements SerialPort {
        private final SerialListener own = listener;

        @Override
        public void write(byte[] bytes) throws SerialPortException {
            if (listener != own) {
                throw new SerialPortException(SerialPortException.Fault.FAILED, "nothing is there");
            }
            hears(new String(bytes, StandardCharsets.US_ASCII).replace("\r", ""));
        }

        @Override
        public boolean dtr(boolean on) {
            heard.add(on ? "DTR on" : "DTR off");
            return true;
        }

        @Override
        public void close() {
            if (listener == own) {
                listener = null;
            }
        }
    }
}
