package org.strowger.core.bench;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.bench.model.CallRecord;
import org.strowger.core.bench.model.RequestRecord;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.ConsultationStart;

/** A consultation call of a forwarding, which its provider may begin or not, and sometimes too late. */
final class Beginning {
    private final World world;
    private final ChaosLine line;
    private final RequestRecord request;
    private final ConsultationStart start;
    private final String token;
    private final int addressId;
    private final List<ChaosCall> begun = new ArrayList<>(1);

    Beginning(
            World world, ChaosLine line, RequestRecord request, ConsultationStart start, String token, int addressId) {
        this.world = world;
        this.line = line;
        this.request = request;
        this.start = start;
        this.token = token;
        this.addressId = addressId;
    }

    List<ChaosCall> begun() {
        return begun;
    }

    boolean isPossible() {
        return begun.isEmpty();
    }

    boolean isTooLate() {
        return world.model.drivers().isCompleted(request);
    }

    void begin() {
        CallRecord record = world.model.drivers().beginning(request, token, addressId);
        ChaosCall call = new ChaosCall(world, line);
        begun.add(call);
        line.calls().add(call);
        CallSink sink = asked(call);
        call.begin(record, sink, CallInfo.unknown());
    }

    /** Asks for a call that there can be only one of, or for none. */
    void misbehave() {
        world.model.drivers().telling("begins wrongly");
        asked(isPossible() || world.dice.chance(50) ? null : new ChaosCall(world, line));
    }

    private CallSink asked(ChaosCall call) {
        try {
            return start.begin(call);
        } catch (RuntimeException thrown) {
            world.model.violated("L-307", "the core threw into a provider that began a consultation call: " + thrown);
            return null;
        } finally {
            world.model.drivers().done();
        }
    }

    void tell() {
        begun.forEach(call -> call.tell(world.reached(CallState.DIALTONE)));
    }
}
