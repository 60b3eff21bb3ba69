package org.strowger.provider.simulator.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.data.DataBlock;

/**
 * User-user information that a call received: the first stays until it is released, the rest waits (rule L-376). Used
 * only inside the {@link Mailroom}.
 */
final class Inbox {
    private final CallRecord record;
    private final Deque<DataBlock> waiting = new ArrayDeque<>();

    Inbox(CallRecord record) {
        this.record = record;
    }

    /** More came. */
    void receive(DataBlock information) {
        if (record.info().details().userUser().isEmpty()) {
            show(information);
        } else {
            waiting.add(information);
        }
    }

    /** The first is not needed any more. */
    void release() {
        if (!record.info().details().userUser().isEmpty()) {
            show(waiting.isEmpty() ? DataBlock.empty() : waiting.remove());
        }
    }

    private void show(DataBlock information) {
        Details.know(record, record.info().details().withUserUser(information), CallInfoItem.USER_USER);
    }
}
