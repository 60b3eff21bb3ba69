package org.strowger.dialing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;

/** What is refused, and in which words. */
final class Refused {
    private Refused() {}

    static AbstractStringAssert<?> with(TelephonyError error, ThrowingCallable what) {
        TelephonyException refusal = catchThrowableOfType(TelephonyException.class, what);
        assertThat(refusal).as("the refusal").isNotNull();
        assertThat(refusal.error()).isEqualTo(error);
        return assertThat(refusal.getMessage());
    }
}
