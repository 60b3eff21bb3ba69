package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;

class CallCommandsTest {
    private static final PartyId ANNA = PartyId.of("0301", "Anna");

    private final Shell shell = new Shell();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void dialsAndListsTheCall() {
        assertThat(shell.types("telephony:dial 1001 2000")).isEqualTo("0x100000001 on 1001: call to 2000 made\n");
        shell.workers().time().advance(Duration.ofSeconds(75));

        assertThat(shell.types("telephony:calls"))
                .isEqualTo(
                        """
                CALL         LINE  STATE       PARTIES  AS     SINCE
                0x100000001  1001  proceeding  to 2000  owner  1:15
                """);
    }

    @Test
    void keepsTheNumberAsItWasTyped() {
        shell.types("telephony:dial 1001 '0301*5#'");

        assertThat(shell.types("telephony:calls")).contains("to 0301*5# ");
    }

    @Test
    void followsACallFromOneCommandToTheNext() {
        shell.types("telephony:open 1001");
        shell.first().offers(ANNA);
        shell.workers().run();

        assertThat(shell.types("telephony:calls")).contains("offering  from 0301 Anna to 1001  owner  0:00");
        assertThat(shell.types("telephony:answer 1001")).endsWith(" on 1001: answered\n");
        assertThat(shell.types("telephony:calls")).contains("connected  from 0301 Anna");
        assertThat(shell.types("telephony:hold 1001")).endsWith(" on 1001: on hold\n");
        assertThat(shell.types("telephony:calls")).contains("on hold  from 0301 Anna");
        assertThat(shell.types("telephony:unhold 1001")).endsWith(" on 1001: retrieved\n");
        assertThat(shell.types("telephony:drop 1001")).endsWith(" on 1001: dropped\n");
        assertThat(shell.types("telephony:calls")).isEqualTo("no calls\n");
    }

    @Test
    void acceptsACall() {
        shell.types("telephony:open 1001");
        shell.first().offers(ANNA);

        assertThat(shell.types("telephony:accept 1001")).endsWith(" on 1001: accepted\n");
        assertThat(shell.types("telephony:calls")).contains(" accepted  ");
    }

    @Test
    void aCallIsNamedByItsHandle() {
        shell.types("telephony:dial 1001 2000");

        assertThat(shell.types("telephony:drop 0x100000001")).isEqualTo("0x100000001 on 1001: dropped\n");
    }

    @Test
    void takesAnUnownedCallByAnsweringIt() {
        shell.types("telephony:calls");
        shell.first().offers(ANNA);
        shell.workers().run();
        assertThat(shell.types("telephony:calls")).contains(" monitor ");

        assertThat(shell.types("telephony:answer 1001")).endsWith(" on 1001: answered\n");
        assertThat(shell.types("telephony:calls")).contains("connected", " owner ");
    }

    @Test
    void leavesCallsOfOthersAloneUntilToldToOwnThem() {
        try (TelephonySession attendant = attendantOn("pbx/a")) {
            shell.types("telephony:calls");
            shell.first().offers(ANNA);
            shell.workers().run();
            assertThat(attendant.calls()).hasSize(1);

            assertThat(shell.types("telephony:answer 1001"))
                    .startsWith("NOTOWNER: ")
                    .endsWith("(telephony:own <call> makes the shell an owner)\n");
            assertThat(shell.types("telephony:own 1001")).endsWith(" on 1001: owned by the shell\n");
            assertThat(shell.types("telephony:answer 1001")).endsWith(" on 1001: answered\n");
        }
    }

    @Test
    void watchingALineFirstTakesNoCallFromAnApplicationThatComesLater() {
        shell.types("telephony:calls");
        try (TelephonySession attendant = attendantOn("pbx/a")) {
            shell.first().offers(ANNA);
            shell.workers().run();

            assertThat(shell.types("telephony:calls")).contains("offering", " monitor ");
            assertThat(attendant.calls()).hasSize(1);
        }
    }

    @Test
    void saysWhatTheCallIsDoingWhenItsStateForbidsTheCommand() {
        shell.types("telephony:open 1001");
        shell.first().offers(ANNA);
        shell.workers().run();

        assertThat(shell.types("telephony:hold 1001"))
                .startsWith("INVALCALLSTATE: ")
                .contains("on 1001, offering, from 0301 Anna to 1001; possible now: accept, answer, drop)");
    }

