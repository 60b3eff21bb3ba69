package org.strowger.core.internal.line;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.strowger.telephony.Call;
import org.strowger.telephony.DeviceExtensions;
import org.strowger.telephony.Request;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.LineDriver;

/** The device-specific extensions of a line for one of its handles (rules L-065, L-409, L-410). */
final class OpenLineExtensions implements DeviceExtensions {
    private final LineHandle handle;
    private final ManagedLine line;

    OpenLineExtensions(LineHandle handle) {
        this.handle = handle;
        this.line = handle.managed();
    }

    @Override
    public Request<DataBlock> ask(DataBlock parameters) {
        require(parameters);
        return ask(
                null,
                (driver, completion) ->
                        driver.deviceSpecific(OptionalInt.empty(), Optional.empty(), parameters, completion));
    }

    @Override
    public Request<DataBlock> ask(int addressId, DataBlock parameters) {
        require(parameters);
        line.requireAddress(addressId);
        return ask(
                null,
                (driver, completion) ->
                        driver.deviceSpecific(OptionalInt.of(addressId), Optional.empty(), parameters, completion));
    }

    @Override
    public Request<DataBlock> ask(Call call, DataBlock parameters) {
        require(parameters);
        if (!(call instanceof CallHandle about)
                || about.lineHandle().managed() != line
                || about.lineHandle().session() != handle.session()) {
            throw new TelephonyException(
                    LineError.INVALCALLHANDLE, "the call is not a handle of this session to a call of " + line);
        }
        about.requireValid();
        return ask(
                about,
                (driver, completion) -> driver.deviceSpecific(
                        OptionalInt.of(about.call().addressId()),
                        Optional.of(line.calling().driverOf(about.call())),
                        parameters,
                        completion));
    }

    @Override
    public Request<DataBlock> use(int feature, DataBlock parameters) {
        require(parameters);
        return ask(null, (driver, completion) -> driver.deviceSpecificFeature(feature, parameters, completion));
    }

    private void require(DataBlock parameters) {
        handle.requireOpen();
        if (handle.options().extensions().isEmpty()) {
            throw new TelephonyException(
                    LineError.OPERATIONUNAVAIL,
                    handle + " was opened without extensions; agree on a version with"
                            + " TelephonySession.setup(id).negotiateExtensions and open the line with it");
        }
        if (parameters == null) {
            throw new TelephonyException(
                    LineError.INVALPOINTER, "the parameters are null; use DataBlock.empty() for none");
        }
    }

    /** @param about the call that it is about, or null */
    private Request<DataBlock> ask(CallHandle about, BiConsumer<LineDriver, CompletionOf<DataBlock>> action) {
        Answer<DataBlock> answer = new Answer<>(line);
        return line.calling()
                .ask(
                        () -> {
                            handle.requireOpen();
                            if (about != null) {
                                about.requireValid();
                            }
                            return line.requests()
                                    .accept(
                                            "use extensions",
                                            handle,
                                            about == null ? null : about.call(),
                                            about,
                                            answer);
                        },
                        ticket -> action.accept(line.calling().lineDriver(), answer.completing(ticket)));
    }
}
