package org.strowger.core.bench.proxy;

import java.time.Instant;
import java.util.Optional;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.agent.ProxyTask;
import org.strowger.telephony.error.TelephonyError;

/** One request of an application to a proxy handler, and what became of it. */
final class Ask {
    final Handler via;
    final int serial;
    final ProxyRequestType type;
    final Instant deadline;
    Request<?> request;
    /** Who served the type when it was asked. */
    Handler handler;

    ProxyTask task;
    int told;
    boolean answered;
    /** It is decided: answered, or its handler is gone, or the line. */
    boolean ended;
    /** Its handler closed the line before answering it. */
    boolean forsaken;
    /** Asker and handler were closed together. */
    boolean either;
    /** Its asker closed the line before it ended, so that no reply may come (rule L-099). */
    boolean suppressed;
    /** What its handler answered while somebody waited; null for nothing. */
    Optional<TelephonyError> outcome;

    int replies;
    int ends;

    Ask(Handler via, int serial, ProxyRequestType type, Instant deadline) {
        this.via = via;
        this.serial = serial;
        this.type = type;
        this.deadline = deadline;
    }

    boolean isLate(Instant now) {
        return !deadline.isAfter(now);
    }

    @Override
    public String toString() {
        return "request " + serial + " (" + type + ") of " + via;
    }
}
