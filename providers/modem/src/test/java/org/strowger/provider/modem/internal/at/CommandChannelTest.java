package org.strowger.provider.modem.internal.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.provider.modem.internal.strand.VirtualStrand;

class CommandChannelTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final VirtualStrand strand = new VirtualStrand();
    private final ScriptedPort port = new ScriptedPort();
    private final List<Reply> unasked = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private int over;
    private final CommandChannel channel = new CommandChannel(port, strand, unasked::add);

    @Test
    void sendsOneCommandAtATimeAndTheNextAfterAPause() {
        send("ATE0");
        send("ATV1");
        assertThat(port.written()).containsExactly("ATE0\r");
        hear("\r\nOK\r\n");
        assertThat(port.written()).hasSize(1);
        strand.pass(CommandChannel.PAUSE);
        assertThat(port.written()).containsExactly("ATE0\r", "ATV1\r");
    }

    @Test
    void collectsInformationTextAndSwallowsTheEcho() {
        send("ATI");
        hear("ATI\r\r\nspandsp\r\nsecond\r\n\r\nOK\r\n");
        assertThat(outcomes)
                .containsExactly(new Outcome.Answered(ResultCode.OK, "OK", List.of("spandsp", "second"), true));
    }

    @Test
    void aSilentModemIsUnansweredAfterTheLimit() {
        send("AT");
        strand.pass(LIMIT);
        assertThat(outcomes).containsExactly(new Outcome.Unanswered("AT", List.of()));
        assertThat(((Outcome.Unanswered) outcomes.get(0)).complaint()).contains("does not answer AT");
    }

    @Test
    void nonsenseIsUnansweredAndShownInTheComplaint() {
        send("AT");
        hear("$GPGGA,123519,4807.038,N\r\n\r\nxx\r\nhalf a li");
        strand.pass(LIMIT);
        assertThat(((Outcome.Unanswered) outcomes.get(0)).complaint())
                .contains("answers nonsense to AT")
                .contains("$GPGGA")
                .contains("2 more");
    }

    @Test
    void anEndlessStreamOfNonsenseIsNotKept() {
        send("AT");
        hear("noise\r\n".repeat(10_000));
        strand.pass(LIMIT);
        assertThat(((Outcome.Unanswered) outcomes.get(0)).heard()).hasSizeLessThan(100);
    }

    @Test
    void ringingDuringACommandIsNewsAndNotItsAnswer() {
        send("ATI");
        hear("\r\nRING\r\n\r\nNMBR=5551234\r\n\r\nOK\r\n");
        assertThat(unasked).containsExactly(new Reply.Ring(""), new Reply.CallerPart(CallerId.ofNumber("5551234")));
        assertThat(outcomes).hasSize(1).allMatch(outcome -> outcome.is(ResultCode.OK));
    }

    @Test
    void theEndOfACallDoesNotAnswerAPlainCommand() {
        send("AT");
        hear("\r\nNO CARRIER\r\n\r\nOK\r\n");
        assertThat(unasked).containsExactly(new Reply.Result(ResultCode.NO_CARRIER, "NO CARRIER"));
        assertThat(outcomes).allMatch(outcome -> outcome.is(ResultCode.OK));
    }

    @ParameterizedTest
    @EnumSource(ResultCode.class)
    void everyResultCodeAnswersADialCommand(ResultCode code) {
        channel.send(Command.dataCall("ATDT1002", LIMIT), outcomes::add);
        hear("\r\n" + code.name().replace('_', ' ') + "\r\n");
        assertThat(outcomes).hasSize(1).allMatch(outcome -> outcome.is(code));
        assertThat(channel.inDataState()).isEqualTo(code == ResultCode.CONNECT);
    }

    @Test
    void aVoiceCallStaysInCommandState() {
        channel.send(Command.voiceCall("ATDT1002;", LIMIT), outcomes::add);
        hear("\r\nVCON\r\n");
        assertThat(channel.inDataState()).isFalse();
    }

    @Test
    void numericCodesAreUnderstoodUntilAModemIsToldV1() {
        send("ATV1");
        hear("0\r");
        hear("2\r");
        assertThat(outcomes).hasSize(1).allMatch(outcome -> outcome.is(ResultCode.OK));
        assertThat(unasked).containsExactly(new Reply.Ring(""));
    }

    @Test
    void dataOfTheUserIsNoNewsUntilTheCarrierIsLost() {
        connect();
        hear("\r\nRING\r\nOK\r\nhello NO CARRIER\r\n");
        assertThat(unasked).isEmpty();
        hear("\r\nNO CARRIER\r\n");
        assertThat(unasked).containsExactly(new Reply.Result(ResultCode.NO_CARRIER, "NO CARRIER"));
        assertThat(channel.inDataState()).isFalse();
    }

    @Test
    void whatFollowsConnectInTheSameReadIsData() {
        channel.send(Command.dataCall("ATDT1002", LIMIT), outcomes::add);
        hear("\r\nCONNECT 9600\r\nRING\r\n");
        assertThat(unasked).isEmpty();
    }

    @Test
    void theEscapeSequenceKeepsItsGuardTimeAndHasNoCarriageReturn() {
        connect();
        channel.escape(outcomes::add);
        strand.pass(CommandChannel.ESCAPE_GUARD.minusMillis(1));
        assertThat(port.written()).doesNotContain("+++");
        strand.pass(Duration.ofMillis(1));
        assertThat(port.written()).contains("+++");
        hear("\r\nOK\r\n");
        assertThat(outcomes).hasSize(2).allMatch(outcome -> outcome instanceof Outcome.Answered);
        assertThat(channel.inDataState()).isFalse();
    }

    @Test
    void anEscapeThatFindsTheCarrierGoneIsAnswered() {
        connect();
        channel.escape(outcomes::add);
        strand.pass(CommandChannel.ESCAPE_GUARD);
        hear("\r\nNO CARRIER\r\n");
        assertThat(outcomes.get(1).is(ResultCode.NO_CARRIER)).isTrue();
    }

    @Test
    void aDialUnderWayIsAbortedByACharacter() {
        channel.send(Command.dataCall("ATDT1002", Duration.ofMinutes(1)), outcomes::add);
        channel.abort(() -> over++);
        assertThat(port.written()).containsExactly("ATDT1002\r", "\r");
        assertThat(over).isZero();
        hear("\r\nNO CARRIER\r\n");
        assertThat(outcomes).hasSize(1);
        assertThat(over).isOne();
        assertThat(strand.timers()).as("only the pause").isEqualTo(1);
    }

    @Test
    void aModemThatIgnoresTheAbortIsNotWaitedForLong() {
        channel.send(Command.dataCall("ATDT1002", Duration.ofMinutes(1)), outcomes::add);
        channel.abort(() -> over++);
        strand.pass(CommandChannel.ABORT_LIMIT);
        assertThat(outcomes).hasSize(1).allMatch(outcome -> outcome instanceof Outcome.Unanswered);
    }

    @Test
    void anAbortWithoutADialIsOverAtOnceAndSendsNothing() {
        channel.abort(() -> over++);
        assertThat(over).isOne();
        assertThat(port.written()).isEmpty();
    }

    @Test
    void aDialThatStillWaitsIsWithdrawnByAnAbort() {
        send("AT");
        channel.send(Command.dataCall("ATDT1002", LIMIT), outcomes::add);
        channel.abort(() -> over++);
        assertThat(outcomes).hasSize(1).allMatch(outcome -> outcome instanceof Outcome.Failed);
        hear("\r\nOK\r\n");
        strand.pass(LIMIT);
        assertThat(port.written()).containsExactly("AT\r");
    }

    @Test
    void aBrokenPortFailsEveryCommandOnce() {
        port.cut();
        send("AT");
        send("ATI");
        assertThat(outcomes).hasSize(2).allMatch(outcome -> outcome instanceof Outcome.Failed);
        assertThat(strand.timers()).isZero();
    }

    @Test
    void closingFailsWhatWaitsAndLeavesNoTimer() {
        send("AT");
        send("ATI");
        channel.close("unplugged");
        assertThat(outcomes).containsExactly(new Outcome.Failed("unplugged"), new Outcome.Failed("unplugged"));
        hear("\r\nRING\r\n");
        send("AT");
        assertThat(outcomes).hasSize(3);
        assertThat(unasked).isEmpty();
        assertThat(strand.timers()).isZero();
    }

    @Test
    void aLateAnswerIsNewsAndDoesNotAnswerTwice() {
        send("AT");
        strand.pass(LIMIT);
        hear("\r\nOK\r\n");
        assertThat(outcomes).hasSize(1);
        assertThat(unasked).containsExactly(new Reply.Result(ResultCode.OK, "OK"));
    }

    private void connect() {
        channel.send(Command.dataCall("ATDT1002", LIMIT), outcomes::add);
        hear("\r\nCONNECT\r\n");
        strand.pass(CommandChannel.PAUSE);
    }

    private void send(String text) {
        channel.send(Command.plain(text, LIMIT), outcomes::add);
    }

    private void hear(String text) {
        channel.received(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
