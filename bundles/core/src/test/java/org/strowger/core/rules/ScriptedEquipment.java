package org.strowger.core.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.ExtensionId;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.Terminal;
import org.strowger.telephony.device.TerminalDevice;
import org.strowger.telephony.device.TerminalSharing;
import org.strowger.telephony.device.UserUserSizes;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.EquipmentDriver;
import org.strowger.telephony.spi.ExtensionDriver;

/** The equipment and the extensions of a scripted line. */
interface ScriptedEquipment extends EquipmentDriver, ExtensionDriver {
    /** Names the extensions of every scripted line. */
    ExtensionId EXTENSIONS = ExtensionId.of("5b0b9a5e-6d0c-4d0e-9f3a-0d1f5a7c2e11");

    /** What its first terminal can take; the second takes rings only. */
    Set<TerminalMode> MODES_OF_PHONE = Set.of(TerminalMode.RINGER, TerminalMode.DISPLAY, TerminalMode.MEDIA_TO_LINE);

    /** How much user-user information it carries with each operation. */
    UserUserSizes SIZES = new UserUserSizes(11, 12, 13, 14, 15, 16);

    /** How much call data its addresses take. */
    int CALL_DATA = 8;

    /** A treatment of its own. */
    CallTreatment NEWS = new CallTreatment(300, "news");

    /** Does what the test said for this, or notes it only. */
    void does(Operation operation, Object whom, Object... arguments);

    /** Begins what the test will end. */
    void begins(Operation operation, Promise promise, Object... arguments);

    /** What the test said to answer. */
    <T> T answer(Operation operation, T otherwise);

    /** A line with everything. */
    static LineCapabilities.Builder equip(LineCapabilities.Builder line) {
        return line.extensionId(EXTENSIONS)
                .terminals(List.of(
                        new Terminal("phone", TerminalDevice.PHONE, MODES_OF_PHONE, TerminalSharing.PRIVATE),
                        new Terminal(
                                "bell",
                                TerminalDevice.SPEAKER,
                                Set.of(TerminalMode.RINGER),
                                TerminalSharing.SHARED_CONFERENCE)))
                .settableConditions(Set.of(LineCondition.MESSAGE_WAITING, LineCondition.LOCKED))
                .userUser(SIZES);
    }

    /** An address with everything. */
    static AddressCapabilities.Builder equip(AddressCapabilities.Builder address) {
        return address.maxCallData(CALL_DATA).treatments(List.of(CallTreatment.MUSIC, NEWS));
    }

    @Override
    default void setConditions(Set<LineCondition> conditions, boolean on, Completion completion) {
        begins(Operation.SET_CONDITIONS, Promise.of(completion), conditions, on);
    }

    @Override
    default void setTerminal(
            OptionalInt addressId, int terminal, Set<TerminalMode> modes, boolean on, Completion completion) {
        begins(Operation.SET_TERMINAL, Promise.of(completion), addressId, terminal, modes, on);
    }

    @Override
    default DeviceIdentity deviceId(String deviceClass, OptionalInt addressId) {
        does(Operation.DEVICE_ID, this, deviceClass, addressId);
        return answer(Operation.DEVICE_ID, DeviceIdentity.of("COM7"));
    }

    @Override
    default DataBlock configuration(String deviceClass) {
        does(Operation.CONFIGURATION, this, deviceClass);
        return answer(Operation.CONFIGURATION, DataBlock.ofText("speed=9600"));
    }

    @Override
    default void configure(String deviceClass, DataBlock configuration) {
        does(Operation.CONFIGURE, this, deviceClass, configuration);
    }

    @Override
    default ExtensionVersion negotiateExtensions(ExtensionVersion lowest, ExtensionVersion highest) {
        does(Operation.NEGOTIATE_EXTENSIONS, this, lowest, highest);
        return answer(Operation.NEGOTIATE_EXTENSIONS, highest);
    }

    @Override
    default void selectExtensions(Optional<ExtensionVersion> version) {
        does(Operation.SELECT_EXTENSIONS, this, version);
    }

    @Override
    default void deviceSpecific(
            OptionalInt addressId,
            Optional<CallDriver> call,
            DataBlock parameters,
            CompletionOf<DataBlock> completion) {
        begins(Operation.DEVICE_SPECIFIC, Promise.of(completion, DataBlock.class), addressId, call, parameters);
    }

    @Override
    default void deviceSpecificFeature(int feature, DataBlock parameters, CompletionOf<DataBlock> completion) {
        begins(Operation.DEVICE_FEATURE, Promise.of(completion, DataBlock.class), feature, parameters);
    }
}
