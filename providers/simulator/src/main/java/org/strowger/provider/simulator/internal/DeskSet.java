package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.phone.ButtonFunction;
import org.strowger.telephony.phone.ButtonLamp;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.LampMode;
import org.strowger.telephony.phone.RingerStatus;
import org.strowger.telephony.phone.StandardLampMode;

/**
 * The phone on the desk of a line: its parts show what the line's calls are doing, and lifting it or pressing its
 * buttons does something with them, in {@link DeskWork}. Used only inside the {@link Mailroom}.
 */
final class DeskSet {
    private static final int FULL = 0xFFFF;
    private static final int STEP = 0x2000;

    private final Station station;
    private final PhoneLayout layout;
    private final PhoneParts parts;
    private final PhoneText text;
    private final CallButtons buttons;
    private final DeskWork work;
    private final Map<Integer, LampMode> shownLamps = new HashMap<>();
    private List<String> shownText = List.of();
    private int rings;

    DeskSet(Station station, PhoneLayout layout) {
        this.station = station;
        this.layout = layout;
        PhoneCapabilities capabilities = layout.capabilities();
        parts = new PhoneParts(capabilities);
        text = new PhoneText(capabilities.displayRows(), capabilities.displayColumns());
        buttons = new CallButtons(layout.callButtons().size());
        work = new DeskWork(this);
    }

    Station station() {
        return station;
    }

    PhoneLayout layout() {
        return layout;
    }

    PhoneParts parts() {
        return parts;
    }

    /** Which call is at which button. */
    CallButtons buttons() {
        return buttons;
    }

    String permanentId() {
        return "phone-" + layout.line();
    }

    /** The core is told no more. */
    void close() {
        parts.close();
    }

    /** Devices go off hook or on hook, by hand or because an application wants it. */
    void hook(Set<HookSwitchDevice> devices, HookSwitchMode mode) {
        devices.forEach(parts::hookSwitch);
        boolean before = parts.isOffHook();
        devices.forEach(
                device -> parts.hookSwitch(device, parts.hookSwitch(device).withMode(mode)));
        boolean after = parts.isOffHook();
        if (!parts.isWorking()) {
            return;
        }
        follow();
        if (!before && after) {
            work.lifted();
        } else if (before && !after) {
            work.replaced();
        }
    }

    /** Somebody wants to speak without having lifted anything: the best device goes off hook. */
    void speak() {
        if (!parts.isOffHook()) {
            Stream.of(HookSwitchDevice.SPEAKER, HookSwitchDevice.HEADSET, HookSwitchDevice.HANDSET)
                    .filter(parts::has)
                    .findFirst()
                    .ifPresent(device -> parts.hookSwitch(
                            device, parts.hookSwitch(device).withMode(HookSwitchMode.MICROPHONE_AND_SPEAKER)));
        }
    }

    void volume(HookSwitchDevice device, int volume) {
        parts.hookSwitch(device, parts.hookSwitch(device).withVolume(volume));
    }

    /** A button goes down and comes up again (rule P-093). */
    void press(int id) {
        ButtonLamp place = layout.place(id);
        if (!place.hasButton()) {
            throw new IllegalArgumentException("place " + id + " of " + permanentId() + " is a lamp without a button");
        }
        parts.button(id, ButtonState.DOWN);
        if (parts.isWorking()) {
            act(id, place);
        }
        parts.button(id, ButtonState.UP);
    }

    private void act(int id, ButtonLamp place) {
        switch (place.mode()) {
            case KEYPAD -> work.key("0123456789*#".charAt(id));
            case CALL -> work.call(layout.callButtons().indexOf(id));
            case LOCAL -> {
                local(place.function());
                follow();
            }
            default -> work.feature(place.function());
        }
    }

    private void local(ButtonFunction function) {
        switch (function) {
            case MUTE -> mute();
            case SPEAKER_ON -> speaker();
            case VOLUME_UP -> louder(STEP);
            default -> louder(-STEP);
        }
    }

    /** Muting switches the microphone off, or on again; volume and gain stay (rule P-083). */
    private void mute() {
        each(status -> status.mode() == HookSwitchMode.MICROPHONE_AND_SPEAKER)
                .ifPresentOrElse(
                        device -> parts.hookSwitch(
                                device, parts.hookSwitch(device).withMode(HookSwitchMode.SPEAKER)),
                        () -> each(status -> status.mode() == HookSwitchMode.SPEAKER)
                                .ifPresent(device -> parts.hookSwitch(
                                        device,
                                        parts.hookSwitch(device).withMode(HookSwitchMode.MICROPHONE_AND_SPEAKER))));
    }

