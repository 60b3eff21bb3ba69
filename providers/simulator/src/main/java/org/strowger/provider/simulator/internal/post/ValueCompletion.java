package org.strowger.provider.simulator.internal.post;

import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;

/** The end of a request whose success delivers something, which is known when the request is carried out. */
public final class ValueCompletion<T> implements Completion {
    private final CompletionOf<T> completion;
    private volatile T value;

    public ValueCompletion(CompletionOf<T> completion) {
        this.completion = completion;
    }

    /** This is what success will deliver. */
    public void deliver(T what) {
        value = what;
    }

    @Override
    public void succeed() {
        completion.succeed(value);
    }

    @Override
    public void fail(TelephonyError error) {
        completion.fail(error);
    }

    @Override
    public void fail(TelephonyError error, String detail) {
        completion.fail(error, detail);
    }
}
