package org.strowger.core.bench.detail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;

/** One handle to a call, as its application got it, and what it was told of the call's changes. */
final class Seen {
    final DetailUser user;
    final Call handle;
    final CallModel call;
    /** It was told that the call is idle. */
    boolean knowsIdle;
    /**
     * Which of the call's changes comes next. From which one on it is told nobody but the core knows, so there may be
     * several at first.
     */
    private Set<Integer> next = new LinkedHashSet<>();

    /** Which of the user's sessions it belongs to. */
    private final int session;

    Seen(DetailUser user, Call handle, CallModel call) {
        this.user = user;
        this.handle = handle;
        this.call = call;
        for (int i = 0; i <= call.changes().size(); i++) {
            next.add(i);
        }
        this.session = user.opening();
    }

    boolean isValid() {
        return handle.isValid();
    }

    boolean isOwner() {
        return handle.privilege() == CallPrivilege.OWNER;
    }

    boolean isHeard() {
        return user.isOpen() && user.opening() == session;
    }

    /**
     * It was told of a change.
     *
     * @return false if there was none, or another one had to be told before, or its own application made it
     */
    boolean tell(Set<CallInfoItem> items) {
        Set<Integer> then = new LinkedHashSet<>();
        for (int from : next) {
            int owed = owedFrom(from);
            if (owed < call.changes().size() && call.changes().get(owed).items().equals(items)) {
                then.add(owed + 1);
            }
        }
        next = then;
        return !then.isEmpty();
    }

    private int owedFrom(int from) {
        int owed = from;
        while (owed < call.changes().size() && call.changes().get(owed).isBy(handle.line())) {
            owed++;
        }
        return owed;
    }

    /** What it should have been told of, in one of the ways to see it; empty if that is nothing. */
    List<Change> missed() {
        int size = call.changes().size();
        int latest = next.stream().mapToInt(this::owedFrom).max().orElse(size);
        return call.changes().subList(latest, size);
    }

    @Override
    public String toString() {
        return user + "'s handle to " + call;
    }
}
