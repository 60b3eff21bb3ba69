package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.testing.Rule;

class LocationCommandsTest {
    private final Shell shell = new Shell();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void changesSettingsOfALocation() {
        assertThat(shell.types("telephony:setlocation 3 areaCode=206"))
                .isEqualTo("location 3 is stored; telephony:locations shows it\n");
        shell.types("telephony:setlocation 3 areaCode=");
        assertThat(shell.locations().changes()).containsExactly("3 {areaCode=206}", "3 {areaCode=}");

        assertThat(shell.types("telephony:setlocation 3 area=206")).isEqualTo("INVALPARAM: there is areaCode only\n");
        assertThat(shell.types("telephony:setlocation 3 206")).startsWith("usage: telephony:setlocation <id>");
        assertThat(shell.types("telephony:setlocation office areaCode=206"))
                .isEqualTo("a location is named by its id, not \"office\"; telephony:locations lists them\n");
    }

    @Test
    void takesALocationAway() {
        assertThat(shell.types("telephony:removelocation 3")).isEqualTo("location 3 is removed\n");
        assertThat(shell.locations().changes()).containsExactly("no 3");
        assertThat(shell.types("telephony:removelocation 4")).isEqualTo("INVALLOCATION: no location 4 is configured\n");
    }

    @Test
    @Rule("L-455")
    void changesTheTollListOfTheCurrentLocation() {
        shell.types("telephony:location 3");
        assertThat(shell.types("telephony:toll add '+1 (206) 778-0000'")).isEqualTo("toll list: 555,77,778\n");
        assertThat(shell.types("telephony:toll remove '+1 (206) 778-0000'")).isEqualTo("toll list: 555,77\n");
        assertThat(shell.types("telephony:toll show '+1 (206) 778-0000'"))
                .isEqualTo("usage: telephony:toll add|remove <number>\n");
    }
}
