package org.strowger.core.rules;

import java.util.Set;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.DetailDriver;

/** What a scripted call lets be attached to it. */
interface ScriptedDetails extends DetailDriver {
    /** The line that the call is on. */
    ScriptedLine line();

    /** Begins what the test will end. */
    void begins(Operation operation, Completion completion, Object... arguments);

    @Override
    default void setAppSpecific(int value) {
        line().does(Operation.APP_SPECIFIC, this, value);
    }

    @Override
    default void setData(DataBlock data, Completion completion) {
        begins(Operation.SET_DATA, completion, data);
    }

    @Override
    default void setTreatment(int id, Completion completion) {
        begins(Operation.SET_TREATMENT, completion, id);
    }

    @Override
    default void setQualityOfService(QualityOfService wanted, Completion completion) {
        begins(Operation.SET_QUALITY, completion, wanted);
    }

    @Override
    default void setTerminal(int terminal, Set<TerminalMode> modes, boolean on, Completion completion) {
        begins(Operation.SET_TERMINAL, completion, terminal, modes, on);
    }

    @Override
    default DeviceIdentity deviceId(String deviceClass) {
        line().does(Operation.DEVICE_ID, this, deviceClass);
        return line().answer(Operation.DEVICE_ID, DeviceIdentity.of("COM7"));
    }

    @Override
    default void sendUserUser(DataBlock information, Completion completion) {
        begins(Operation.SEND_USER_USER, completion, information);
    }

    @Override
    default void releaseUserUser(Completion completion) {
        begins(Operation.RELEASE_USER_USER, completion);
    }

    @Override
    default void accept(DataBlock information, Completion completion) {
        begins(Operation.ACCEPT, completion, information);
    }

    @Override
    default void answer(DataBlock information, Completion completion) {
        begins(Operation.ANSWER, completion, information);
    }

    @Override
    default void drop(DataBlock information, Completion completion) {
        begins(Operation.DROP, completion, information);
    }
}
