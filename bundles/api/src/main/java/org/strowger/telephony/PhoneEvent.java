package org.strowger.telephony;

import java.util.Set;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.PhoneStateItem;

/** Something happened to an open phone. */
public sealed interface PhoneEvent extends TelephonyEvent {
    /** The session's handle to the phone; its tag is {@link Phone#tag()} (rule P-036). */
    Phone phone();

    /**
     * The phone was closed by force (PHONE_CLOSE): the handle is void already (rule P-060). Never the consequence of
     * the application's own closing (contradiction D-02).
     *
     * @param phone the void handle
     */
    record Closed(Phone phone) implements PhoneEvent {}

    /**
     * A button went down or up (PHONE_BUTTON); comes only when asked for with {@link Phone#setStatusMessages} (rule
     * P-094). Every DOWN is followed by an UP (rule P-093).
     *
     * @param phone the handle
     * @param buttonId the button
     * @param mode what kind of button it is
     * @param state DOWN or UP
     */
    record ButtonMoved(Phone phone, int buttonId, ButtonMode mode, ButtonState state) implements PhoneEvent {}

    /**
     * Something that only the provider's devices know (PHONE_DEVSPECIFIC); passed on untouched (rule P-106).
     *
     * @param phone the handle
     * @param first what the provider says
     * @param second what the provider says
     * @param third what the provider says
     */
    record DeviceSpecific(Phone phone, long first, long second, long third) implements PhoneEvent {}

    /** The phone's status changed (PHONE_STATE); comes only when asked for with {@link Phone#setStatusMessages}. */
    sealed interface Changed extends PhoneEvent {
        /** What changed, as far as it was asked for. */
        Set<PhoneStateItem> changed();
    }

    /**
     * The status changed in a way that no other kind of event tells, or in several at once; details are in
     * {@link Phone#status()} (rule P-072).
     *
     * @param phone the handle
     * @param changed what changed
     */
    record StateChanged(Phone phone, Set<PhoneStateItem> changed) implements Changed {}

    /**
     * The number of owners changed because another handle was opened or closed (rule P-041).
     *
     * @param phone the handle
     * @param owners how many there are now
     */
    record OwnersChanged(Phone phone, int owners) implements Changed {
        @Override
        public Set<PhoneStateItem> changed() {
            return Set.of(PhoneStateItem.OWNER);
        }
    }

    /**
     * The number of monitors changed because another handle was opened or closed (rule P-041).
     *
     * @param phone the handle
     * @param monitors how many there are now
     */
    record MonitorsChanged(Phone phone, int monitors) implements Changed {
        @Override
        public Set<PhoneStateItem> changed() {
            return Set.of(PhoneStateItem.MONITORS);
        }
    }

    /**
     * A lamp changed (rule P-073).
     *
     * @param phone the handle
     * @param lampId the lamp
     */
    record LampChanged(Phone phone, int lampId) implements Changed {
        @Override
        public Set<PhoneStateItem> changed() {
            return Set.of(PhoneStateItem.LAMP);
        }
    }

    /**
     * The ring mode changed (rule P-073).
     *
     * @param phone the handle
     * @param ringMode the pattern that it rings with now; 0 for silence
     */
    record RingModeChanged(Phone phone, int ringMode) implements Changed {
        @Override
        public Set<PhoneStateItem> changed() {
            return Set.of(PhoneStateItem.RING_MODE);
        }
    }

    /**
     * A hookswitch changed, by hand or by software (rules P-073, P-085).
     *
     * @param phone the handle
     * @param device the device
     * @param mode the mode that it has now
     */
    record HookSwitchChanged(Phone phone, HookSwitchDevice device, HookSwitchMode mode) implements Changed {
        @Override
        public Set<PhoneStateItem> changed() {
            return Set.of(PhoneStateItem.hookSwitch(device));
        }
    }
}
