package org.strowger.core.bench.proxy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.strowger.telephony.AgentEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.GroupId;
import org.strowger.telephony.agent.ProxyRequest;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.agent.QueueId;
import org.strowger.telephony.agent.QueueRequest;
import org.strowger.telephony.agent.QueueStatusItem;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What is asked and answered, each with a number by which it is known again. */
final class ProxyOperations {
    static final List<ProxyRequestType> TYPES = List.of(
            ProxyRequestType.GET_QUEUE_LIST,
            ProxyRequestType.SET_QUEUE_MEASUREMENT_PERIOD,
            ProxyRequestType.GET_QUEUE_INFO);

    private static final Set<QueueStatusItem> FIGURES = Set.of(QueueStatusItem.UPDATE_INFO);

    private final ProxyWorld world;

    ProxyOperations(ProxyWorld world) {
        this.world = world;
    }

    static AgentEvent specific(Line line, int serial) {
        return new AgentEvent.AgentSpecific(line, Optional.empty(), 0, serial, 0);
    }

    /** Tells the others something, or tries to. */
    void tell(Handler sender) {
        int serial = world.newMessage();
        boolean recent = world.dice.chance(40);
        boolean shameless = world.isBroken(ProxyDefect.LETS_ANYBODY_SEND);
        world.story.tell("%s sends message %d", sender, serial);
        world.model.messages().send(serial, sender, recent, world.model.handlers(), () -> {
            try {
                if (recent) {
                    sender.line.proxy().queueStatus(new QueueId(serial), FIGURES);
                } else {
                    sender.line.proxy().specific(0, serial, 0);
                }
            } catch (TelephonyException refused) {
                if (!shameless) {
                    throw refused;
                }
            }
        });
        AgentEvent told = recent
                ? new AgentEvent.QueueStatusChanged(sender.line, new QueueId(serial), FIGURES)
                : specific(sender.line, serial);
        spill(sender, told);
    }

    /** Tells it to some who should not hear it. */
    private void spill(Handler sender, AgentEvent told) {
        if (sender.isOpen() && world.isBroken(ProxyDefect.TELLS_A_MESSAGE_TO_ITS_SENDER)) {
            sender.user.told(sender.user.opening(), told);
        }
        for (Handler handler : List.copyOf(world.model.handlers())) {
            boolean wrong = handler.isOld() && world.isBroken(ProxyDefect.TELLS_OLD_APPLICATIONS_WHAT_IS_NEW)
                    || !handler.isOpen() && world.isBroken(ProxyDefect.TELLS_A_MESSAGE_TO_THOSE_WHO_HAVE_LEFT);
            if (wrong && handler.isHeard()) {
                handler.user.told(handler.user.opening(), Message.through(handler.line, told));
            }
        }
    }

    static long serialOf(ProxyRequest<?> request) {
        if (request instanceof QueueRequest.GetQueues queues) {
            return queues.group().id().getLeastSignificantBits();
        } else if (request instanceof QueueRequest.SetMeasurementPeriod period) {
            return period.queue().number();
        }
        return request instanceof QueueRequest.GetInfo info ? info.queue().number() : 0;
    }

    void ask(Handler via) {
        Ask ask = world.newAsk(via, world.dice.pick(TYPES));
        Handler before = world.model.handlerOf(via.line, ask.type);
        world.story.tell("%s is asked", ask);
        try {
            world.model.asked(ask, perform(via.line, ask));
        } catch (TelephonyException refused) {
            world.story.tell("  %s: %s", ask, refused.getMessage());
            boolean isVoid = refused.error() == LineError.INVALLINEHANDLE;
            boolean unserved = refused.error() == LineError.OPERATIONUNAVAIL;
            if (isVoid ? via.isOpen() : !unserved || before != null && before.isOpen()) {
                world.model.violated("L-417", ask + " was refused: " + refused.getMessage());
            }
        }
    }

    private static Request<?> perform(Line line, Ask ask) {
        QueueId queue = new QueueId(ask.serial);
        return switch (ask.type) {
            case GET_QUEUE_LIST -> line.agents().queues().of(new GroupId(new UUID(0, ask.serial)));
            case SET_QUEUE_MEASUREMENT_PERIOD -> line.agents()
                    .queues()
                    .setMeasurementPeriod(queue, Duration.ofSeconds(1));
            default -> line.agents().queues().info(queue);
        };
    }

    void answer(Ask ask) {
        boolean refused = ask.type == ProxyRequestType.GET_QUEUE_INFO || world.dice.chance(30);
        world.story.tell("%s is %s", ask, refused ? "refused" : "answered");
        if (refused) {
            world.model.answers(
                    ask, Optional.of(LineError.INVALPARAM), () -> give(() -> ask.task.refuse(LineError.INVALPARAM)));
        } else {
            world.model.answers(ask, Optional.empty(), () -> give(() -> succeed(ask)));
        }
    }

    private static void succeed(Ask ask) {
        if (ask.task.request() instanceof QueueRequest.GetQueues queues) {
            ask.task.answer(queues, List.of());
        } else {
            ask.task.done();
        }
    }

    private void give(Runnable answer) {
        if (world.isBroken(ProxyDefect.SWALLOWS_AN_ANSWER)) {
            return;
        }
        answer.run();
        if (world.isBroken(ProxyDefect.ANSWERS_TWICE)) {
            answer.run();
        }
    }
}
