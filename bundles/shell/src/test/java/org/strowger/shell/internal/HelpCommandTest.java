package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HelpCommandTest {
    private final Shell shell = new Shell();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void namesEveryCommandWithItsArguments() {
        String help = shell.types("telephony:help");

        assertThat(help).contains("  dial <line> <number>                 make a call\n");
        assertThat(help.lines()).hasSizeGreaterThan(Syntax.values().length).allMatch(line -> line.length() <= 100);
    }

    @Test
    void everyCommandItNamesExists() {
        for (Syntax syntax : Syntax.values()) {
            String function = syntax.form().split(" ")[0];
            assertThat(shell.types("telephony:" + function + " 1 2 3 4 5"))
                    .isEqualTo("usage: telephony:" + syntax.form() + "\n");
        }
    }
}
