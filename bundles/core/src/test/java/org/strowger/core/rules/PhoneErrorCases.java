package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.fail;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.device.ExtensionId;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.ButtonFunction;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.telephony.phone.StandardLampMode;

/** Ways to get the documented errors out of the functions of phones. */
final class PhoneErrorCases {
    private static final ExtensionVersion ONE = new ExtensionVersion(1, 0);
    private static final ButtonInfo PARK = ButtonInfo.of(ButtonMode.KEYPAD, ButtonFunction.PARK, "Park");

    private PhoneErrorCases() {}

    /**
     * One way to get one error.
     *
     * @param function TAPI's name
     * @param error what comes of it
     * @param how in words
     * @param doing does it, and returns the request if one was accepted
     */
    record Case(String function, PhoneError error, String how, Function<PhoneErrorScene, Object> doing) {
        TelephonyError outcome() {
            try (PhoneErrorScene scene = new PhoneErrorScene()) {
                Object answer = doing.apply(scene);
                scene.office().settle();
                return answer instanceof Request<?> request ? replyTo(request, scene) : fail("no refusal of " + this);
            } catch (TelephonyException refusal) {
                return refusal.error();
            }
        }

        private static TelephonyError replyTo(Request<?> request, PhoneErrorScene scene) {
            return scene.anna().listener().events(Reply.class).stream()
                    .filter(reply -> reply.request() == request)
                    .findFirst()
                    .flatMap(Reply::error)
                    .orElseThrow(() -> new AssertionError("no failure of " + request));
        }

        @Override
        public String toString() {
            return function + " " + error + ": " + how;
        }
    }

    static Stream<Case> all() {
        return Stream.of(opening(), session(), reading(), changing(), arguments(), filters())
                .flatMap(cases -> cases);
    }

    private static Case of(String function, PhoneError error, String how, Consumer<PhoneErrorScene> doing) {
        return new Case(function, error, how, scene -> {
            doing.accept(scene);
            return "an answer";
        });
    }

    private static Stream<Case> opening() {
        Stream<Case> fromProvider = Stream.of(
                        PhoneError.ALLOCATED,
                        PhoneError.NOMEM,
                        PhoneError.OPERATIONFAILED,
                        PhoneError.OPERATIONUNAVAIL,
                        PhoneError.RESOURCEUNAVAIL)
                .map(error -> of("phoneOpen", error, "the provider refuses with it", scene -> {
                    scene.phone().refuses("open", error);
                    scene.own().close();
                    scene.office().settle();
                    scene.opens(PhonePrivilege.OWNER);
                }));
        Stream<Case> fromCore = Stream.of(
                of("phoneOpen", PhoneError.INVALPRIVILEGE, "none", scene -> scene.opens(null)),
                of("phoneOpen", PhoneError.INUSE, "a second owner", scene -> scene.opens(PhonePrivilege.OWNER)),
                of("phoneOpen", PhoneError.INVALPOINTER, "no options", scene -> scene.anna()
                        .opens(scene.phone(), null)),
                of("phoneOpen", PhoneError.INCOMPATIBLEEXTVERSION, "refused", scene -> {
                    scene.phone().refuses("select", PhoneError.INCOMPATIBLEEXTVERSION);
                    scene.anna().opens(scene.phone(), PhoneOpenOptions.monitor().withExtensions(ONE));
                }));
        return Stream.of(
                        fromProvider,
                        fromCore,
                        byId("phoneOpen", (session, id) -> session.openPhone(id, PhonePrivilege.MONITOR)))
                .flatMap(cases -> cases);
    }

    /** A function that takes a device id. */
    private static Stream<Case> byId(String function, BiFunction<TelephonySession, PhoneDeviceId, Object> doing) {
        return Stream.of(
                of(
                        function,
                        PhoneError.BADDEVICEID,
                        "never one",
                        scene -> doing.apply(scene.anna().session(), new PhoneDeviceId(99))),
                of(function, PhoneError.NODEVICE, "removed", scene -> {
                    scene.desk().context().phoneRemoved(scene.phone());
                    scene.office().settle();
                    doing.apply(scene.anna().session(), scene.id());
                }),
                of(function, PhoneError.NODRIVER, "its provider is gone", scene -> {
                    scene.office().removes(scene.desk());
                    doing.apply(scene.anna().session(), scene.id());
                }));
    }

