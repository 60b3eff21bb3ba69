package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.provider.simulator.DeskPhone;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.phone.ButtonFunction;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.LampMode;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.RingerStatus;

/** A {@link DeskSet} in the hands of a test: enters the {@link Mailroom}. */
final class HandPhone implements DeskPhone {
    private final Mailroom mailroom;
    private final DeskSet set;

    HandPhone(Mailroom mailroom, DeskSet set) {
        this.mailroom = mailroom;
        this.set = set;
    }

    @Override
    public String line() {
        return set.layout().line();
    }

    @Override
    public String permanentId() {
        return set.permanentId();
    }

    @Override
    public void lift(HookSwitchDevice device) {
        mailroom.inside(() -> set.hook(Set.of(device), HookSwitchMode.MICROPHONE_AND_SPEAKER));
    }

    @Override
    public void hangUp() {
        mailroom.inside(() -> set.hook(set.parts().now().hookSwitches().keySet(), HookSwitchMode.ON_HOOK));
    }

    @Override
    public void hangUp(HookSwitchDevice device) {
        mailroom.inside(() -> set.hook(Set.of(device), HookSwitchMode.ON_HOOK));
    }

    @Override
    public void press(int button) {
        mailroom.inside(() -> set.press(button));
    }

    @Override
    public void press(ButtonFunction function) {
        press(button(function));
    }

    @Override
    public void pressCall(int place) {
        press(callButton(place));
    }

    @Override
    public void type(String keys) {
        keys.chars().forEach(sign -> press(set.layout().key((char) sign)));
    }

    @Override
    public int button(ButtonFunction function) {
        return set.layout().button(function);
    }

    @Override
    public void volume(HookSwitchDevice device, int volume) {
        mailroom.inside(() -> set.volume(device, volume));
    }

    @Override
    public List<String> display() {
        return mailroom.inside(() -> set.parts().now().display());
    }

    @Override
    public LampMode lamp(int id) {
        set.layout().place(id);
        return mailroom.inside(() -> set.parts().now().lamps().get(id));
    }

    @Override
    public LampMode callLamp(int place) {
        return lamp(callButton(place));
    }

    @Override
    public HookSwitchStatus hookSwitch(HookSwitchDevice device) {
        return mailroom.inside(() -> set.parts().hookSwitch(device));
    }

    @Override
    public RingerStatus ringer() {
        return mailroom.inside(() -> set.parts().now().ringer());
    }

    @Override
    public void conditions(PhoneCondition... now) {
        Set<PhoneCondition> conditions = EnumSet.noneOf(PhoneCondition.class);
        conditions.addAll(List.of(now));
        mailroom.inside(() -> set.parts().conditions(conditions));
    }

    @Override
    public void forceClosed() {
        mailroom.inside(() -> set.parts().force());
    }

    private int callButton(int place) {
        List<Integer> buttons = set.layout().callButtons();
        if (place < 0 || place >= buttons.size()) {
            throw new IllegalArgumentException(
                    "the phone at line " + line() + " has " + buttons.size() + " buttons for calls, counted from 0");
        }
        return buttons.get(place);
    }
}
