package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCondition;

class LineCommandsTest {
    private final Shell shell = new Shell();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void listsLinesWithoutOpeningAny() {
        assertThat(shell.types("telephony:lines"))
                .isEqualTo(
                        """
                ID  PERMANENT ID  NAME       PROVIDER  ADDRESSES  OPEN  DOING
                0   pbx/a         Desk 1001  pbx       1001       -     -
                1   pbx/b         Desk 1002  pbx       1002       -     -
                """);
    }

    @Test
    void saysWhatOpenLinesAreDoing() {
        shell.types("telephony:open 1001");
        shell.types("telephony:calls");
        shell.first().offers(PartyId.of("2001"));
        shell.second().isIn(Set.of(LineCondition.CONNECTED));
        shell.workers().run();

        assertThat(shell.types("telephony:lines"))
                .isEqualTo(
                        """
                ID  PERMANENT ID  NAME       PROVIDER  ADDRESSES  OPEN     DOING
                0   pbx/a         Desk 1001  pbx       1001       owner    1 active
                1   pbx/b         Desk 1002  pbx       1002       monitor  out of service
                """);
    }

    @Test
    void tellsHeldCallsFromActiveOnes() {
        shell.types("telephony:dial 1001 2000");
        shell.first().latest().reports(CallState.CONNECTED);
        shell.workers().run();
        shell.types("telephony:hold 1001");

        assertThat(shell.types("telephony:lines")).contains("owner  0 active, 1 held");
    }

    @Test
    void showsEverythingAboutALine() {
        assertThat(shell.types("telephony:line 1001"))
                .isEqualTo(
                        """
                line          pbx/a (id 0, permanent number 1)
                name          Desk 1001
                provider      pbx
                carries       interactive voice, unknown over voice
                conditions    connected, in service
                open by       org.strowger.shell
                possible now  make call
                address       1001, 0 of 2 active calls, 0 of 2 held
                  calls can   accept, answer, drop, hold, unhold
                """);
    }

    @Test
    void showsHowALineIsForwarded() {
        shell.exchange()
                .forwardByHand(
                        "2001",
                        List.of(
                                Forwarding.to(ForwardMode.NO_ANSWER, "2002"),
                                Forwarding.doNotDisturb(ForwardMode.BUSY)));

        assertThat(shell.types("telephony:line 2001"))
                .contains("  forwarded   no answer, to 2002\n", "  forwarded   busy, do not disturb\n");
    }

    @Test
    void opensALineForIncomingCallsAndClosesItAgain() {
        assertThat(shell.types("telephony:open 1001")).isEqualTo("line 1001 is open as owner: no calls\n");
        assertThat(shell.first().wanted()).containsExactly(MediaMode.INTERACTIVE_VOICE);

        assertThat(shell.types("telephony:close 1001")).isEqualTo("line 1001 is closed\n");
        assertThat(shell.first().wanted()).isEmpty();
        assertThat(shell.types("telephony:lines")).doesNotContain("owner");
    }

    @Test
    void opensAllLines() {
        assertThat(shell.types("telephony:open all"))
                .isEqualTo(
                        """
                line 1001 is open as owner: no calls
                line 1002 is open as owner: no calls
                """);
    }

    @Test
    void aLineIsNamedByItsAddressIdPermanentIdOrName() {
        assertThat(shell.types("telephony:close 1002")).isEqualTo("line 1002 is closed\n");
        assertThat(shell.types("telephony:close 1")).isEqualTo("line 1002 is closed\n");
        assertThat(shell.types("telephony:close pbx/b")).isEqualTo("line 1002 is closed\n");
        assertThat(shell.types("telephony:close 'Desk 1002'")).isEqualTo("line 1002 is closed\n");
    }

    @Test
    void saysWhichLinesThereAreWhenNoneIsCalledSo() {
        assertThat(shell.types("telephony:open 77"))
                .isEqualTo("no line is called \"77\"; there is pbx/a (id 0, 1001), pbx/b (id 1, 1002)\n");
    }

    @Test
    void asksForThePermanentIdWhenANameMayMeanSeveralLines() {
        shell.provider().adds("c", "1");
        shell.workers().run();

        assertThat(shell.types("telephony:open 1"))
                .isEqualTo("\"1\" may mean pbx/b (id 1, 1002), pbx/c (id 2, 1); use the permanent id\n");
        assertThat(shell.types("telephony:open pbx/c")).startsWith("line 1 is open");
    }

    @Test
    void saysThatThereIsNoProvider() {
        shell.switchboard().detach(shell.provider());
        shell.workers().run();

        assertThat(shell.types("telephony:lines")).isEqualTo("there are no lines: no provider is active\n");
        assertThat(shell.types("telephony:dial 1001 2000"))
                .isEqualTo("no line is called \"1001\"; there are no lines: no provider is active\n");
    }

    @Test
    void showsTheUsageOnWrongArguments() {
        assertThat(shell.types("telephony:open")).isEqualTo("usage: telephony:open <line>|all\n");
        assertThat(shell.types("telephony:lines 1001")).isEqualTo("usage: telephony:lines\n");
    }

    @Test
    void aLineThatComesBackIsOpenAsItWas() {
        shell.types("telephony:open 1001");
        shell.switchboard().detach(shell.provider());
        shell.workers().run();
        shell.switchboard().attach(shell.provider());
        shell.workers().run();

        assertThat(shell.types("telephony:lines"))
                .isEqualTo(
                        """
                ID  PERMANENT ID  NAME       PROVIDER  ADDRESSES  OPEN   DOING
                2   pbx/a         Desk 1001  pbx       1001       owner  no calls
                3   pbx/b         Desk 1002  pbx       1002       -      -
                """);
    }

    @Test
    void itsOutputGoesIntoAPipe() {
        assertThat(shell.types("telephony:lines | telephony:help"))
                .isEqualTo(shell.types("telephony:help"))
                .doesNotContain("pbx/a");
    }
}
