package org.strowger.telephony.device;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.phone.ButtonFunction;
import org.strowger.telephony.phone.ButtonLamp;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.HookSwitchCapabilities;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.telephony.phone.PhoneStateItem;

/** What a phone device can ever do (PHONECAPS). Immutable. */
public final class PhoneCapabilities {
    private static final int KEYPAD_KEYS = 12;
    private static final Set<PhoneStateItem> FROM_CORE =
            EnumSet.of(PhoneStateItem.OWNER, PhoneStateItem.MONITORS, PhoneStateItem.REINIT);

    private final String name;
    private final String info;
    private final Set<PhoneStateItem> phoneStates;
    private final Map<HookSwitchDevice, HookSwitchCapabilities> hookSwitches;
    private final int displayRows;
    private final int displayColumns;
    private final int ringModes;
    private final List<ButtonLamp> buttonLamps;
    private final List<Integer> downloadAreas;
    private final List<Integer> uploadAreas;
    private final Set<PhoneFeature> features;
    private final ExtensionId extensionId;
    private final Set<String> deviceClasses;

    private PhoneCapabilities(Builder from) {
        name = from.name;
        info = from.info;
        hookSwitches = Map.copyOf(from.hookSwitches);
        displayRows = from.displayRows;
        displayColumns = from.displayColumns;
        ringModes = from.ringModes;
        buttonLamps = List.copyOf(from.buttonLamps);
        downloadAreas = List.copyOf(from.downloadAreas);
        uploadAreas = List.copyOf(from.uploadAreas);
        extensionId = from.extensionId;
        deviceClasses = Set.copyOf(from.deviceClasses);
        EnumSet<PhoneStateItem> states = EnumSet.copyOf(FROM_CORE);
        states.addAll(from.phoneStates);
        phoneStates = Set.copyOf(states);
        features = from.features.map(Set::copyOf).orElseGet(() -> Set.copyOf(PhoneFeaturesOf.parts(this)));
    }

    /**
     * A builder for a phone without any parts.
     *
     * @param name the phone's name for people
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** The phone's name for people. */
    public String name() {
        return name;
    }

    /** Maker, model and the like, for people; may be empty. */
    public String info() {
        return info;
    }

    /** Which changes of the phone can be reported; with those that the core itself reports (rule P-043). */
    public Set<PhoneStateItem> phoneStates() {
        return phoneStates;
    }

    /** The hookswitch devices that it has (rules P-074, P-078). */
    public Map<HookSwitchDevice, HookSwitchCapabilities> hookSwitches() {
        return hookSwitches;
    }

    /** How many rows its display has; 0 without a display (rule P-096). */
    public int displayRows() {
        return displayRows;
    }

    /** How many columns its display has; 0 without a display (rule P-096). */
    public int displayColumns() {
        return displayColumns;
    }

    /** How many ring patterns applications can choose; 0 if they cannot control the ringer (rules P-086, P-087). */
    public int ringModes() {
        return ringModes;
    }

    /** The places for buttons and lamps; a button or lamp id is a place in this list (rule P-089). */
    public List<ButtonLamp> buttonLamps() {
        return buttonLamps;
    }

    /** The sizes in bytes of the areas that data can be sent to; an id is a place in this list (rule P-098). */
    public List<Integer> downloadAreas() {
        return downloadAreas;
    }

    /** The sizes in bytes of the areas that data can be read from; an id is a place in this list (rule P-098). */
    public List<Integer> uploadAreas() {
        return uploadAreas;
    }

    /** What can ever be done with it (rule P-102). */
    public Set<PhoneFeature> features() {
        return features;
    }

    /** Names the extensions that the phone has; {@link ExtensionId#none()} if it has none (rule P-024). */
    public ExtensionId extensionId() {
        return extensionId;
    }

    /** The classes of further devices that belong to the phone, which its provider finds. */
    public Set<String> deviceClasses() {
        return deviceClasses;
    }

