package org.strowger.provider.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.Operation;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.FlowSpec;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.LineFeature;
import org.strowger.telephony.device.LineReadings;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.device.RoamMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Terminals, readings and quality of service. */
class LineEquipmentTest extends ApplicationTest {
    private static final int SET = 0;
    private static final int HEADSET = 1;
    private static final Set<TerminalMode> RINGER = Set.of(TerminalMode.RINGER);
    private static final Set<TerminalMode> SPEECH = Set.of(TerminalMode.MEDIA_TO_LINE, TerminalMode.MEDIA_FROM_LINE);
    private static final QualityOfService GUARANTEED =
            new QualityOfService(FlowSpec.of(FlowSpec.Service.GUARANTEED, 8000, 16000), FlowSpec.bestEffort());

    private Line alice;
    private Line bob;

    @BeforeEach
    void openLines() {
        alice = open("1001");
        bob = open("1002");
    }

    private static List<Set<TerminalMode>> routesOf(Call call) {
        return call.info().details().terminals();
    }

    private LineReadings shownBy(Line line) {
        return line.status().readings();
    }

    private List<LineStateItem> changesOf(Line line) {
        return events(LineEvent.StateChanged.class).stream()
                .filter(event -> event.line() == line)
                .flatMap(event -> event.changed().stream())
                .toList();
    }

    private long timesTold(Call call, CallInfoItem item) {
        return events(CallEvent.InfoChanged.class).stream()
                .filter(event -> event.call() == call && event.changed().contains(item))
                .count();
    }

    @Test
    @Rule("L-401")
    void whatIsRoutedForALineGoesForItsCallsAndForLaterOnes() {
        Call present = talk(alice, bob);
        assertThat(routesOf(present)).containsExactly(Set.of(), Set.of());
        done(alice.equipment().terminals().route(SET, RINGER));
        done(alice.equipment().terminals().route(HEADSET, SPEECH));
        assertThat(routesOf(present)).containsExactly(RINGER, SPEECH);
        assertThat(shownBy(alice).terminals()).containsExactly(RINGER, SPEECH);
        assertThat(changesOf(alice)).contains(LineStateItem.TERMINALS);
        done(present.drop());
        assertThat(routesOf(call(alice, "1002"))).containsExactly(RINGER, SPEECH);
        assertThat(routesOf(newest(bob))).containsExactly(Set.of(), Set.of());
    }

    @Test
    @Rule("L-401")
    void theSameEventsGoToSeveralTerminals() {
        Set<TerminalMode> hook = Set.of(TerminalMode.HOOKSWITCH);
        Call call = talk(alice, bob);
        done(call.details().terminals().route(SET, hook));
        done(call.details().terminals().route(HEADSET, hook));
        assertThat(routesOf(call)).containsExactly(hook, hook);
    }

    @Test
    @Rule("L-401")
    void whatIsRoutedForAnAddressStaysThere() {
        equip(ExchangeSettings.builder().addresses(2));
        openLines();
        Call call = talk(alice, bob);
        done(alice.equipment().terminals(1).route(SET, RINGER));
        assertThat(alice.addressStatus(1).terminals()).containsExactly(RINGER, Set.of());
        assertThat(addressChanges(alice)).contains(AddressStateItem.TERMINALS);
        assertThat(routesOf(call)).containsExactly(Set.of(), Set.of());
        done(bob.makeCall("1001*1"));
        assertThat(routesOf(newest(alice))).containsExactly(RINGER, Set.of());
    }

    @Test
    @Rule({"L-401", "L-402"})
    void takingAwayWhatIsNotThereIsNoErrorAndNoNews() {
        Call call = talk(alice, bob);
        done(call.details().terminals().unroute(SET, RINGER));
        assertThat(timesTold(call, CallInfoItem.TERMINAL)).isZero();
        done(call.details().terminals().route(SET, RINGER));
        done(call.details().terminals().unroute(SET, RINGER));
        done(call.details().terminals().unroute(SET, RINGER));
        assertThat(routesOf(call)).containsExactly(Set.of(), Set.of());
        assertThat(timesTold(call, CallInfoItem.TERMINAL)).isEqualTo(2);
    }

    @Test
    @Rule("L-401")
    void aTransferredCallIsRoutedAsItsLineRoutes() {
        Line carol = open("1003");
        done(carol.equipment().terminals().route(HEADSET, SPEECH));
        talk(alice, bob);
        Call toBob = newest(bob);
        Call consultation = done(toBob.transfer().setUp());
        done(consultation.dial("1003"));
        done(newest(carol).answer());
        done(toBob.transfer().complete(consultation));
        assertThat(routesOf(newest(carol))).containsExactly(Set.of(), SPEECH);
    }

