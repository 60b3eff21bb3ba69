package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.RingerStatus;

class PhoneCommandsTest {
    private final Shell shell = new Shell();
    private TestPhone phone;

    @BeforeEach
    void addPhone() {
        phone = shell.provider().adds(new TestPhone("red"));
        shell.workers().run();
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void listsPhonesWithoutOpeningAny() {
        assertThat(shell.types("telephony:phones"))
                .isEqualTo(
                        """
                ID  PERMANENT ID  NAME       PROVIDER  OPEN  DOING
                0   pbx/red       Phone red  pbx       -     -
                """);
        assertThat(phone.tells()).isNull();
    }

    @Test
    void opensAPhoneSaysWhatItIsDoingAndClosesItAgain() {
        assertThat(shell.types("telephony:openphone red")).startsWith("no phone is called \"red\"; there is pbx/red");
        assertThat(shell.types("telephony:openphone pbx/red")).isEqualTo("phone pbx/red is open as monitor: on hook\n");

        phone.tells().ringer(new RingerStatus(1, 5));
        phone.tells()
                .hookSwitch(
                        HookSwitchDevice.SPEAKER, new HookSwitchStatus(HookSwitchMode.MICROPHONE_AND_SPEAKER, 1, 1));
        assertThat(shell.types("telephony:phones")).contains("monitor  rings, speaker off hook");
        phone.tells().conditions(Set.of(PhoneCondition.SUSPENDED));
        assertThat(shell.types("telephony:phones")).contains("monitor  disconnected");

        assertThat(shell.types("telephony:closephone 0")).isEqualTo("phone pbx/red is closed\n");
        assertThat(phone.tells()).isNull();
    }

    @Test
    void ownsAPhoneOnlyWhenAsked() {
        shell.types("telephony:openphone 0");

        assertThat(shell.types("telephony:openphone 0 owner")).isEqualTo("phone pbx/red is open as owner: on hook\n");
        assertThat(shell.types("telephony:openphone 0 boss")).isEqualTo("usage: telephony:openphone <phone> [owner]\n");
        assertThat(shell.desk()
                        .phones()
                        .phone(shell.desk().phones().named("0").id())
                        .orElseThrow()
                        .status()
                        .use())
                .satisfies(use -> assertThat(use.owners()).isEqualTo(1))
                .satisfies(use -> assertThat(use.monitors()).isZero());
    }

    @Test
    void eventsOfAnOpenPhoneAreShown() {
        List<String> shown = new ArrayList<>();
        shell.types("telephony:openphone 0");
        shell.desk().watch(event -> shown.add(EventText.of(event)));

        phone.tells().button(11, ButtonState.DOWN);
        phone.tells().ringer(new RingerStatus(1, 0xFFFF));
        phone.tells().deviceSpecific(1, 2, 3);
        phone.tells().closed();
        shell.workers().run();

        assertThat(shown)
                .extracting(line -> line.replaceAll("\\s+", " "))
                .containsExactly(
                        "phone 0 button 11 down",
                        "phone 0 rings with mode 1",
                        "phone 0 device-specific: 1 2 3",
                        "phone 0 phone closed by its provider");
        assertThat(shell.types("telephony:phones")).endsWith("pbx       -     -\n");
    }

    @Test
    void saysThatThereAreNoPhones() {
        shell.switchboard().detach(shell.provider());
        shell.workers().run();

        assertThat(shell.types("telephony:phones")).isEqualTo("there are no phones\n");
        assertThat(shell.types("telephony:openphone x")).isEqualTo("no phone is called \"x\"; there are no phones\n");
    }
}
