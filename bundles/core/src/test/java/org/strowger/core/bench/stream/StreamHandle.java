package org.strowger.core.bench.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.MonitoredTone;

/** One handle to a call, what its application wants through it and what it is owed, in order. */
final class StreamHandle {
    final StreamUser user;
    final CallModel call;
    final Call handle;
    final Wish<Set<DigitMode>> digits = new Wish<>(Set.of());
    final Wish<Set<MediaMode>> media = new Wish<>(Set.of());
    final Wish<List<MonitoredTone>> tones = new Wish<>(List.of());
    /** The id of its list of tones at the driver; 0 while there is none. */
    int listId;
    /** Which of the user's sessions it belongs to. */
    private final int opening;

    private final int serial;
    private boolean closed;
    private final List<Owed> owed = new ArrayList<>(4);

    private record Owed(String key, boolean must) {}

    StreamHandle(StreamUser user, CallModel call, Call handle, int serial) {
        this.user = user;
        this.call = call;
        this.handle = handle;
        this.serial = serial;
        this.opening = user.opening();
    }

    boolean isValid() {
        return handle.isValid();
    }

    boolean isOwner() {
        return handle.privilege() == CallPrivilege.OWNER;
    }

    /** Whether the session that it belongs to is open. */
    boolean isHeard() {
        return user.isOpen() && user.opening() == opening;
    }

    /** Its application gives it back: what is on the way may come or not. */
    void closed() {
        closed = true;
    }

    /** The call ended, or the handle: nothing is wanted any more. */
    void forgetWishes() {
        digits.drop();
        media.drop();
        tones.drop();
        listId = 0;
    }

    void owe(String key) {
        owed.add(new Owed(key, true));
    }

    void maybe(String key) {
        owed.add(new Owed(key, false));
    }

    /**
     * Something was told.
     *
     * @return false if it was not owed, or something else had to come before
     */
    boolean pay(String key) {
        for (int i = 0; i < owed.size(); i++) {
            if (owed.get(i).key().equals(key)) {
                owed.subList(0, i + 1).clear();
                return true;
            }
            if (owed.get(i).must() && !closed) {
                return false;
            }
        }
        return false;
    }

    /** What is owed still; empty if nothing is. */
    List<String> owed() {
        return closed || !isHeard()
                ? List.of()
                : owed.stream().filter(Owed::must).map(Owed::key).toList();
    }

    @Override
    public String toString() {
        return user + "'s handle " + serial + " of " + call;
    }
}