    @Test
    void showsWhatTheProviderRefusedAsASentence() {
        assertThat(shell.types("telephony:dial 1001 9000"))
                .isEqualTo("ADDRESSBLOCKED: numbers that begin with 9 are barred here\n");

        shell.types("telephony:dial 1001 2000");
        shell.first().latest().refuses();
        assertThat(shell.types("telephony:drop 1001")).isEqualTo("RESOURCEUNAVAIL: the exchange is overloaded\n");
    }

    @Test
    void saysThatALineHasNoCall() {
        assertThat(shell.types("telephony:drop 1001"))
                .isEqualTo("line 1001 has no call; telephony:dial 1001 <number> makes one\n");
    }

    @Test
    void saysWhichCallsThereAreWhenNoneIsCalledSo() {
        assertThat(shell.types("telephony:drop 0x5"))
                .isEqualTo("no call and no line is called \"0x5\"; "
                        + "the shell sees no calls; there is pbx/a (id 0, 1001), pbx/b (id 1, 1002)\n");

        shell.types("telephony:dial 1001 2000");
        assertThat(shell.types("telephony:drop 0x5")).contains("there is [0x100000001 on 1001, proceeding, to 2000]");
    }

    @Test
    void choosesTheOnlyCallThatAllowsTheCommand() {
        shell.types("telephony:dial 1001 2000");
        shell.first().latest().reports(CallState.CONNECTED);
        shell.first().offers(ANNA);
        shell.workers().run();

        assertThat(shell.types("telephony:answer 1001")).endsWith(" on 1001: answered\n");
    }

    @Test
    void asksWhichCallIsMeant() {
        shell.types("telephony:dial 1001 2000");
        shell.first().offers(ANNA);
        shell.workers().run();

        assertThat(shell.types("telephony:drop 1001"))
                .startsWith("line 1001 has several calls, say which: [0x100000001 on 1001, proceeding, to 2000], [0x")
                .endsWith(" on 1001, offering, from 0301 Anna to 1001]\n");
    }

    @Test
    void releasesACallWithoutEndingIt() {
        shell.types("telephony:dial 1001 2000");

        assertThat(shell.types("telephony:release 1001"))
                .isEqualTo("0x100000001 on 1001: released, the call goes on\n");
        assertThat(shell.types("telephony:drop 0x100000001")).startsWith("no call and no line");
    }

    @Test
    void giveHandlesBackWhenCallsAreIdle() {
        shell.types("telephony:open 1001");
        for (int i = 0; i < 100; i++) {
            shell.first()
                    .offers(ANNA)
                    .reports(CallState.DISCONNECTED, DisconnectMode.NORMAL)
                    .reports(CallState.IDLE);
        }
        shell.workers().run();

        assertThat(shell.desk().calls()).isEmpty();
    }

    @Test
    void showsTheModeOfAState() {
        shell.types("telephony:dial 1001 2000");
        shell.first().latest().reports(CallState.DISCONNECTED, DisconnectMode.NO_ANSWER);
        shell.workers().run();

        assertThat(shell.types("telephony:calls")).contains("disconnected (no answer)");
    }

    @Test
    void keepsTerminalsSafeFromWhatCallersCallThemselves() {
        shell.types("telephony:open 1001");
        shell.first().offers(PartyId.of("0301", "\u001b[2JBob"));

        assertThat(shell.types("telephony:calls")).contains("from 0301 ?[2JBob");
    }

    @Test
    void showsTheUsageOnWrongArguments() {
        assertThat(shell.types("telephony:dial 1001")).isEqualTo("usage: telephony:dial <line> <number>\n");
        assertThat(shell.types("telephony:answer")).isEqualTo("usage: telephony:answer <call|line>\n");
    }

    @Test
    void doesNotLoseOwnCallsByOpeningALineAgain() {
        shell.types("telephony:calls");
        shell.types("telephony:dial 1001 2000");

        assertThat(shell.types("telephony:open 1001"))
                .matches("line 1001 must be opened again for that, and the shell owns 0x\\w+ on it; "
                        + "drop or release that first\n");
    }

    private TelephonySession attendantOn(String permanentId) {
        TelephonySession session =
                shell.switchboard().openSession(Application.named("attendant"), EventDelivery.toListener(event -> {}));
        session.openLine(
                session.line(permanentId).orElseThrow().id(), LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        return session;
    }
}
