package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.provider.simulator.DeskPhone;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.MediaStream;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.testing.Rule;

/** Whatever applications try in whatever order, the exchange stays in order: no fault, and every call can be ended. */
class RandomOperationsTest extends ApplicationTest {
    private static final List<String> DESTINATIONS =
            List.of("1001", "1002", "1003", "1004", "2000", "2001", "9900", "9901", "9902", "9921", "9931", "701", "5");

    private final List<Line> lines = new ArrayList<>();
    private Random random;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34, 43, 55})
    @Rule({"L-197", "L-131"})
    void nothingIsEverOutOfOrder(int seed) {
        random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            start();
            IntStream.range(0, 150).forEach(step -> attempt());
            endEverything();
        }
    }

    private void start() {
        ExchangeSettings.Builder settings = ExchangeSettings.builder()
                .lines(4)
                .maxActiveCalls(1 + random.nextInt(4))
                .addresses(1 + random.nextInt(2))
                .parkReminder(ofSeconds(random.nextInt(10)))
                .closeDrop(random.nextBoolean())
                .phones(phones -> phones.at("1001", "1003"))
                .bridged(List.of("2000 shared: 1001, 1002", "2001 exclusive: 1002, 1003", "2002 new: 1003, 1004"));
        for (Facility facility : Facility.values()) {
            if (random.nextInt(5) == 0) {
                settings.without(facility);
            } else if (random.nextInt(5) == 0) {
                settings.with(facility);
            }
        }
        equip(settings);
        lines.clear();
        exchange.numbers().forEach(number -> lines.add(open(number)));
    }

    private void attempt() {
        try {
            if (random.nextInt(8) == 0) {
                atTheDesk(exchange.phone(random.nextBoolean() ? "1001" : "1003"));
            } else if (random.nextInt(3) == 0) {
                onALine(lines.get(random.nextInt(lines.size())));
            } else {
                onACall(any(lines.get(random.nextInt(lines.size()))));
            }
        } catch (TelephonyException refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        }
        pass(ofMillis(random.nextInt(3) * 150L));
    }

    private void onALine(Line line) {
        switch (random.nextInt(10)) {
            case 0 -> line.pickup(0).unpark(random.nextBoolean() ? "701" : "1003");
            case 1 -> line.pickup(0).from(destination());
            case 2 -> line.pickup(0).fromGroup("");
            case 3 -> line.pickup(line.device().capabilities().addresses().size() - 1)
                    .waiting();
            case 4 -> line.forwarding().set(forwarding());
            case 5 -> line.cancelCompletion(1);
            case 6 -> outside(line);
            case 7 -> line.media().control(control());
            default -> line.makeCall(destination(), params());
        }
    }

    private void atTheDesk(DeskPhone desk) {
        switch (random.nextInt(5)) {
            case 0 -> liftAnything(desk);
            case 1 -> desk.hangUp();
            case 2 -> desk.pressCall(random.nextInt(3));
            default -> pressAnything(desk);
        }
    }

    private static void liftAnything(DeskPhone desk) {
        try {
            desk.lift();
        } catch (IllegalArgumentException noHandset) {
            assertThat(noHandset).hasMessageContaining("no HANDSET");
        }
    }

    private void pressAnything(DeskPhone desk) {
        int button = random.nextInt(24);
        try {
            desk.press(button);
        } catch (IllegalArgumentException noButton) {
            assertThat(noButton).hasMessageContaining("button");
        }
    }

    private void outside(Line line) {
        List<OutsideCall> calls = exchange.outsideCalls();
        if (calls.isEmpty() || random.nextBoolean()) {
            exchange.outsideCall("+491", random.nextBoolean() ? "2000" : number(line));
        } else if (random.nextBoolean()) {
            exchange.campOn("+492", number(line));
        } else {
            calls.get(random.nextInt(calls.size())).hangUp();
        }
        exchange.becomesFree("9901");
    }

    private void onACall(Call call) {
        switch (random.nextInt(29)) {
            case 0, 1, 2, 3 -> call.answer();
            case 4, 5 -> call.hold();
            case 6, 7 -> call.unhold();
            case 8 -> call.swapHold(any(call.line()));
            case 9 -> call.redirect(destination());
            case 10 -> call.transfer().setUp();
            case 11, 12 -> call.transfer().complete(any(call.line()));
            case 13 -> call.transfer().completeAsConference(any(call.line()));
            case 14 -> call.transfer().blind(destination());
            case 15 -> call.conference().setUp(3, random.nextInt(3) == 0 ? withoutHold() : CallParams.defaults());
            case 16 -> call.conference().prepareAdd();
            case 17, 18 -> call.conference().add(any(call.line()));
            case 19 -> call.conference().remove();
            case 20 -> call.park().anywhere();
            case 21 -> call.completion().request(CompletionMode.values()[random.nextInt(3)]);
            case 22 -> call.dial(destination());
            case 23 -> call.media().setBearer(BearerChange.to(BearerMode.values()[random.nextInt(7)]));
            case 24 -> call.digits().generate("12");
            case 25 -> call.details().userUser().send(DataBlock.ofText("x"));
            case 27 -> call.media().control(control());
            case 26 -> call.details().setData(DataBlock.ofText("y"));
            default -> call.drop();
        }
    }

    /** Something that silences both ends when one is silent, and whatever a key or a state does. */
    private MediaControl control() {
        MediaAction[] actions = MediaAction.values();
        return MediaControl.none()
                .onDigits(MediaControl.OnDigit.dtmf('1', actions[random.nextInt(actions.length)]))
                .onTones(new MediaControl.OnTone(
                        MonitoredTone.silence(0, ofMillis(random.nextInt(2) * 500L)), MediaAction.RESET))
                .onStates(new MediaControl.OnState(
                        EnumSet.allOf(CallState.class), actions[random.nextInt(actions.length)]));
    }

    private CallParams withoutHold() {
        return CallParams.builder()
                .flag(CallParamFlag.NO_HOLD_CONFERENCE)
                .targetAddress(destination())
                .build();
    }

    private CallParams params() {
        return CallParams.builder()
                .addressId(random.nextInt(3) == 0 ? 1 : 0)
                .bearerMode(random.nextInt(20) == 0 ? BearerMode.PASSTHROUGH : BearerMode.VOICE)
                .build();
    }

    private List<Forwarding> forwarding() {
        return random.nextBoolean()
                ? List.of()
                : List.of(Forwarding.to(ForwardMode.values()[random.nextInt(12)], destination()));
    }

    private String destination() {
        return DESTINATIONS.get(random.nextInt(DESTINATIONS.size()));
    }

    private static String number(Line line) {
        return line.device().capabilities().addresses().get(0).address();
    }

    /** One of the latest calls of a line; the line makes one if it has none. */
    private Call any(Line line) {
        List<Call> calls = line.calls();
        if (calls.isEmpty()) {
            line.makeCall(destination());
            settle();
            calls = line.calls();
        }
        if (calls.isEmpty()) {
            throw new TelephonyException(LineError.CALLUNAVAIL, "no call at all");
        }
        return calls.get(Math.max(0, calls.size() - 1 - random.nextInt(4)));
    }

    private void endEverything() {
        for (int round = 0; round < 4; round++) {
            exchange.outsideCalls().forEach(OutsideCall::hangUp);
            lines.forEach(line -> line.calls().stream()
                    .filter(call -> state(call) != CallState.IDLE)
                    .forEach(Call::drop));
            pass(ofSeconds(20));
        }
        lines.forEach(
                line -> assertThat(line.calls()).as(number(line)).allMatch(call -> state(call) == CallState.IDLE));
        assertThat(exchange.outsideCalls()).isEmpty();
        assertThat(exchange.parked()).isEmpty();
        exchange.numbers().forEach(number -> assertThat(exchange.mediaStreams(number))
                .as("streams of calls that are over")
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(stream -> stream.state() == MediaStream.State.STOPPED));
    }
}