    private void speaker() {
        if (parts.has(HookSwitchDevice.SPEAKER)) {
            boolean on = parts.hookSwitch(HookSwitchDevice.SPEAKER).mode().isOffHook();
            hook(Set.of(HookSwitchDevice.SPEAKER), on ? HookSwitchMode.ON_HOOK : HookSwitchMode.MICROPHONE_AND_SPEAKER);
        }
    }

    /** The device in use, or else the ringer, gets louder or softer. */
    private void louder(int step) {
        each(status -> status.mode().isOffHook())
                .ifPresentOrElse(
                        device -> volume(device, within(parts.hookSwitch(device).volume() + step)),
                        () -> parts.ringer(new RingerStatus(
                                parts.now().ringer().mode(),
                                within(parts.now().ringer().volume() + step))));
    }

    private static int within(int volume) {
        return Math.max(0, Math.min(FULL, volume));
    }

    private Optional<HookSwitchDevice> each(Predicate<HookSwitchStatus> which) {
        return EnumSet.allOf(HookSwitchDevice.class).stream()
                .filter(parts::has)
                .filter(device -> which.test(parts.hookSwitch(device)))
                .findFirst();
    }

    /** Shows what the line's calls are doing now; what applications have set stays until something changes. */
    void follow() {
        buttons.follow(station.calls());
        for (int place = 0; place < layout.callButtons().size(); place++) {
            light(
                    layout.callButtons().get(place),
                    buttons.at(place).map(DeskSet::lampFor).orElse(StandardLampMode.OFF));
        }
        layout.find(ButtonFunction.MESSAGE_INDICATOR)
                .ifPresent(
                        id -> light(id, station.isMessageWaiting() ? StandardLampMode.STEADY : StandardLampMode.OFF));
        layout.find(ButtonFunction.MUTE)
                .ifPresent(id -> light(
                        id,
                        steadyIf(each(status -> status.mode() == HookSwitchMode.SPEAKER)
                                .isPresent())));
        layout.find(ButtonFunction.SPEAKER_ON)
                .ifPresent(id -> light(
                        id,
                        steadyIf(parts.has(HookSwitchDevice.SPEAKER)
                                && parts.hookSwitch(HookSwitchDevice.SPEAKER)
                                        .mode()
                                        .isOffHook())));
        ring();
        show(work.foremost().map(text::about).orElseGet(() -> text.idle(layout.line(), station.isMessageWaiting())));
    }

    /** Shows something until the next change. */
    void say(String first, String second) {
        show(text.saying(first, second));
    }

    private static LampMode steadyIf(boolean lit) {
        return lit ? StandardLampMode.STEADY : StandardLampMode.OFF;
    }

    private static LampMode lampFor(LineCall call) {
        if (call.isOffered()) {
            return StandardLampMode.FLASH;
        }
        return call.state().isHeld() ? StandardLampMode.WINK : StandardLampMode.STEADY;
    }

    private void light(int id, LampMode mode) {
        if (layout.place(id).hasLamp() && !mode.equals(shownLamps.put(id, mode))) {
            parts.lamp(id, mode);
        }
    }

    private void show(List<String> rows) {
        if (layout.capabilities().displayRows() > 0 && !shownText.equals(rows)) {
            shownText = rows;
            parts.display(rows);
        }
    }

    /** The ringer rings when the line does: in mode 1 for calls from inside, in mode 2 for others. */
    private void ring() {
        int mode = station.calls().stream()
                .filter(this::alerts)
                .findFirst()
                .map(call -> call.path().caller().origin() == CallOrigin.INTERNAL ? 1 : Ringer.RING_MODES)
                .orElse(RingerStatus.SILENT);
        if (mode != rings) {
            rings = mode;
            parts.ringer(new RingerStatus(mode, parts.now().ringer().volume()));
        }
    }

    private boolean alerts(LineCall call) {
        boolean rings = !station.floor().settings().acceptToAlert() || call.state() == CallState.ACCEPTED;
        return call.isOffered() && rings && !parts.isOffHook() && !station.isRoutePoint();
    }
}
