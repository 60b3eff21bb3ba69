package org.strowger.provider.modem.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.strowger.provider.modem.internal.at.DigitDetector;
import org.strowger.provider.modem.internal.serial.SerialListener;
import org.strowger.provider.modem.internal.serial.SerialPort;
import org.strowger.provider.modem.internal.serial.SerialPortException;
import org.strowger.provider.modem.internal.serial.SerialPorts;
import org.strowger.provider.modem.internal.serial.SerialSettings;
import org.strowger.provider.tck.FarParty;
import org.strowger.telephony.spi.Scheduler;

/**
 * A modem and the other end of its telephone line: obeys the commands of V.250, knows a few numbers, and rings while
 * somebody calls. Safe for use by any thread.
 */
final class ScriptedModem implements SerialPorts {
    /** Answers at once. */
    static final String ANSWERS = "9900";
    /** Answers when told to. */
    static final String RINGS = "9902";
    /** Is busy. */
    static final String BUSY = "9901";

    /** 3GPP 27.007 annex C.2.11. */
    private static final String SEND_DIGIT = "AT+VTS=";

    private static final Duration DELAY = Duration.ofMillis(300);
    private static final Duration RING_CYCLE = Duration.ofSeconds(4);

    private final Scheduler scheduler;
    private SerialListener listener;
    private String dialed = "";
    private Party party;
    private boolean dataState;
    private Optional<DigitDetector> detector = Optional.empty();
    private boolean detecting;

    ScriptedModem(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public synchronized SerialPort open(SerialSettings settings, SerialListener to) throws SerialPortException {
        if (listener != null) {
            throw new SerialPortException(SerialPortException.Fault.BUSY, "the port is open already");
        }
        listener = to;
        return new Port(to);
    }

    /** It knows how to report digits, this way. */
    void detects(DigitDetector way) {
        detector = Optional.of(way);
    }

    /** Somebody calls. */
    synchronized FarParty ring() {
        party = new Party(true);
        ringOn(party);
        return party;
    }

    /** Who is called or calls. */
    synchronized Optional<FarParty> called() {
        return Optional.<FarParty>ofNullable(party).filter(current -> !current.isOver());
    }

    private synchronized void ringOn(Party caller) {
        if (caller == party && caller.isRinging()) {
            says("RING");
            scheduler.schedule(RING_CYCLE, () -> ringOn(caller));
        }
    }

    private synchronized void hears(String command) {
        if (command.equals("+++")) {
            dataState = false;
            says("OK");
        } else if (dataState) {
            return;
        } else if (command.startsWith("ATDT")) {
            dials(command.substring("ATDT".length()));
        } else if (command.equals("ATA")) {
            answers();
        } else if (command.startsWith(SEND_DIGIT)) {
            talking().heard.append(command.substring(SEND_DIGIT.length()));
            says("OK");
        } else if (command.isEmpty()) {
            givesUp();
        } else if (command.endsWith("=?")) {
            detector.filter(way -> command.equals(way.test()))
                    .ifPresentOrElse(
                            way -> says(
                                    command.substring("AT".length(), command.length() - "=?".length()) + ": (0,1)",
                                    "OK"),
                            () -> says("ERROR"));
        } else {
            detector.ifPresent(way -> listens(command, way));
            if (command.equals("ATH")) {
                hangsUp();
            }
            says("OK");
        }
    }

    private void listens(String command, DigitDetector way) {
        if (command.equals(way.on())) {
            detecting = true;
            talking();
        } else if (command.equals(way.off())) {
            detecting = false;
        }
    }

    private void dials(String digits) {
        boolean more = digits.endsWith(";");
        dialed += more ? digits.substring(0, digits.length() - 1) : digits;
        if (more) {
            says("OK");
            return;
        }
        String number = dialed;
        dialed = "";
        party = new Party(false);
        Party called = party;
        switch (number) {
            case ANSWERS -> scheduler.schedule(DELAY, called::answer);
            case RINGS -> scheduler.schedule(DELAY, called::alerts);
            case BUSY -> scheduler.schedule(DELAY, () -> called.ends("BUSY"));
            default -> scheduler.schedule(DELAY, () -> called.ends("NO CARRIER"));
        }
    }

    /** Who is spoken with: that a voice call is up shows only in the digits that are sent, or listened for. */
    private Party talking() {
        if (party == null || party.over) {
            party = new Party(false);
            party.connected = true;
        }
        return party;
    }

    private void answers() {
        if (party != null && party.isRinging()) {
            Party caller = party;
            caller.rings = false;
            scheduler.schedule(DELAY, caller::answer);
        } else {
            says("NO CARRIER");
        }
    }

    private void givesUp() {
        if (party != null && !party.connected) {
            hangsUp();
            says("NO CARRIER");
        }
    }

    private void hangsUp() {
        dialed = "";
        // A caller whose call was not answered hears it ring on.
        if (party != null && !party.isRinging()) {
            party.over = true;
        }
    }

    private void says(String... lines) {
        for (String line : lines) {
            if (listener != null) {
                listener.received(("\r\n" + line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private String report(char digit) {
        return detector.orElseThrow() == DigitDetector.DDET ? "+DTMF: " + digit : "+QTONEDET: " + (int) digit;
    }

    /** The other end of the telephone line. */
    private final class Party implements FarParty {
        private final StringBuilder heard = new StringBuilder();
        private boolean rings;
        private boolean connected;
        private boolean over;

        Party(boolean calling) {
            rings = calling;
        }

        /** Some modems tell that it rings there. */
        private void alerts() {
            synchronized (ScriptedModem.this) {
                if (!over && !connected) {
                    says("RINGING");
                }
            }
        }

        /** Nothing comes of the call. */
        private void ends(String result) {
            synchronized (ScriptedModem.this) {
                if (!over) {
                    over = true;
                    says(result);
                }
            }
        }

        boolean isRinging() {
            return rings && !over;
        }

        @Override
        public void answer() {
            synchronized (ScriptedModem.this) {
                if (!over && !connected) {
                    connected = true;
                    dataState = true;
                    says("CONNECT 33600");
                }
            }
        }

        @Override
        public void hangUp() {
            synchronized (ScriptedModem.this) {
                if (!over) {
                    over = true;
                    if (connected) {
                        dataState = false;
                        says("NO CARRIER");
                    }
                }
            }
        }

        @Override
        public boolean isConnected() {
            synchronized (ScriptedModem.this) {
                return connected && !over;
            }
        }

        @Override
        public boolean isOver() {
            synchronized (ScriptedModem.this) {
                return over;
            }
        }

        @Override
        public boolean sendDigits(String digits) {
            synchronized (ScriptedModem.this) {
                if (detecting) {
                    digits.chars().forEach(digit -> says(report((char) digit)));
                }
                return detector.isPresent();
            }
        }

        @Override
        public Optional<String> heardDigits() {
            synchronized (ScriptedModem.this) {
                return Optional.of(heard.toString());
            }
        }
    }

    private final class Port implements SerialPort {
        private final SerialListener own;

        Port(SerialListener own) {
            this.own = own;
        }

        @Override
        public void write(byte[] bytes) throws SerialPortException {
            synchronized (ScriptedModem.this) {
                if (listener != own) {
                    throw new SerialPortException(SerialPortException.Fault.FAILED, "the port is closed");
                }
                hears(new String(bytes, StandardCharsets.US_ASCII).replace("\r", ""));
            }
        }

        @Override
        public boolean dtr(boolean on) {
            return false;
        }

        @Override
        public void close() {
            synchronized (ScriptedModem.this) {
                if (listener == own) {
                    listener = null;
                }
            }
        }
    }
}
