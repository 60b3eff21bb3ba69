package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.strowger.provider.simulator.Operation;
import org.strowger.telephony.Call;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.Line;
import org.strowger.telephony.Phone;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.FlowSpec;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.phone.ButtonFunction;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.StandardLampMode;

/** Every operation with a completion can go wrong on demand, and goes well the next time. */
class OperationFaultsTest extends ApplicationTest {
    private Line alice;
    private Line bob;

    @BeforeEach
    void openLines() {
        alice = open("1001");
        bob = open("1002");
    }

    /** Prepares everything for an operation; what is returned makes the request. */
    private Supplier<Request<?>> prepare(Operation operation) {
        return switch (operation) {
            case ACCEPT, ANSWER, REDIRECT -> onAnOffer(operation);
            case DIAL,
                    HOLD,
                    UNHOLD,
                    SWAP_HOLD,
                    DROP,
                    SECURE,
                    SET_BEARER,
                    SEND_USER_USER,
                    RELEASE_USER_USER,
                    SET_CALL_DATA,
                    SET_TREATMENT,
                    SET_QUALITY,
                    MAKE_CALL -> onACall(operation);
            case SETUP_TRANSFER, COMPLETE_TRANSFER, COMPLETE_AS_CONFERENCE, BLIND_TRANSFER -> onATransfer(operation);
            case SETUP_CONFERENCE, PREPARE_ADD, ADD_TO_CONFERENCE, REMOVE_FROM_CONFERENCE -> onAConference(operation);
            case SET_HOOK_SWITCH,
                    SET_VOLUME,
                    SET_GAIN,
                    SET_RING,
                    SET_LAMP,
                    SET_BUTTON_INFO,
                    SET_DISPLAY,
                    SET_DATA,
                    PHONE_SPECIFIC -> onAPhone(operation);
            default -> elsewhere(operation);
        };
    }

    private Supplier<Request<?>> onAnOffer(Operation operation) {
        exchange.outsideCall("+491", "1001");
        settle();
        Call offered = newest(alice);
        return switch (operation) {
            case ACCEPT -> offered::accept;
            case ANSWER -> offered::answer;
            default -> () -> offered.redirect("1002");
        };
    }

    private Supplier<Request<?>> onACall(Operation operation) {
        Call first = operation == Operation.DIAL ? done(alice.makeCall("")) : call(alice, "9900");
        if (operation == Operation.UNHOLD || operation == Operation.SWAP_HOLD) {
            done(first.hold());
        }
        Call second = operation == Operation.SWAP_HOLD ? call(alice, "9900") : first;
        return switch (operation) {
            case DIAL -> () -> first.dial("9900");
            case HOLD -> first::hold;
            case UNHOLD -> first::unhold;
            case SWAP_HOLD -> () -> second.swapHold(first);
            case DROP -> first::drop;
            case SECURE -> first::secure;
            case SEND_USER_USER -> () -> first.details().userUser().send(DataBlock.ofText("x"));
            case RELEASE_USER_USER -> () -> first.details().userUser().release();
            case SET_CALL_DATA -> () -> first.details().setData(DataBlock.ofText("x"));
            case SET_TREATMENT -> () -> first.details().setTreatment(1);
            case SET_QUALITY -> () -> first.details()
                    .setQualityOfService(new QualityOfService(FlowSpec.bestEffort(), FlowSpec.bestEffort()));
            case SET_BEARER -> () -> first.media().setBearer(BearerChange.to(BearerMode.PASSTHROUGH));
            default -> () -> alice.makeCall("9900");
        };
    }

    private Supplier<Request<?>> onATransfer(Operation operation) {
        Call call = talk(alice, bob);
        if (operation == Operation.SETUP_TRANSFER) {
            return () -> call.transfer().setUp();
        }
        if (operation == Operation.BLIND_TRANSFER) {
            return () -> call.transfer().blind("9900");
        }
        Call consultation = done(call.transfer().setUp());
        done(consultation.dial("9900"));
        return operation == Operation.COMPLETE_TRANSFER
                ? () -> call.transfer().complete(consultation)
                : () -> call.transfer().completeAsConference(consultation);
    }