    /** Builds {@link PhoneCapabilities}; not safe for use by several threads. */
    public static final class Builder {
        private final String name;
        private String info = "";
        private Set<PhoneStateItem> phoneStates = Set.of();
        private final Map<HookSwitchDevice, HookSwitchCapabilities> hookSwitches =
                new EnumMap<>(HookSwitchDevice.class);
        private int displayRows;
        private int displayColumns;
        private int ringModes;
        private final List<ButtonLamp> buttonLamps = new ArrayList<>();
        private final List<Integer> downloadAreas = new ArrayList<>();
        private final List<Integer> uploadAreas = new ArrayList<>();
        private ExtensionId extensionId = ExtensionId.none();
        private Set<String> deviceClasses = Set.of();
        private Optional<Set<PhoneFeature>> features = Optional.empty();

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** @see PhoneCapabilities#info() */
        public Builder info(String text) {
            info = Objects.requireNonNull(text, "info");
            return this;
        }

        /** @see PhoneCapabilities#phoneStates() */
        public Builder phoneStates(Set<PhoneStateItem> states) {
            phoneStates = Set.copyOf(states);
            return this;
        }

        /** Gives it a hookswitch device. */
        public Builder hookSwitch(HookSwitchDevice device, HookSwitchCapabilities capabilities) {
            hookSwitches.put(device, Objects.requireNonNull(capabilities, "capabilities"));
            return this;
        }

        /** Gives it a display. */
        public Builder display(int rows, int columns) {
            displayRows = rows;
            displayColumns = columns;
            return this;
        }

        /** @see PhoneCapabilities#ringModes() */
        public Builder ringModes(int count) {
            ringModes = count;
            return this;
        }

        /** Adds a place for a button and a lamp; its id is its place in the order of adding. */
        public Builder buttonLamp(ButtonLamp place) {
            buttonLamps.add(Objects.requireNonNull(place, "place"));
            return this;
        }

        /** Adds the twelve keys of the keypad, which have the ids 0 to 11; so they come first (rule P-090). */
        public Builder keypad() {
            if (!buttonLamps.isEmpty()) {
                throw new IllegalStateException("the keys of the keypad have the ids 0 to 11; add them first");
            }
            for (int key = 0; key < KEYPAD_KEYS; key++) {
                buttonLamp(ButtonLamp.button(ButtonMode.KEYPAD, ButtonFunction.NONE));
            }
            return this;
        }

        /** Adds an area that data can be sent to. */
        public Builder downloadArea(int bytes) {
            downloadAreas.add(bytes);
            return this;
        }

        /** Adds an area that data can be read from. */
        public Builder uploadArea(int bytes) {
            uploadAreas.add(bytes);
            return this;
        }

        /** @see PhoneCapabilities#extensionId() */
        public Builder extensionId(ExtensionId id) {
            extensionId = Objects.requireNonNull(id, "extensionId");
            return this;
        }

        /** @see PhoneCapabilities#deviceClasses() */
        public Builder deviceClasses(Set<String> names) {
            deviceClasses = Set.copyOf(names);
            return this;
        }

        /** What can ever be done with it; without this, all that its parts allow. */
        public Builder features(Set<PhoneFeature> all) {
            features = Optional.of(Set.copyOf(all));
            return this;
        }

        /**
         * The capabilities as built so far.
         *
         * @throws IllegalStateException if a number is negative, or the display has rows but no columns
         */
        public PhoneCapabilities build() {
            boolean half = displayRows == 0 != (displayColumns == 0);
            if (half || displayRows < 0 || displayColumns < 0) {
                throw new IllegalStateException(
                        "phone \"%s\" has a display of %d rows and %d columns; it needs both, or none"
                                .formatted(name, displayRows, displayColumns));
            }
            if (ringModes < 0) {
                throw new IllegalStateException("phone \"" + name + "\" has " + ringModes + " ring modes");
            }
            return new PhoneCapabilities(this);
        }
    }
}
