package org.strowger.example.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneMode;

@Timeout(60)
class IvrTest {
    private final Switchboard core = new Switchboard(new ThreadedWorkers(), Settings.defaults());
    private final ScriptedExchange exchange = new ScriptedExchange();
    private Ivr ivr;

    @BeforeEach
    void connect() {
        Awaitility.setDefaultPollInterval(10, TimeUnit.MILLISECONDS);
        core.attach(exchange);
    }

    @AfterEach
    void close() throws InterruptedException {
        if (ivr != null) {
            ivr.close();
        }
        core.close();
        Awaitility.reset();
    }

    private void runs(Choice settings) {
        ivr = new Ivr(core, settings);
    }

    /** The notes of these prompts, one after the other. */
    private static List<Tone> notes(String... prompts) {
        return new ArrayList<>(Prompt.of("test", String.join(" ", prompts)).notes());
    }

    private static void hears(ScriptedCaller caller, String... prompts) {
        await().untilAsserted(() -> assertThat(caller.heard()).isEqualTo(notes(prompts)));
    }

    private static void isTransferred(ScriptedCaller caller, String destination) {
        await().until(() -> caller.transferredTo().equals(destination));
        isOver(caller);
    }

    private static void isOver(ScriptedCaller caller) {
        await().until(() -> caller.state() == CallState.IDLE && caller.isForgotten());
    }

    @ParameterizedTest
    @CsvSource({"1, 1002", "2, 1003", "0, 1004"})
    void sendsCallersWhereTheyWant(String digit, String destination) {
        runs(Choice.defaults());
        ScriptedCaller caller = exchange.call("1001");
        hears(caller, Choice.MENU);

        caller.presses(digit);

        isTransferred(caller, destination);
        hears(caller, Choice.MENU);
    }

    @Test
    void repeatsTheMenuAsOftenAsTheCallerWants() {
        runs(Choice.defaults());
        ScriptedCaller caller = exchange.call("1001");
        hears(caller, Choice.MENU);
        caller.presses("*");
        hears(caller, Choice.MENU, Choice.MENU);
        caller.presses("*");
        hears(caller, Choice.MENU, Choice.MENU, Choice.MENU);
        caller.presses("*");
        hears(caller, Choice.MENU, Choice.MENU, Choice.MENU, Choice.MENU);

        caller.presses("1");

        isTransferred(caller, "1002");
    }

    @Test
    void asksAgainTwiceAfterAWrongDigitAndThenHangsUp() {
        runs(Choice.defaults());
        ScriptedCaller caller = exchange.call("1001");
        hears(caller, Choice.MENU);
        caller.presses("5");
        hears(caller, Choice.MENU, Choice.SORRY, Choice.MENU);
        caller.presses("#");
        hears(caller, Choice.MENU, Choice.SORRY, Choice.MENU, Choice.SORRY, Choice.MENU);

        caller.presses("7");

        isOver(caller);
        hears(caller, Choice.MENU, Choice.SORRY, Choice.MENU, Choice.SORRY, Choice.MENU, Choice.GOODBYE);
        assertThat(caller.transferredTo()).isEmpty();
    }

    @Test
    void asksASilentCallerAgainTwiceAndThenHangsUp() {
        runs(Choice.defaults().firstDigitWithin(1));
        ScriptedCaller caller = exchange.call("1001");

        isOver(caller);

        hears(caller, Choice.MENU, Choice.SORRY, Choice.MENU, Choice.SORRY, Choice.MENU, Choice.GOODBYE);
    }

    @Test
    void stopsThePromptWhenADigitIsTypedAhead() {
        runs(Choice.defaults());
        ScriptedCaller caller = exchange.call("1001", new ScriptedCaller().hearsTonesForEver());
        await().until(() -> !caller.isSilent());

        caller.presses("1");

        isTransferred(caller, "1002");
        assertThat(caller.isSilent()).isTrue();
        assertThat(caller.heard()).isEqualTo(notes(Choice.MENU).subList(0, 1));
    }

    @Test
    void saysGoodbyeToItsEndWhateverIsPressed() {
        runs(Choice.defaults().firstDigitWithin(1));
        ScriptedCaller caller = exchange.call("1001", new ScriptedCaller().hearsTonesForEver());
        List<Tone> goodbye = notes(Choice.GOODBYE);
        await().until(() -> caller.heard().contains(goodbye.get(0)));

        caller.presses("1");
        caller.hasHeardTheTone();
        await().until(() -> caller.heard().contains(goodbye.get(1)));
        caller.hasHeardTheTone();

        isOver(caller);
        assertThat(caller.transferredTo()).isEmpty();
    }

    @Test
    void stopsThePromptWithTheFirstDigitOfThePin() {
        runs(Choice.defaults());
        ScriptedCaller caller = exchange.call("1001", new ScriptedCaller().hearsTonesForEver());
        await().until(() -> !caller.isSilent());
        caller.presses("9");
        await().until(() -> caller.heard().contains(notes(Choice.PIN).get(0)));

        caller.presses("1");
        await().until(caller::isSilent);
        caller.presses("234#");

        isTransferred(caller, "1005");
    }

    @Test
    void letsStaffInWithThePin() {
        runs(Choice.defaults());
        ScriptedCaller caller = exchange.call("1001");
        hears(caller, Choice.MENU);
        caller.presses("9");
        hears(caller, Choice.MENU, Choice.PIN);

        caller.presses("1234#");

        isTransferred(caller, "1005");
    }

