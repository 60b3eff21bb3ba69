package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.refused;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.PickupControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.AddressFeature;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.PickupTarget;
import org.strowger.testing.Rule;

/** Calls that wait elsewhere are taken: parked ones, and ones that alert at other addresses. */
class PickupRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = office.line(ScriptedLine.addressLike("2001")
            .flag(AddressCapabilityFlag.PICKUP_CALL_WAITING)
            .build());
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    @AfterEach
    void close() {
        office.close();
    }

    private record Way(String name, Operation operation, Function<PickupControl, Request<Call>> taking) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Way> everyWay() {
        return Stream.of(
                new Way("unpark", Operation.UNPARK, pickup -> pickup.unpark("7001")),
                new Way("from", Operation.PICKUP, pickup -> pickup.from("2002")),
                new Way("fromGroup", Operation.PICKUP, pickup -> pickup.fromGroup("")),
                new Way("waiting", Operation.PICKUP, PickupControl::waiting));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    @Rule({"L-298", "L-128", "L-142", "L-159"})
    void theTakerAloneOwnsTheNewCallAndHearsOfItInTheReply(Way way) {
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        bert.opens(line, VOICE);
        bert.forgets();

        Request<Call> taken = way.taking().apply(open.pickup(0));
        office.settle();
        assertThat(line.asked()).contains(way.operation());
        assertThat(anna.session().calls()).as("pending").isEmpty();
        line.call().succeeds().reports(CallState.CONNECTED);

        Call call = anna.call();
        anna.heard(succeeded(taken), state(call, CallState.CONNECTED));
        assertThat(delivered(taken)).isSameAs(call);
        assertThat(call.privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(call.info().owners()).isEqualTo(1);
        bert.heardNothing();
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    @Rule({"L-139", "L-140", "L-141"})
    void monitorsLearnOfTheCallAtTheReplyInTheUnknownState(Way way) {
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        bert.opens(line, LineOpenOptions.monitor());
        bert.forgets();

        way.taking().apply(open.pickup(0));
        office.settle();
        bert.heardNothing();
        line.call().succeeds();

        Call watched = bert.call();
        bert.heard(
                Events.appeared(watched, CallPrivilege.MONITOR),
                first(CallPrivilege.MONITOR, watched, CallState.UNKNOWN));
        line.call().reports(CallState.CONNECTED);
        bert.heard(state(watched, CallState.CONNECTED));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    @Rule({"L-134", "L-135"})
    void whenThereIsNothingToTakeThereIsNoCall(Way way) {
        Line open = anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        anna.forgets();
        bert.forgets();

        Request<Call> taken = way.taking().apply(open.pickup(0));
        office.settle();
        line.call().fails(LineError.INVALADDRESS);

        anna.heard(failed(taken, LineError.INVALADDRESS));
        bert.heardNothing();
        assertThat(anna.session().calls()).isEmpty();
        assertThat(open.status().calls().active()).isZero();
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    @Rule("L-298")
    void aProviderThatGivesNoCallFailsTheRequest(Way way) {
        line.givesNoCalls();
        Line open = anna.opens(line, VOICE);

        Request<Call> taken = way.taking().apply(open.pickup(0));

        anna.heard(failed(taken, LineError.OPERATIONFAILED));
        line.call().failsAll();
    }

    @Test
    @Rule("L-127")
    void unparkingGivesANewHandleEvenToWhomTheParkedCallIsStillKnown() {
        Line open = anna.opens(line, VOICE);
        Call parked = anna.gets(line.shows(CallState.CONNECTED));
        Request<String> park = parked.park().anywhere();
        office.settle();
        line.call().succeedsWith("7001").reports(CallState.IDLE);
        office.settle();

        Request<Call> unpark = open.pickup(0).unpark(delivered(park));
        office.settle();
        line.call().succeeds().reports(CallState.CONNECTED);
        office.settle();

        Call back = delivered(unpark);
        assertThat(back).isNotSameAs(parked);
        assertThat(back.handle()).isNotEqualTo(parked.handle());
        assertThat(parked.isValid()).isTrue();
        assertThat(parked.status().state()).isEqualTo(CallState.IDLE);
        assertThat(back.status().state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-298", "L-301"})
    void anUnparkedCallIsTakenToTheAddressAndSaysSo() {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        ScriptedLine two = pbx.line("2002", like -> like.address(ScriptedLine.address("2003")));
        office.installs(pbx);
        Line open = anna.opens(two, VOICE);

        Request<Call> unpark = open.pickup(1).unpark("7001");
        office.settle();
        assertThat(two.argumentsOf(Operation.UNPARK)).containsExactly(List.of(1, "7001"));
        two.call().succeeds();
        office.settle();

        assertThat(delivered(unpark).info().addressId()).isEqualTo(1);
        assertThat(delivered(unpark).info().reason()).isEqualTo(CallReason.UNPARK);
    }

    @Test
    @Rule({"L-299", "L-300", "L-301"})
    void whatIsPickedUpIsAnAddressOrAGroupOrWhateverWaits() {
        Line open = anna.opens(line, VOICE);

        for (Consumer<PickupControl> way : List.<Consumer<PickupControl>>of(
                pickup -> pickup.from("2002"),
                pickup -> pickup.fromGroup("42"),
                pickup -> pickup.fromGroup(""),
                PickupControl::waiting)) {
            way.accept(open.pickup(0));
            office.settle();
            line.call().succeeds();
        }
        office.settle();

        assertThat(line.argumentsOf(Operation.PICKUP))
                .containsExactly(
                        List.of(0, new PickupTarget.At("2002")),
                        List.of(0, new PickupTarget.InGroup("42")),
                        List.of(0, new PickupTarget.InGroup("")),
                        List.of(0, new PickupTarget.Waiting()));
        assertThat(anna.session().calls())
                .hasSize(4)
                .allSatisfy(call -> assertThat(call.info().reason()).isEqualTo(CallReason.PICKUP));
    }

    @Test
    @Rule("L-301")
    void theReasonIsWhatTheProviderTellsOfItLater() {
        Line open = anna.opens(line, VOICE);
        Request<Call> taken = open.pickup(0).unpark("7001");
        office.settle();
        line.call().succeeds();
        CallInfo reminded = CallInfo.builder().reason(CallReason.REMINDER).build();

        line.call().tells(reminded, CallInfoItem.REASON);
        office.settle();

        assertThat(delivered(taken).info().reason()).isEqualTo(CallReason.REMINDER);
    }

    @Test
    @Rule("L-300")
    void whereNothingWaitingOrHeldCanBePickedUpItIsRefused() {
        Line plain = anna.opens(office.line("2005"), VOICE);
        refused(LineError.OPERATIONUNAVAIL, () -> plain.pickup(0).waiting());

        assertThat(openedWith("2006", like -> like.flag(AddressCapabilityFlag.PICKUP_CALL_WAITING))
                        .waiting()
                        .id())
                .isPositive();
        assertThat(openedWith("2007", like -> like.features(EnumSet.of(AddressFeature.PICKUP_HELD)))
                        .waiting()
                        .id())
                .isPositive();
    }

    @Test
    @Rule({"L-299", "L-294"})
    void anAddressThatNamesSomeFormsOfPickupRefusesTheOthers() {
        PickupControl group =
                openedWith("2006", like -> like.features(Set.of(AddressFeature.PICKUP, AddressFeature.PICKUP_GROUP)));
        PickupControl direct =
                openedWith("2007", like -> like.features(Set.of(AddressFeature.PICKUP, AddressFeature.PICKUP_DIRECT)));

        refused(LineError.OPERATIONUNAVAIL, () -> group.from("2002"));
        assertThat(group.fromGroup("1").id()).isPositive();
        refused(LineError.OPERATIONUNAVAIL, () -> direct.fromGroup("1"));
        assertThat(direct.from("2002").id()).isPositive();
    }

    @Test
    @Rule("L-299")
    void whereAGroupIdIsNeededItCannotBeLeftOut() {
        PickupControl pickup = openedWith("2006", like -> like.flag(AddressCapabilityFlag.PICKUP_GROUP_ID));

        refused(LineError.INVALGROUPID, () -> pickup.fromGroup(""));
        refused(LineError.INVALPOINTER, () -> pickup.fromGroup(null));
        assertThat(pickup.fromGroup("7").id()).isPositive();
    }

    private PickupControl openedWith(String number, Consumer<AddressCapabilities.Builder> change) {
        AddressCapabilities.Builder like = ScriptedLine.addressLike(number);
        change.accept(like);
        return anna.opens(office.line(like.build()), VOICE).pickup(0);
    }

    @Test
    @Rule({"L-399", "L-298"})
    void aLineOutOfServiceTakesNothing() {
        Line open = anna.opens(line, VOICE);
        line.isIn(EnumSet.of(LineCondition.CONNECTED));
        office.settle();

        everyWay()
                .forEach(way ->
                        refused(LineError.INVALLINESTATE, () -> way.taking().apply(open.pickup(0))));
    }

    @Test
    @Rule({"L-099", "L-133"})
    void whoClosesTheLineMeanwhileGetsNoCall() {
        bert.opens(line, LineOpenOptions.monitor());
        Line open = anna.opens(line, VOICE);
        Request<Call> taken = open.pickup(0).from("2002");
        office.settle();
        ScriptedCall pending = line.call();

        open.close();
        office.settle();

        anna.forgets();
        Refusals.ended(taken, LineError.INVALLINEHANDLE);
        assertThat(pending.asked()).containsExactly(Operation.CLOSE_CALL);
        bert.forgets();
        assertThat(bert.session().calls()).isEmpty();
    }

    @Test
    @Rule("L-302")
    void theStationWhoseCallWasPickedUpElsewhereMaySeeThat() {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.offers();
        Call call = anna.gets(driver);

        driver.reports(CallState.DISCONNECTED, DisconnectMode.PICKUP);

        anna.heard(state(call, CallState.DISCONNECTED, DisconnectMode.PICKUP));
        assertThat(call.status().mode()).contains(DisconnectMode.PICKUP);
    }
}