    private Supplier<Request<?>> onAConference(Operation operation) {
        Call call = talk(alice, bob);
        if (operation == Operation.SETUP_CONFERENCE) {
            return () -> call.conference().setUp(3);
        }
        ConferenceSetUp both = done(call.conference().setUp(3));
        done(both.consultation().dial("9900"));
        if (operation == Operation.ADD_TO_CONFERENCE) {
            return () -> both.conference().conference().add(both.consultation());
        }
        done(both.conference().conference().add(both.consultation()));
        return operation == Operation.PREPARE_ADD
                ? () -> both.conference().conference().prepareAdd()
                : () -> both.consultation().conference().remove();
    }

    private Supplier<Request<?>> onAPhone(Operation operation) {
        exchange.addPhone("1001");
        settle();
        Phone phone = openPhone("1001");
        return switch (operation) {
            case SET_HOOK_SWITCH -> () -> phone.hookSwitch().set(HookSwitchDevice.SPEAKER, HookSwitchMode.ON_HOOK);
            case SET_VOLUME -> () -> phone.volume(HookSwitchDevice.HANDSET).set(1);
            case SET_GAIN -> () -> phone.gain(HookSwitchDevice.HANDSET).set(1);
            case SET_RING -> () -> phone.ringer().set(0, 1);
            case SET_LAMP -> () -> phone.lamp(12).set(StandardLampMode.STEADY);
            case SET_BUTTON_INFO -> () ->
                    phone.button(12).set(ButtonInfo.of(ButtonMode.CALL, ButtonFunction.NONE, "a label"));
            case SET_DISPLAY -> () -> phone.display().write(0, 0, "x");
            case SET_DATA -> () -> phone.data().download(0, new byte[] {1});
            default -> () -> phone.deviceSpecific(new byte[] {1});
        };
    }

    private Supplier<Request<?>> elsewhere(Operation operation) {
        return switch (operation) {
            case PARK -> {
                Call call = call(alice, "9900");
                yield () -> call.park().anywhere();
            }
            case UNPARK -> {
                done(talk(open("1003"), bob).park().anywhere());
                yield () -> alice.pickup(0).unpark("701");
            }
            case PICKUP -> {
                exchange.outsideCall("+491", "1002");
                yield () -> alice.pickup(0).from("1002");
            }
            case SET_CONDITIONS -> () -> alice.equipment().setConditions(Set.of(LineCondition.MESSAGE_WAITING), true);
            case SET_TERMINAL -> () -> alice.equipment().terminals().route(0, Set.of(TerminalMode.RINGER));
            case LINE_SPECIFIC -> {
                alice.close();
                alice = openWithExtensions("1001");
                yield () -> alice.extensions().ask(DataBlock.ofText("x"));
            }
            case FORWARD -> () -> alice.forwarding(0).set(List.of(Forwarding.to(ForwardMode.BUSY, "1003")));
            case COMPLETE_CALL -> {
                Call call = call(alice, "9901");
                yield () -> call.completion().request(CompletionMode.CALL_BACK);
            }
            default -> {
                int id = done(call(alice, "9901").completion().request(CompletionMode.CALL_BACK));
                yield () -> alice.cancelCompletion(id);
            }
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            mode = Mode.EXCLUDE,
            names = {"OPEN_LINE", "CLOSE_LINE", "CLOSE_CALL", "OPEN_PHONE", "CLOSE_PHONE", "GET_DATA"})
    void anOperationCanFailAndSucceedsWhenItIsTriedAgain(Operation operation) {
        Supplier<Request<?>> request = prepare(operation);
        int calls = alice.calls().size();
        exchange.faults().at("1001", operation).fail(LineError.NOMEM);
        exchange.faults().at("1001", operation).refuse(LineError.RESOURCEUNAVAIL);
        assertThat(refused(() -> done(request.get()))).isEqualTo(LineError.NOMEM);
        assertThat(refused(() -> done(request.get()))).isEqualTo(LineError.RESOURCEUNAVAIL);
        assertThat(alice.calls()).hasSize(calls);
        done(request.get());
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            mode = Mode.EXCLUDE,
            names = {"OPEN_LINE", "CLOSE_LINE", "CLOSE_CALL", "OPEN_PHONE", "CLOSE_PHONE", "GET_DATA"})
    void anOperationCanBeDelayed(Operation operation) {
        Supplier<Request<?>> request = prepare(operation);
        exchange.faults().at("1001", operation).delay(ofSeconds(3));
        Request<?> made = request.get();
        pass(ofSeconds(2));
        assertThat(made.reply().toCompletableFuture()).isNotDone();
        pass(ofSeconds(2));
        assertThat(made.reply().toCompletableFuture()).isCompleted();
    }
}
