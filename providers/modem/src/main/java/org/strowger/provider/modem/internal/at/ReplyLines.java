package org.strowger.provider.modem.internal.at;

import java.util.function.Consumer;

/**
 * Cuts the bytes of a modem into lines, however they are split on their way. A carriage return or a line feed ends a
 * line, so that every setting of S3 and S4, V0 and V1 is understood; empty lines are left out. What cannot be text is
 * shown as a dot.
 */
final class ReplyLines {
    /** Longer than any line of V.250; beyond it a line is nonsense and is handed over in pieces. */
    static final int LONGEST = 512;

    private final Consumer<String> receiver;
    private final StringBuilder line = new StringBuilder();

    ReplyLines(Consumer<String> receiver) {
        this.receiver = receiver;
    }

    void add(byte[] bytes) {
        for (byte b : bytes) {
            // Modems set to even parity keep the top bit; V.250 is seven-bit text.
            int c = b & 0x7F;
            if (c == '\r' || c == '\n') {
                end();
            } else if (c != 0) {
                line.append(c < ' ' || c == 0x7F ? '.' : (char) c);
                if (line.length() >= LONGEST) {
                    end();
                }
            }
        }
    }

    /** What came after the last line end. */
    String partial() {
        return line.toString();
    }

    /** Forgets a line not yet ended. */
    void clear() {
        line.setLength(0);
    }

    private void end() {
        String text = line.toString().trim();
        line.setLength(0);
        if (!text.isEmpty()) {
            receiver.accept(text);
        }
    }
}