    private static Stream<Case> session() {
        String negotiate = "phoneNegotiateExtVersion";
        Stream<Case> fromProvider = Stream.of(
                        PhoneError.NOMEM,
                        PhoneError.OPERATIONFAILED,
                        PhoneError.OPERATIONUNAVAIL,
                        PhoneError.RESOURCEUNAVAIL,
                        PhoneError.INCOMPATIBLEEXTVERSION)
                .map(error -> of(negotiate, error, "the provider refuses with it", scene -> {
                    scene.phone().refuses("negotiate", error);
                    scene.anna().session().negotiateExtensions(scene.id(), ONE, ONE);
                }));
        return Stream.of(
                        fromProvider,
                        Stream.of(of(negotiate, PhoneError.INVALPOINTER, "no version", scene -> scene.anna()
                                .session()
                                .negotiateExtensions(scene.id(), null, ONE))),
                        byId("phoneGetDevCaps", TelephonySession::phone),
                        byId(negotiate, (session, id) -> session.negotiateExtensions(id, ONE, ONE)))
                .flatMap(cases -> cases);
    }

    /** A function that reads a part of the phone, which the phone may not have or not give now. */
    private static Stream<Case> part(String function, Function<Phone, Object> reading) {
        return Stream.of(
                of(function, PhoneError.INVALPHONEHANDLE, "closed", scene -> reading.apply(scene.closed())),
                of(function, PhoneError.INVALPHONESTATE, "suspended", scene -> {
                    scene.phone().tells(sink -> sink.conditions(EnumSet.allOf(PhoneCondition.class)));
                    reading.apply(scene.own());
                }),
                of(
                        function,
                        PhoneError.OPERATIONUNAVAIL,
                        "the phone never can",
                        scene -> reading.apply(scene.able(Set.of()))));
    }

    private static Stream<Case> reading() {
        Stream<Case> parts = Stream.of(
                        part("phoneGetHookSwitch", phone -> phone.hookSwitch().offHook()),
                        part("phoneGetVolume", phone -> phone.volume(HookSwitchDevice.HANDSET)
                                .get()),
                        part("phoneGetGain", phone -> phone.gain(HookSwitchDevice.HANDSET)
                                .get()),
                        part("phoneGetRing", phone -> phone.ringer().get()),
                        part("phoneGetLamp", phone -> phone.lamp(0).mode()),
                        part("phoneGetButtonInfo", phone -> phone.button(0).info()),
                        part("phoneGetDisplay", phone -> phone.display().rows()),
                        part("phoneGetData", phone -> phone.data().upload(0, 1)))
                .flatMap(cases -> cases);
        Stream<Case> fromProvider = Stream.of(PhoneError.NOMEM, PhoneError.OPERATIONFAILED, PhoneError.RESOURCEUNAVAIL)
                .flatMap(error -> Stream.of(
                        asked("phoneGetData", "upload", error, phone -> phone.data()
                                .upload(0, 1)),
                        asked("phoneGetID", "find", error, phone -> phone.deviceId("wave/in"))));
        Stream<Case> others = Stream.of(
                asked("phoneGetID", "find", PhoneError.OPERATIONUNAVAIL, phone -> phone.deviceId("wave/in")),
                of("phoneGetID", PhoneError.INVALDEVICECLASS, "no line", scene -> scene.own()
                        .deviceId("tapi/line")),
                of("phoneGetID", PhoneError.INVALPOINTER, "no class", scene -> scene.own()
                        .deviceId(null)),
                of("phoneGetID", PhoneError.INVALPHONEHANDLE, "closed", scene -> scene.closed()
                        .deviceId("comm")),
                of("phoneGetStatus", PhoneError.INVALPHONEHANDLE, "closed", scene -> scene.closed()
                        .status()));
        return Stream.of(parts, fromProvider, others).flatMap(cases -> cases);
    }

    private static Case asked(String function, String word, PhoneError error, Function<Phone, Object> asking) {
        return of(function, error, "the provider says so", scene -> {
            scene.phone().refuses(word, error);
            asking.apply(scene.own());
        });
    }

