package org.strowger.provider.modem.internal.line;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.spi.Completion;

/** The requests of a call that are under way; each ends once, whoever comes first. Used on the modem's strand. */
final class Requests {
    private final Set<Completion> underWay = new LinkedHashSet<>();

    /** Takes a request into account. */
    void begin(Completion request) {
        underWay.add(request);
    }

    /** Ends a request well, unless it has ended. */
    void succeed(Completion request) {
        if (underWay.remove(request)) {
            request.succeed();
        }
    }

    /** Fails a request, unless it has ended. */
    void fail(Completion request, TelephonyError error, String detail) {
        if (underWay.remove(request)) {
            request.fail(error, detail);
        }
    }

    /** Whether none is under way. */
    boolean isEmpty() {
        return underWay.isEmpty();
    }

    /** Fails all that are left. */
    void failAll(TelephonyError error, String detail) {
        List<Completion> left = new ArrayList<>(underWay);
        underWay.clear();
        left.forEach(request -> request.fail(error, detail));
    }

    /** Succeeds all that are left. */
    void succeedAll() {
        List<Completion> left = new ArrayList<>(underWay);
        underWay.clear();
        left.forEach(Completion::succeed);
    }
}
