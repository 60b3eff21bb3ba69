package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DigitsCommandTest {
    private final Shell shell = new Shell();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void sendsDigitsInACall() {
        shell.exchange();
        shell.types("telephony:dial 2001 9900");

        assertThat(shell.types("telephony:digits 2001 '12,3#'")).endsWith(" on 2001: 12,3# is being sent\n");
    }

    @Test
    void saysWhichDigitsThereAre() {
        assertThat(shell.types("telephony:digits 1001 12x"))
                .isEqualTo("\"12x\" cannot be sent; digits are 0 to 9, A to D, * and #, with a comma for a pause and !"
                        + " for a hook flash\n");
    }

    @Test
    void saysThatTheLineCannotSendDigits() {
        shell.types("telephony:dial 1001 2000");

        assertThat(shell.types("telephony:digits 1001 1"))
                .startsWith("OPERATIONUNAVAIL: ")
                .contains("possible now: ");
    }
}
