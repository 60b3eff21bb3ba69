package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.refused;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Calls are left at the switch. */
class ParkRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    private Call connected() {
        anna.opens(line, VOICE);
        return anna.gets(line.shows(CallState.CONNECTED));
    }

    @Test
    @Rule({"L-295", "L-296"})
    void aCallIsParkedAtTheAddressThatTheApplicationChooses() {
        Call call = connected();

        Request<Void> park = call.park().at("7001");
        office.settle();
        assertThat(line.argumentsOf(Operation.PARK)).containsExactly(List.of("7001"));
        line.call().succeeds().reports(CallState.IDLE);

        anna.heard(succeeded(park), state(call, CallState.IDLE));
        assertThat(delivered(park)).isNull();
        assertThat(call.isValid()).isTrue();
    }

    @Test
    @Rule({"L-296", "L-015"})
    void theSwitchChoosesThePlaceAndTheReplyTellsIt() {
        Call call = connected();

        Request<String> park = call.park().anywhere();
        office.settle();
        assertThat(line.argumentsOf(Operation.PARK_ANYWHERE)).containsExactly(List.of());
        line.call().succeedsWith("*87 12").reports(CallState.IDLE);

        anna.heard(succeeded(park), state(call, CallState.IDLE));
        assertThat(delivered(park)).isEqualTo("*87 12");
    }

    @Test
    @Rule("L-296")
    void aSwitchThatDoesNotTellThePlaceFailsTheRequest() {
        Call call = connected();

        Request<String> park = call.park().anywhere();
        office.settle();
        line.call().succeedsWith(null);

        anna.heard(failed(park, LineError.OPERATIONFAILED));
    }

    @Test
    @Rule("L-296")
    void aPlaceOfAnyLengthArrivesWhole() {
        Call call = connected();
        String place = "slot".repeat(5000);

        Request<String> park = call.park().anywhere();
        office.settle();
        line.call().succeedsWith(place);
        office.settle();

        assertThat(delivered(park)).isEqualTo(place);
    }

    @ParameterizedTest
    @EnumSource(value = CallState.class, mode = EnumSource.Mode.EXCLUDE, names = "CONNECTED")
    @Rule("L-295")
    void onlyAConnectedCallCanBeParked(CallState reached) {
        anna.opens(line, VOICE);
        Call call = anna.gets(line.shows(reached));

        refused(LineError.INVALCALLSTATE, () -> call.park().at("7001"));
        refused(LineError.INVALCALLSTATE, () -> call.park().anywhere());

        office.settle();
        assertThat(line.call().asked()).isEmpty();
    }

    @Test
    @Rule("L-295")
    void anAddressThatParksInOneWayRefusesTheOther() {
        ScriptedLine directed = lineWith("2002", CallFeature.PARK, CallFeature.PARK_DIRECT);
        ScriptedLine chosen = lineWith("2003", CallFeature.PARK, CallFeature.PARK_NON_DIRECT);
        ScriptedLine either = lineWith("2004", CallFeature.PARK);

        assertThat(parkable(directed).park().at("7001").id()).isPositive();
        refused(LineError.INVALPARKMODE, () -> parkable(directed).park().anywhere());
        assertThat(parkable(chosen).park().anywhere().id()).isPositive();
        refused(LineError.INVALPARKMODE, () -> parkable(chosen).park().at("7001"));
        assertThat(parkable(either).park().at("7001").id()).isPositive();
        assertThat(parkable(either).park().anywhere().id()).isPositive();
    }

    private ScriptedLine lineWith(String number, CallFeature first, CallFeature... more) {
        return office.line(
                ScriptedLine.addressWith(number, EnumSet.of(first, more)).build());
    }

    private Call parkable(ScriptedLine at) {
        anna.opens(at, VOICE);
        return anna.gets(at.shows(CallState.CONNECTED));
    }

    @Test
    @Rule("L-295")
    void whereNoAddressIsOrCouldBeNothingIsParked() {
        Call call = connected();

        refused(LineError.INVALPOINTER, () -> call.park().at(null));
        refused(LineError.INVALADDRESS, () -> call.park().at(""));
        refused(LineError.INVALADDRESS, () -> call.park().at("70\u000701"));
        refused(LineError.DIALPROMPT, () -> call.park().at("70?1"));

        office.settle();
        assertThat(line.call().asked()).isEmpty();
    }

    @Test
    @Rule({"L-172", "L-295"})
    void aMonitorCannotPark() {
        connected();
        Desk bert = office.desk("bert");
        bert.opens(line, LineOpenOptions.monitor());
        Call watched = bert.session().openLines().get(0).newCalls().get(0);

        refused(LineError.NOTOWNER, () -> watched.park().at("7001"));
        refused(LineError.NOTOWNER, () -> watched.park().anywhere());
    }

    @Test
    @Rule({"L-004", "L-295"})
    void whatTheSwitchFindsOutFailsTheRequestAndTheCallStays() {
        Call call = connected();

        Request<Void> at = call.park().at("7001");
        Request<String> anywhere = call.park().anywhere();
        office.settle();
        line.call().fails(LineError.INVALADDRESS).fails(LineError.RESOURCEUNAVAIL);

        anna.heard(failed(at, LineError.INVALADDRESS), failed(anywhere, LineError.RESOURCEUNAVAIL));
        ended(anywhere, LineError.RESOURCEUNAVAIL);
        assertThat(call.status().state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-292", "L-294"})
    void whatParkingIsPossibleCanBeSeen() {
        ScriptedLine chosen = lineWith("2003", CallFeature.PARK, CallFeature.PARK_NON_DIRECT);
        Call call = parkable(chosen);

        assertThat(call.status().features()).isEqualTo(Set.of(CallFeature.PARK, CallFeature.PARK_NON_DIRECT));
        chosen.call().reports(CallState.ON_HOLD);
        office.settle();
        assertThat(call.can(CallFeature.PARK)).isFalse();
    }
}
