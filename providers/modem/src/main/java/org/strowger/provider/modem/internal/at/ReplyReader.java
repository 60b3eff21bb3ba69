package org.strowger.provider.modem.internal.at;

import java.util.Locale;
import java.util.Optional;

/** Understands one line from a modem. */
final class ReplyReader {
    private ReplyReader() {}

    /**
     * Reads a line.
     *
     * @param line without its line ends, not empty
     * @param numericCodes whether a bare number may be a result code; not while a query is outstanding
     */
    static Reply read(String line, boolean numericCodes) {
        String text = line.toUpperCase(Locale.ROOT);
        if (text.equals("RING") || numericCodes && text.equals("2")) {
            return new Reply.Ring("");
        }
        if (text.startsWith("+CRING:") || text.startsWith("RING ")) {
            return new Reply.Ring(text.substring(text.indexOf(text.startsWith("+") ? ':' : ' ') + 1)
                    .trim());
        }
        if (text.equals("RINGING") || text.equals("RRING")) {
            return new Reply.FarEndRings();
        }
        Optional<ResultCode> code =
                ResultCode.verbose(line).or(() -> numericCodes ? ResultCode.numeric(line) : Optional.empty());
        if (code.isPresent()) {
            return new Reply.Result(code.get(), line);
        }
        Optional<Reply> digit = DigitDetector.digitIn(line).map(Reply.Digit::new);
        if (digit.isPresent()) {
            return digit.get();
        }
        return CallerIdReader.read(line).<Reply>map(Reply.CallerPart::new).orElseGet(() -> new Reply.Text(line));
    }
}
