package org.strowger.provider.simulator.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.Operation;
import org.strowger.provider.simulator.internal.fault.Fault;
import org.strowger.provider.simulator.internal.fault.FaultDesk;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.OpenRequest;
import org.strowger.provider.simulator.internal.post.ValueCompletion;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.LampMode;
import org.strowger.telephony.phone.RingerStatus;
import org.strowger.telephony.spi.AssociatedLine;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.PhoneSink;
import org.strowger.telephony.spi.PhoneSnapshot;

/** A desk phone as the core sees it: enters the {@link Mailroom} and acts on the {@link DeskSet}. */
final class SimulatedPhone implements PhoneDriver {
    private final ExchangeFloor floor;
    private final DeskSet set;
    private final FaultDesk faults;

    SimulatedPhone(ExchangeFloor floor, DeskSet set, FaultDesk faults) {
        this.floor = floor;
        this.set = set;
        this.faults = faults;
    }

    DeskSet set() {
        return set;
    }

    @Override
    public String permanentId() {
        return set.permanentId();
    }

    @Override
    public PhoneCapabilities capabilities() {
        return set.layout().capabilities();
    }

    @Override
    public List<AssociatedLine> lines() {
        return List.of(AssociatedLine.of(set.layout().line()));
    }

    @Override
    public void open(PhoneSink sink) {
        faultAt(Operation.OPEN_PHONE).strike();
        floor.mailroom().inside(() -> set.parts().open(new OpenPhone(floor.mailroom(), sink)));
    }

    @Override
    public PhoneSnapshot snapshot() {
        return floor.mailroom().inside(() -> set.parts().now());
    }

    @Override
    public void close() {
        faultAt(Operation.CLOSE_PHONE).strike();
        floor.mailroom().settle(set::close);
    }

    @Override
    public void setHookSwitch(Set<HookSwitchDevice> devices, HookSwitchMode mode, Completion completion) {
        requireFacility(Facility.PHONE_HOOK_CONTROL, "have its hookswitch set");
        request(Operation.SET_HOOK_SWITCH, completion, () -> set.hook(devices, mode));
    }

    @Override
    public void setVolume(HookSwitchDevice device, int volume, Completion completion) {
        requireFacility(Facility.PHONE_VOLUME, "have its volume set");
        request(Operation.SET_VOLUME, completion, () -> set.volume(device, volume));
    }

    @Override
    public void setGain(HookSwitchDevice device, int gain, Completion completion) {
        requireFacility(Facility.PHONE_GAIN, "have its gain set");
        request(Operation.SET_GAIN, completion, () -> set.parts()
                .hookSwitch(device, set.parts().hookSwitch(device).withGain(gain)));
    }

    @Override
    public void setRing(int mode, int volume, Completion completion) {
        requireFacility(Facility.PHONE_RINGER, "have its ringer set");
        request(Operation.SET_RING, completion, () -> set.parts().ringer(new RingerStatus(mode, volume)));
    }

    @Override
    public void setLamp(int id, LampMode mode, Completion completion) {
        requireFacility(Facility.PHONE_LAMPS, "have lamps set");
        request(Operation.SET_LAMP, completion, () -> set.parts().lamp(id, mode));
    }

    @Override
    public void setButtonInfo(int id, ButtonInfo info, Completion completion) {
        requireFacility(Facility.PHONE_LABELS, "have its buttons described");
        request(Operation.SET_BUTTON_INFO, completion, () -> set.parts().describe(id, info));
    }

    @Override
    public void setDisplay(int row, int column, String text, Completion completion) {
        requireFacility(Facility.PHONE_DISPLAY, "show anything");
        request(Operation.SET_DISPLAY, completion, () -> set.parts().write(row, column, text));
    }

    @Override
    public void setData(int area, byte[] data, Completion completion) {
        requireFacility(Facility.PHONE_DATA, "take data");
        byte[] sent = data.clone();
        request(Operation.SET_DATA, completion, () -> set.parts().store(sent));
    }

    @Override
    public byte[] getData(int area, int most) {
        requireFacility(Facility.PHONE_DATA, "give data");
        faultAt(Operation.GET_DATA).strike();
        return floor.mailroom().inside(() -> {
            set.parts().requireWorking();
            return set.parts().stored(most);
        });
    }

    @Override
    public void deviceSpecific(byte[] parameters, CompletionOf<byte[]> completion) {
        requireFacility(Facility.PHONE_ECHO, "do anything device-specific");
        byte[] echo = parameters.clone();
        ValueCompletion<byte[]> answer = new ValueCompletion<>(completion);
        answer.deliver(echo);
        request(Operation.PHONE_SPECIFIC, answer, () -> set.parts().tellSpecific(echo.length));
    }

    private void request(Operation operation, Completion completion, Runnable effect) {
        Fault fault = faultAt(operation);
        fault.strike();
        floor.mailroom().inside(() -> {
            OpenRequest request = new OpenRequest(floor.mailroom(), fault.spoil(floor.timers(), completion), () -> {});
            set.parts().requireOpen().track(request);
            Supplier<Runnable> check = () -> {
                set.parts().requireWorking();
                return effect;
            };
            fault.perform(floor.timers(), request, () -> request.carryOut(check));
        });
    }

    private void requireFacility(Facility facility, String what) {
        if (!floor.settings().has(facility)) {
            throw new TelephonyException(
                    PhoneError.OPERATIONUNAVAIL,
                    "desk phones of this exchange cannot " + what + "; " + facility.key() + " is switched off");
        }
    }

    private Fault faultAt(Operation operation) {
        return faults.next(set.layout().line(), operation);
    }
}
