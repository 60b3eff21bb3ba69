package org.strowger.provider.sip.internal.call;

import java.util.Set;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.Completion;

/** One request of the core that has not ended; ends once, whatever happens to the call meanwhile. */
final class Operation {
    private final Completion completion;
    private final Set<Operation> outstanding;

    Operation(Completion completion, Set<Operation> outstanding) {
        this.completion = completion;
        this.outstanding = outstanding;
        outstanding.add(this);
    }

    void succeed() {
        if (outstanding.remove(this)) {
            completion.succeed();
        }
    }

    void fail(LineError error, String detail) {
        if (outstanding.remove(this)) {
            completion.fail(error, detail);
        }
    }
}