    private static Stream<Case> changing() {
        return Stream.of(
                        change("phoneSetHookSwitch", "hookswitch", true, phone -> phone.hookSwitch()
                                .set(HookSwitchDevice.HANDSET, HookSwitchMode.ON_HOOK)),
                        change("phoneSetVolume", "volume", true, phone -> phone.volume(HookSwitchDevice.HANDSET)
                                .set(1)),
                        change("phoneSetGain", "gain", true, phone -> phone.gain(HookSwitchDevice.HANDSET)
                                .set(1)),
                        change("phoneSetRing", "ring", true, phone -> phone.ringer()
                                .set(1, 1)),
                        change("phoneSetLamp", "lamp", true, phone -> phone.lamp(ScriptedPhone.HOLD)
                                .set(StandardLampMode.OFF)),
                        change("phoneSetButtonInfo", "button", false, phone -> phone.button(0)
                                .set(PARK)),
                        change("phoneSetDisplay", "display", true, phone -> phone.display()
                                .write(0, 0, "x")),
                        change("phoneSetData", "download", true, phone -> phone.data()
                                .download(0, new byte[1])),
                        found("phoneDevSpecific", "specific", phone -> phone.deviceSpecific(new byte[1])))
                .flatMap(cases -> cases);
    }

    /** A change that needs an owner. */
    private static Stream<Case> change(
            String function, String word, boolean states, Function<Phone, Request<?>> changing) {
        Stream<Case> ownership = Stream.of(
                of(function, PhoneError.NOTOWNER, "a monitor", scene -> changing.apply(scene.monitor())),
                of(
                        function,
                        PhoneError.OPERATIONUNAVAIL,
                        "the phone never can",
                        scene -> changing.apply(scene.able(Set.of()))));
        Stream<Case> state = Stream.of(new Case(function, PhoneError.INVALPHONESTATE, "disconnected", scene -> {
            scene.phone().tells(sink -> sink.conditions(Set.of()));
            return changing.apply(scene.own());
        }));
        return Stream.of(ownership, found(function, word, changing), states ? state : Stream.<Case>empty())
                .flatMap(cases -> cases);
    }

    /** What the provider finds out about an asynchronous function. */
    private static Stream<Case> found(String function, String word, Function<Phone, Request<?>> doing) {
        Stream<Case> closed = Stream.of(
                new Case(function, PhoneError.INVALPHONEHANDLE, "closed", scene -> doing.apply(scene.closed())));
        return Stream.concat(
                closed,
                Stream.of(
                                PhoneError.NOMEM,
                                PhoneError.OPERATIONFAILED,
                                PhoneError.OPERATIONUNAVAIL,
                                PhoneError.RESOURCEUNAVAIL)
                        .map(error -> new Case(function, error, "the provider fails with it", scene -> {
                            Request<?> request = doing.apply(scene.own());
                            scene.office().settle();
                            scene.phone().fails(error);
                            return request;
                        })));
    }

