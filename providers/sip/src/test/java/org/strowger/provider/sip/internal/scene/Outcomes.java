package org.strowger.provider.sip.internal.scene;

import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.spi.Completion;

/** How a request ended. */
public final class Outcomes implements Completion {
    private String text = "pending";

    @Override
    public void succeed() {
        end("succeeded");
    }

    @Override
    public void fail(TelephonyError error) {
        end(error.name());
    }

    @Override
    public void fail(TelephonyError error, String detail) {
        end(error.name());
    }

    private void end(String how) {
        text = text.equals("pending") ? how : text + " and again " + how;
    }

    @Override
    public String toString() {
        return text;
    }
}
