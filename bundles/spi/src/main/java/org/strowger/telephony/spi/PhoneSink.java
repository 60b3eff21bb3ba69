package org.strowger.telephony.spi;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.LampMode;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.RingerStatus;

/**
 * Where the events of one open phone go (PHONEEVENT). Safe for use by any thread; calls return soon and never throw.
 * The order of calls is the order in which applications see the events.
 *
 * <p>Each call tells how a part is now, whether an application or a hand changed it (rule P-085); the core keeps it,
 * answers queries from it, finds out what changed and tells whoever asked. What has not changed is told to nobody. A
 * part that the phone does not have is a fault of the provider and has no effect.
 */
@ProviderType
public interface PhoneSink {
    /** The conditions that the phone is in now (rule P-101). */
    void conditions(Set<PhoneCondition> now);

    /** A hookswitch device now: mode, volume and gain. */
    void hookSwitch(HookSwitchDevice device, HookSwitchStatus now);

    /** The ringer now. */
    void ringer(RingerStatus now);

    /** A lamp now. */
    void lamp(int id, LampMode now);

    /**
     * A button went down or up, or its position became unknown. After every DOWN an UP follows, which the driver makes
     * up if its device cannot tell (rule P-093).
     */
    void button(int id, ButtonState now);

    /** What a button is now; of its state {@link #button} tells. */
    void buttonInfo(int id, ButtonInfo now);

    /** The display now, row by row; rows are filled up with spaces, and cut off where the display ends. */
    void display(List<String> rows);

    /** What can be done with the phone now by an owner. */
    void features(Set<PhoneFeature> now);

    /** Everything at once, for example when the phone came back. */
    void snapshot(PhoneSnapshot now);

    /**
     * The phone changed in a way that nothing else here tells, usually OTHER or DEVICE_SPECIFIC, also for a changed
     * data area (rule P-100). Never OWNER or MONITORS, which only the core knows (rule P-042).
     */
    void stateChanged(Set<PhoneStateItem> changed);

    /** Something that only applications for this provider know; passed on untouched (rule P-106). */
    void deviceSpecific(long first, long second, long third);

    /**
     * The provider had to close the phone (PHONE_CLOSE towards the core). It has completed all requests of the phone
     * before (rule P-061). The core makes no further use of this opening and does not call {@link PhoneDriver#close()}
     * for it (rule S-085); whether the phone can be opened again, {@link PhoneDriver#open} decides (rule P-062).
     */
    void closed();
}