    private static Stream<Case> arguments() {
        HookSwitchDevice absent = HookSwitchDevice.HEADSET;
        return Stream.of(
                of("phoneSetHookSwitch", PhoneError.INVALHOOKSWITCHDEV, "absent", scene -> scene.own()
                        .hookSwitch()
                        .set(absent, HookSwitchMode.ON_HOOK)),
                of("phoneSetHookSwitch", PhoneError.INVALHOOKSWITCHMODE, "unknown", scene -> scene.own()
                        .hookSwitch()
                        .set(HookSwitchDevice.HANDSET, HookSwitchMode.UNKNOWN)),
                of("phoneSetVolume", PhoneError.INVALHOOKSWITCHDEV, "absent", scene -> scene.own()
                        .volume(absent)
                        .set(1)),
                of("phoneGetVolume", PhoneError.INVALHOOKSWITCHDEV, "absent", scene -> scene.own()
                        .volume(absent)),
                of("phoneSetGain", PhoneError.INVALHOOKSWITCHDEV, "absent", scene -> scene.own()
                        .gain(absent)
                        .set(1)),
                of("phoneGetGain", PhoneError.INVALHOOKSWITCHDEV, "absent", scene -> scene.own()
                        .gain(absent)),
                of("phoneSetRing", PhoneError.INVALRINGMODE, "too high", scene -> scene.own()
                        .ringer()
                        .set(9, 0)),
                of("phoneSetLamp", PhoneError.INVALBUTTONLAMPID, "too high", scene -> scene.own()
                        .lamp(99)),
                of("phoneGetLamp", PhoneError.INVALBUTTONLAMPID, "too high", scene -> scene.own()
                        .lamp(99)),
                of("phoneSetLamp", PhoneError.INVALLAMPMODE, "none", scene -> scene.own()
                        .lamp(ScriptedPhone.HOLD)
                        .set(null)),
                of("phoneSetButtonInfo", PhoneError.INVALBUTTONLAMPID, "too high", scene -> scene.own()
                        .button(99)),
                of("phoneGetButtonInfo", PhoneError.INVALBUTTONLAMPID, "too high", scene -> scene.own()
                        .button(99)),
                of("phoneSetButtonInfo", PhoneError.INVALPOINTER, "null", scene -> scene.own()
                        .button(0)
                        .set(null)),
                of("phoneSetDisplay", PhoneError.INVALPARAM, "no such row", scene -> scene.own()
                        .display()
                        .write(9, 0, "x")),
                of("phoneSetDisplay", PhoneError.INVALPOINTER, "null", scene -> scene.own()
                        .display()
                        .write(0, 0, null)),
                of("phoneSetData", PhoneError.INVALDATAID, "too high", scene -> scene.own()
                        .data()
                        .download(9, new byte[0])),
                of("phoneSetData", PhoneError.INVALPOINTER, "null", scene -> scene.own()
                        .data()
                        .download(0, null)),
                of("phoneGetData", PhoneError.INVALDATAID, "too high", scene -> scene.own()
                        .data()
                        .upload(9, 1)),
                of("phoneDevSpecific", PhoneError.INVALPOINTER, "null", scene -> scene.own()
                        .deviceSpecific(null)));
    }

    private static Stream<Case> filters() {
        String function = "phoneSetStatusMessages";
        Set<ButtonState> moves = Set.of(ButtonState.UP);
        return Stream.of(
                of(function, PhoneError.INVALPHONESTATE, "null among them", scene -> scene.own()
                        .setStatusMessages(Collections.singleton(null), Set.of(), Set.of())),
                of(function, PhoneError.INVALBUTTONMODE, "null among them", scene -> scene.own()
                        .setStatusMessages(Set.of(), Collections.singleton(null), moves)),
                of(function, PhoneError.INVALBUTTONSTATE, "no state", scene -> scene.own()
                        .setStatusMessages(Set.of(), Set.of(ButtonMode.CALL), Set.of())),
                of(function, PhoneError.INVALPHONEHANDLE, "closed", scene -> scene.closed()
                        .setStatusMessages(Set.of(), Set.of(), Set.of())),
                of("phoneGetStatusMessages", PhoneError.INVALPHONEHANDLE, "closed", scene -> scene.closed()
                        .statusMessages()));
    }

    /** A phone with everything, and an application that owns it. */
    static final class PhoneErrorScene implements AutoCloseable {
        private final Office office = new Office();
        private final ScriptedProvider desk = new ScriptedProvider("desk");
        private final ScriptedPhone phone = desk.phone(new ScriptedPhone(
                "red",
                capabilities -> capabilities.extensionId(ExtensionId.of("2f5d6f0e-0000-4000-8000-00805f9b34fb"))));
        private final Desk anna = office.desk("anna");
        private final Phone own;

        PhoneErrorScene() {
            office.installs(desk);
            own = anna.opens(phone, PhoneOpenOptions.owner());
        }

        Office office() {
            return office;
        }

        ScriptedProvider desk() {
            return desk;
        }

        ScriptedPhone phone() {
            return phone;
        }

        Desk anna() {
            return anna;
        }

        Phone own() {
            return own;
        }

        PhoneDeviceId id() {
            return new PhoneDeviceId(0);
        }

        Phone opens(PhonePrivilege privilege) {
            return anna.session().openPhone(id(), privilege);
        }

        Phone monitor() {
            return opens(PhonePrivilege.MONITOR);
        }

        Phone closed() {
            own.close();
            office.settle();
            return own;
        }

        /** Another phone, with the same parts, that can do only this. */
        Phone able(Set<PhoneFeature> features) {
            ScriptedPhone other =
                    office.phone(new ScriptedPhone("unable", capabilities -> capabilities.features(features)));
            return anna.opens(other, PhoneOpenOptions.owner());
        }

        @Override
        public void close() {
            office.close();
        }
    }
}