    @Test
    @Rule("L-401")
    void aLineThatIsOpenedLaterShowsWhatWasRouted() {
        done(alice.equipment().terminals().route(SET, RINGER));
        alice.close();
        settle();
        alice = open("1001");
        assertThat(shownBy(alice).terminals()).containsExactly(RINGER, Set.of());
    }

    @Test
    @Rule("L-394")
    void theDeviceShowsWhatATestSays() {
        exchange.showLevels("1001", 40_000, 65_000);
        exchange.roam("1001", RoamMode.ROAM_A);
        settle();
        assertThat(shownBy(alice).signal()).isEqualTo(40_000);
        assertThat(shownBy(alice).battery()).isEqualTo(65_000);
        assertThat(shownBy(alice).roaming()).isEqualTo(RoamMode.ROAM_A);
        assertThat(changesOf(alice))
                .containsExactlyInAnyOrder(LineStateItem.SIGNAL, LineStateItem.BATTERY, LineStateItem.ROAM_MODE);
        assertThat(shownBy(bob)).isEqualTo(LineReadings.none());
        assertThatThrownBy(() -> exchange.showLevels("1001", -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 65535");
    }

    @Test
    @Rule("L-317")
    void theStatusCountsCompletionRequests() {
        exchange.outsideCall("+491", "1002");
        settle();
        done(newest(bob).answer());
        exchange.outsideCall("+492", "1002");
        settle();
        Call busy = call(alice, "1002");
        done(busy.completion().request(CompletionMode.CALL_BACK));
        assertThat(shownBy(alice).completions()).isEqualTo(1);
        assertThat(changesOf(alice)).contains(LineStateItem.COMPLETION_COUNT);
    }

    @Test
    @Rule("L-382")
    void anotherQualityIsGrantedAndToldAtBothEnds() {
        Call call = talk(alice, bob);
        done(call.details().setQualityOfService(GUARANTEED));
        assertThat(call.info().details().qualityOfService()).contains(GUARANTEED);
        assertThat(newest(bob).info().details().qualityOfService())
                .contains(new QualityOfService(GUARANTEED.receiving(), GUARANTEED.sending()));
        assertThat(timesTold(call, CallInfoItem.QOS)).isEqualTo(1);
        assertThat(timesTold(newest(bob), CallInfoItem.QOS)).isEqualTo(1);
    }

    @Test
    @Rule("L-382")
    void anotherQualityIsToldToTheOtherOwnerOfTheCall() {
        Call call = talk(alice, bob);
        Call others = open("1001").newCalls().get(0);
        others.setPrivilege(CallPrivilege.OWNER);
        done(call.details().setQualityOfService(GUARANTEED));
        assertThat(timesTold(others, CallInfoItem.QOS)).isEqualTo(1);
        assertThat(others.info().details().qualityOfService()).contains(GUARANTEED);
    }

    @Test
    @Rule("L-382")
    void aQualityThatThePartyOutsideAskedForIsToldAsTheLineSeesIt() {
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        settle();
        caller.askForQuality(GUARANTEED);
        settle();
        assertThat(newest(alice).info().details().qualityOfService())
                .contains(new QualityOfService(GUARANTEED.receiving(), GUARANTEED.sending()));
        assertThat(timesTold(newest(alice), CallInfoItem.QOS)).isEqualTo(1);
    }

    @Test
    @Rule("L-382")
    void aQualityThatTheNetworkRefusesChangesNothing() {
        Call call = talk(alice, bob);
        exchange.faults().at("1001", Operation.SET_QUALITY).fail(LineError.RESOURCEUNAVAIL);
        assertThat(refused(() -> done(call.details().setQualityOfService(GUARANTEED))))
                .isEqualTo(LineError.RESOURCEUNAVAIL);
        assertThat(call.info().details().qualityOfService()).isEmpty();
    }

    @Test
    void eachOfItCanBeSwitchedOff() {
        equip(ExchangeSettings.builder().without(Facility.TERMINALS, Facility.READINGS, Facility.QUALITY_OF_SERVICE));
        openLines();
        assertThat(alice.device().capabilities().terminals()).isEmpty();
        assertThat(alice.device().capabilities().features()).doesNotContain(LineFeature.SET_TERMINAL);
        assertThat(addressOf(alice).callFeatures()).doesNotContain(CallFeature.SET_TERMINAL, CallFeature.SET_QOS);
        Call call = talk(alice, bob);
        assertThat(routesOf(call)).isEmpty();
        assertThat(refused(() -> done(call.details().setQualityOfService(GUARANTEED))))
                .isEqualTo(LineError.OPERATIONUNAVAIL);
        assertThatThrownBy(() -> exchange.roam("1001", RoamMode.HOME)).isInstanceOf(IllegalStateException.class);
    }
}
