package org.strowger.core.bench.detail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;

/** A call whose driver tells what it likes, and does what it is asked or not. */
final class DetailCall implements CallDriver {
    private static final List<CallInfoItem> ITEMS = List.of(
            CallInfoItem.APP_SPECIFIC,
            CallInfoItem.USER_USER,
            CallInfoItem.USER_USER,
            CallInfoItem.TREATMENT,
            CallInfoItem.QOS,
            CallInfoItem.CALL_DATA,
            CallInfoItem.DISPLAY,
            CallInfoItem.TRUNK,
            CallInfoItem.OTHER);

    final CallModel model;
    final int number;
    CallSink sink;
    boolean closed;

    private final DetailWorld world;
    private final DetailLine line;
    private final List<Promise> promises = new ArrayList<>();

    private record Promise(Ask ask, Completion completion) {}

    DetailCall(DetailWorld world, DetailLine line, int number, boolean made, CallInfo first) {
        this.world = world;
        this.line = line;
        this.number = number;
        model = new CallModel("C" + number, made, first);
    }

    @Override
    public void setAppSpecific(int value) {
        world.story.tell("  driver of %s: number %d", this, value);
        if (!world.isBroken(DetailDefect.HIDES_THE_NUMBER_FROM_THE_DRIVER)) {
            world.model.number(this, value);
        }
        world.meanwhile();
        mayBreakDown();
    }

    @Override
    public void setData(DataBlock data, Completion completion) {
        boolean changed = world.isBroken(DetailDefect.CHANGES_CALL_DATA);
        asked(Ask.Kind.DATA, changed ? DataBlock.ofText("other") : data, completion);
    }

    @Override
    public void setTreatment(int id, Completion completion) {
        asked(Ask.Kind.TREATMENT, id, completion);
    }

    @Override
    public void setQualityOfService(QualityOfService wanted, Completion completion) {
        boolean changed = world.isBroken(DetailDefect.ASKS_FOR_ANOTHER_QUALITY);
        asked(
                Ask.Kind.QUALITY,
                changed ? new QualityOfService(wanted.receiving(), wanted.sending()) : wanted,
                completion);
    }

    @Override
    public void sendUserUser(DataBlock information, Completion completion) {
        asked(Ask.Kind.SEND, information, completion);
    }

    @Override
    public void accept(DataBlock information, Completion completion) {
        asked(Ask.Kind.ACCEPT, information, completion);
    }

    @Override
    public void answer(DataBlock information, Completion completion) {
        asked(Ask.Kind.ANSWER, information, completion);
    }

    @Override
    public void releaseUserUser(Completion completion) {
        // One at a time: which of two releases a new message comes of, nobody could say.
        promises.stream()
                .filter(promise -> promise.ask.kind == Ask.Kind.RELEASE)
                .toList()
                .forEach(this::end);
        model.released(true);
        asked(Ask.Kind.RELEASE, null, completion);
    }

    private void asked(Ask.Kind kind, Object value, Completion completion) {
        world.story.tell("  driver of %s: %s %s", this, kind, value);
        Ask ask = world.model.asked(this, kind, value);
        if (ask == null) {
            return;
        }
        if (world.isBroken(DetailDefect.ASKS_TWICE)) {
            world.model.asked(this, kind, value);
        }
        Promise promise = new Promise(ask, completion);
        promises.add(promise);
        world.meanwhile();
        if (promises.contains(promise) && world.isBad(15)) {
            promises.remove(promise);
            failing(ask);
            throw new IllegalStateException("a driver breaks down");
        } else if (world.dice.chance(60)) {
            end(promise);
        }
    }

    private void mayBreakDown() {
        if (world.isBad(15)) {
            throw new TelephonyException(LineError.RESOURCEUNAVAIL, "refused");
        }
    }

    private void failing(Ask ask) {
        if (ask.kind == Ask.Kind.RELEASE && ask.isUndisturbed(world.now())) {
            model.released(false);
        }
    }

    /** It ends something that it was asked for. */
    private void end(Promise promise) {
        if (!promises.remove(promise)) {
            return;
        }
        if (world.dice.chance(25)) {
            world.story.tell("%s fails %s", this, promise.ask);
            failing(promise.ask);
            promise.completion.fail(LineError.INVALPARAM);
        } else {
            world.story.tell("%s succeeds with %s", this, promise.ask);
            if (promise.ask.kind.isClaiming() && promise.ask.isUndisturbed(world.now())) {
                model.claim(promise.ask.via.user.toString());
            }
            promise.completion.succeed();
        }
    }

    @Override
    public void drop(Completion completion) {
        completion.succeed();
    }

    @Override
    public void close() {
        closed = true;
        promises.clear();
        line.forget(this);
    }

    /** Something happens at the call. */
    void move() {
        int roll = world.dice.below(100);
        if (roll < 25 && !promises.isEmpty()) {
            end(world.dice.pick(promises));
        } else if (roll < 88) {
            tell();
        } else if (roll < 95) {
            state(world.dice.pick(CallState.CONNECTED, CallState.ON_HOLD, CallState.RINGBACK, CallState.DISCONNECTED));
        } else {
            state(CallState.IDLE);
        }
    }

    private void tell() {
        CallInfo news = line.news(number);
        Set<CallInfoItem> items = new HashSet<>();
        int count = world.dice.below(4);
        for (int i = 0; i < count; i++) {
            items.add(world.dice.pick(ITEMS));
        }
        world.story.tell("%s tells %s: %s %s", this, items, news, news.details());
        model.learn(news, items);
        sink.info(news, items.isEmpty() ? Set.of() : EnumSet.copyOf(items));
    }

    void state(CallState state) {
        world.story.tell("%s is %s", this, state);
        model.state(state);
        sink.state(state);
    }

    @Override
    public String toString() {
        return model.toString();
    }
}
