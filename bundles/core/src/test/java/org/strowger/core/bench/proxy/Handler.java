package org.strowger.core.bench.proxy;

import java.util.Collections;
import java.util.Set;
import org.strowger.telephony.Line;
import org.strowger.telephony.agent.ProxyRequestType;

/** One line handle, which may serve requests. */
final class Handler {
    final ProxyUser user;
    final Line line;
    final Set<ProxyRequestType> types;
    /** Which of the user's sessions it belongs to. */
    private final int opening;

    private final boolean old;

    Handler(ProxyUser user, Line line, Set<ProxyRequestType> types) {
        this.user = user;
        this.line = line;
        this.types = types;
        this.opening = user.opening();
        this.old = user.isOld();
    }

    /** Whether its application speaks an old version. */
    boolean isOld() {
        return old;
    }

    boolean isOpen() {
        return line.isOpen();
    }

    /** Whether the session that it belongs to is open. */
    boolean isHeard() {
        return user.isOpen() && user.opening() == opening;
    }

    /** Whether only one of both can be open. */
    boolean excludes(Line other, Set<ProxyRequestType> others) {
        return line != other
                && isOpen()
                && line.device().id().equals(other.device().id())
                && !Collections.disjoint(types, others);
    }

    @Override
    public String toString() {
        return user + "'s " + line + " for " + types;
    }
}
