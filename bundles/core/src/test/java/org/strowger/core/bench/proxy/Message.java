package org.strowger.core.bench.proxy;

import java.util.ArrayList;
import java.util.List;
import org.strowger.telephony.AgentEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.agent.QueueId;

/** What a handler tells the others, each with a number by which it is known again. */
final class Message {
    final int serial;
    final Handler sender;
    /** Whether only applications of version 2.2 know it. */
    final boolean recent;
    /** Whether somebody was opening a line meanwhile, so that one more may be told. */
    final boolean contended;
    /** Whom it must reach. */
    final List<Handler> receivers;
    /** All who had opened a line when it was sent. */
    private final List<Handler> known;

    private final List<Line> told = new ArrayList<>(4);

    Message(int serial, Handler sender, boolean recent, boolean contended, List<Handler> known) {
        this.serial = serial;
        this.sender = sender;
        this.recent = recent;
        this.contended = contended;
        this.known = List.copyOf(known);
        receivers = known.stream()
                .filter(handler -> handler != sender && handler.isOpen())
                .filter(handler -> isAboutLineOf(handler.line) && (!recent || !handler.isOld()))
                .toList();
    }

    /** The number of a message; 0 for what is none. */
    static int serialOf(AgentEvent event) {
        if (event instanceof AgentEvent.AgentSpecific specific) {
            return (int) specific.first();
        }
        return event instanceof AgentEvent.QueueStatusChanged changed
                ? (int) changed.queue().number()
                : 0;
    }

    static AgentEvent through(Line line, AgentEvent event) {
        return event instanceof AgentEvent.QueueStatusChanged changed
                ? new AgentEvent.QueueStatusChanged(line, new QueueId(serialOf(event)), changed.changed())
                : ProxyOperations.specific(line, serialOf(event));
    }

    private boolean isAboutLineOf(Line line) {
        return line.device().id().equals(sender.line.device().id());
    }

    /** Whether it may be told through this line handle. */
    boolean isFor(Line line) {
        boolean wasKnown = known.stream().anyMatch(handler -> handler.line == line);
        return wasKnown
                ? receivers.stream().anyMatch(handler -> handler.line == line)
                : contended && isAboutLineOf(line);
    }

    /** It is told; false if it had been before. */
    boolean tell(Line line) {
        if (hasReached(line)) {
            return false;
        }
        told.add(line);
        return true;
    }

    boolean hasReached(Line line) {
        return told.stream().anyMatch(each -> each == line);
    }

    @Override
    public String toString() {
        return "message " + serial + " of " + sender;
    }
}