    @ParameterizedTest
    @CsvSource({"4321#", "#", "12345#", "12345678901"})
    void asksAgainForThePinWhenItIsWrong(String wrong) {
        runs(Choice.defaults());
        ScriptedCaller caller = exchange.call("1001");
        hears(caller, Choice.MENU);
        caller.presses("9");
        hears(caller, Choice.MENU, Choice.PIN);

        caller.presses(wrong);
        hears(caller, Choice.MENU, Choice.PIN, Choice.SORRY, Choice.PIN);
        caller.presses("1234#");

        isTransferred(caller, "1005");
    }

    @Test
    void doesNotTakeAPinWithoutItsEnd() {
        runs(Choice.defaults().nextDigitWithin(1));
        ScriptedCaller caller = exchange.call("1001");
        hears(caller, Choice.MENU);
        caller.presses("9");
        hears(caller, Choice.MENU, Choice.PIN);

        caller.presses("1");

        hears(caller, Choice.MENU, Choice.PIN, Choice.SORRY, Choice.PIN);
    }

    @Test
    void goesBackToTheMenuFromThePin() {
        runs(Choice.defaults());
        ScriptedCaller caller = exchange.call("1001");
        hears(caller, Choice.MENU);
        caller.presses("9");
        hears(caller, Choice.MENU, Choice.PIN);
        caller.presses("12*");
        hears(caller, Choice.MENU, Choice.PIN, Choice.MENU);

        caller.presses("2");

        isTransferred(caller, "1003");
    }

    @Test
    void asksAgainWhenTheTransferFails() {
        runs(Choice.defaults());
        ScriptedCaller caller = exchange.call("1001").cannotBeTransferred(1);
        hears(caller, Choice.MENU);
        caller.presses("1");
        hears(caller, Choice.MENU, Choice.SORRY, Choice.MENU);

        caller.presses("0");

        isTransferred(caller, "1004");
    }

    @Test
    void endsTheCallWhenTheCallerHangsUp() {
        runs(Choice.defaults());
        ScriptedCaller caller = exchange.call("1001", new ScriptedCaller().hearsTonesForEver());
        await().until(() -> !caller.isSilent());

        caller.hangsUp();

        isOver(caller);
    }

    @Test
    void servesCallersSideBySide() {
        runs(Choice.defaults());
        ScriptedCaller first = exchange.call("1001");
        ScriptedCaller second = exchange.call("1001");
        hears(first, Choice.MENU);
        hears(second, Choice.MENU);

        first.presses("9");
        second.presses("2");
        hears(first, Choice.MENU, Choice.PIN);
        first.presses("1234#");

        isTransferred(second, "1003");
        isTransferred(first, "1005");
    }

    @Test
    void beepsWhereTheLineHasNoOtherTone() {
        runs(Choice.defaults().onLines("pbx/1002"));
        ScriptedCaller caller = exchange.call("1002");

        await().until(() -> caller.heard().size() == notes(Choice.MENU).size());
        assertThat(caller.heard()).extracting(Tone::mode).containsOnly(ToneMode.BEEP);
    }

    @Test
    void servesCallersWhoCanHearNothing() {
        runs(Choice.defaults().onLines("1003"));
        ScriptedCaller caller = exchange.call("1003", new ScriptedCaller().isGatheredByTheLine());

        caller.gives(GatherEnd.BUFFER_FULL, "9");
        caller.gives(GatherEnd.INTER_TIMEOUT, "12");
        caller.gives(GatherEnd.TERMINATION_DIGIT, "1234#");

        isTransferred(caller, "1005");
        assertThat(caller.heard()).isEmpty();
    }

    @Test
    void answersOnlyLinesThatAreChosenAndCanDoIt() {
        runs(Choice.defaults().onLines("1002, pbx/1004"));
        ScriptedCaller caller = exchange.call("1002");
        await().until(() -> caller.state() == CallState.CONNECTED);

        assertThat(exchange.isOpen("1001")).isFalse();
        assertThat(exchange.isOpen("1004")).isFalse();
    }

    @Test
    void answersACallThatRangBeforeItCame() {
        try (TelephonySession watcher = core.openSession(Application.named("watcher"), EventDelivery.toQueue())) {
            await().until(() -> watcher.line("pbx/1001").isPresent());
            LineDevice line = watcher.line("pbx/1001").orElseThrow();
            watcher.openLine(line.id(), LineOpenOptions.monitor());
            ScriptedCaller caller = exchange.call("1001");

            runs(Choice.defaults());

            hears(caller, Choice.MENU);
        }
    }

    @Test
    void goesOnWhenItsProviderWasReplacedInTheMiddleOfACall() {
        runs(Choice.defaults());
        ScriptedCaller before = exchange.call("1001", new ScriptedCaller().hearsTonesForEver());
        await().until(() -> !before.isSilent());

        core.detach(exchange).join();
        core.attach(exchange);
        ScriptedCaller after = exchange.call("1001");

        hears(after, Choice.MENU);
        after.presses("1");
        isTransferred(after, "1002");
    }

    @Test
    void hangsUpWhenItStops() throws InterruptedException {
        runs(Choice.defaults());
        ScriptedCaller caller = exchange.call("1001", new ScriptedCaller().hearsTonesForEver());
        await().until(() -> !caller.isSilent());

        ivr.close();
        ivr = null;

        isOver(caller);
    }

    @Test
    void saysWhatIsWrongWithItsSettings() {
        assertThatThrownBy(() -> new Ivr(core, Choice.defaults().onLines(" ")))
                .hasMessage(
                        "lines: no line is named; right would be permanent ids or addresses, such as exchange/1009");
        assertThatThrownBy(() -> new Ivr(core, Choice.defaults().withPin("12#")))
                .hasMessage(".pin: staff can be reached with a PIN only; right would be 1 to 10 digits");
    }
}
