package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.dialing.TranslateOption;
import org.strowger.testing.Rule;

class DialingCommandsTest {
    private final Shell shell = new Shell();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    @Rule("L-440")
    void showsWhatIsDialedAndNeverTheDialableString() {
        assertThat(shell.types("telephony:translate '+1 (206) 555-0147'"))
                .isEqualTo("0 +1 (206) 555-0147\n(canonical, local)\n")
                .doesNotContain("secret");
        assertThat(shell.types("telephony:translate 1002")).isEqualTo("0 1002\n");
    }

    @Test
    void passesItsOptionsOn() {
        shell.types("telephony:translate 1002 local undisturbed");
        assertThat(shell.translation().options())
                .containsExactlyInAnyOrder(TranslateOption.FORCE_LOCAL, TranslateOption.CANCEL_CALL_WAITING);

        shell.types("telephony:translate 1002 long");
        assertThat(shell.translation().options()).containsExactly(TranslateOption.FORCE_LONG_DISTANCE);

        assertThat(shell.types("telephony:translate 1002 far"))
                .isEqualTo("options are local, long and undisturbed, not \"far\"\n");
    }

    @Test
    void listsLocationsWithTheCurrentOneMarked() {
        assertThat(shell.types("telephony:locations"))
                .isEqualTo(
                        """
                ID  NAME    COUNTRY        AREA  OUTSIDE  CARD  TOLL
                0*  Home    United States  -     -        -     -
                3   Office  United States  206   9 / 8    2     555,77
                """);
    }

    @Test
    void choosesALocation() {
        assertThat(shell.types("telephony:location 3")).isEqualTo("numbers are dialed from 3, Office\n");
        assertThat(shell.types("telephony:locations")).contains("3*  Office");

        assertThat(shell.types("telephony:location 4")).isEqualTo("INVALLOCATION: there is no location 4\n");
        assertThat(shell.types("telephony:location office"))
                .isEqualTo("a location is named by its id, not \"office\"; telephony:locations lists them\n");
    }
}
