package org.strowger.provider.modem.internal.at;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A raw caller identification message in hexadecimal, as sent by modems set to unformatted reports: the single data
 * message format (type 04) and the multiple data message format (type 80) of Bellcore GR-30.
 */
final class CallerIdMessage {
    private static final Logger LOG = LoggerFactory.getLogger(CallerIdMessage.class);
    private static final int SINGLE = 0x04;
    private static final int MULTIPLE = 0x80;
    private static final int TIME_DIGITS = 8;
    private static final int NUMBER = 0x02;
    private static final int NUMBER_ABSENT = 0x04;
    private static final int NAME = 0x07;

    private CallerIdMessage() {}

    /** Reads a message; one that makes no sense says nothing about the caller. */
    static CallerId read(String hexadecimal) {
        if (!hexadecimal.matches("(?:[0-9A-Fa-f]{2}){3,}")) {
            return CallerId.NONE;
        }
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hexadecimal));
        int type = bytes.get() & 0xFF;
        byte[] body = new byte[Math.min(bytes.get() & 0xFF, bytes.remaining())];
        bytes.get(body);
        return switch (type) {
            case SINGLE -> single(new String(body, StandardCharsets.ISO_8859_1));
            case MULTIPLE -> multiple(ByteBuffer.wrap(body));
            default -> ignored(type);
        };
    }

    private static CallerId ignored(int type) {
        LOG.debug("Caller identification message of type {} is not known", type);
        return CallerId.NONE;
    }

    private static CallerId single(String body) {
        return body.length() > TIME_DIGITS ? present(body.substring(TIME_DIGITS)) : CallerId.NONE;
    }

    private static CallerId multiple(ByteBuffer body) {
        CallerId id = CallerId.NONE;
        while (body.remaining() >= 2) {
            int parameter = body.get() & 0xFF;
            byte[] value = new byte[Math.min(body.get() & 0xFF, body.remaining())];
            body.get(value);
            String text = new String(value, StandardCharsets.ISO_8859_1).trim();
            id = id.with(
                    switch (parameter) {
                        case NUMBER, NUMBER_ABSENT -> present(text);
                        case NAME -> CallerId.ofName(text);
                        default -> CallerId.NONE;
                    });
        }
        return id;
    }

    private static CallerId present(String number) {
        return switch (number) {
            case "P" -> CallerId.ofWithheld();
            case "O" -> CallerId.ofUnknown();
            default -> CallerId.ofNumber(number);
        };
    }
}
