package org.strowger.core.internal.line;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.strowger.telephony.Call;
import org.strowger.telephony.ForwardControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.device.Forwarding;

/** Forwarding the calls of one address or of all (rules L-303 to L-311). */
final class LineForwarding implements ForwardControl {
    private final LineHandle handle;
    private final ManagedLine line;
    private final OptionalInt addressId;

    /** @param addressId empty for all addresses */
    LineForwarding(LineHandle handle, OptionalInt addressId) {
        this.handle = handle;
        this.line = handle.managed();
        this.addressId = addressId;
    }

    @Override
    public Request<Optional<Call>> set(List<Forwarding> forwardings, int rings, CallParams params) {
        handle.requireOpen();
        addressId.ifPresent(line::requireAddress);
        List<Forwarding> checked = ForwardCheck.require(forwardings, rings, line.capabilities(), addressId);
        int ringsAllowed = line.address(addressId.orElse(0)).forwarding().nearest(rings);
        CallParams fitted = CallParamCheck.fit(params, line.capabilities());
        NewCalls made = new NewCalls(handle);
        Consultation consultation = new Consultation(line, made);
        return line.calling()
                .ask(
                        () -> {
                            handle.requireOpen();
                            CallParamCheck.requireInService(line);
                            consultation.expect(Calling.newCall(fitted, CallOrigin.OUTBOUND)
                                    .addressId(
                                            addressId.orElse(fitted.addressId().orElse(0)))
                                    .build());
                            return line.requests().accept("forward", handle, null, null, consultation.delivering());
                        },
                        ticket -> line.calling()
                                .lineDriver()
                                .forward(addressId, checked, ringsAllowed, fitted, consultation, ticket));
    }
}
