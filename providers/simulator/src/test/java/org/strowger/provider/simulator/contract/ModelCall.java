package org.strowger.provider.simulator.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.provider.tck.FarParty;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.Gathering;

/** A call to which everything can be attached; its far end is itself. Used on the thread of the test. */
final class ModelCall implements CallDriver, FarParty {
    private final ModelWork work;
    private final CallSink sink;
    private final Deque<DataBlock> received = new ArrayDeque<>();
    private CallDetails details = CallDetails.none();
    private DataBlock sent = DataBlock.empty();
    private CallState state = CallState.UNKNOWN;
    private Set<DigitMode> monitored = Set.of();
    private Optional<ModelGathering> gathering = Optional.empty();
    private boolean closed;

    ModelCall(ModelWork work, CallSink sink, DataBlock information, Completion completion) {
        sent = information;
        this.work = work;
        this.sink = sink;
        work.begin(completion, () -> enter(CallState.CONNECTED));
    }

    private void enter(CallState next) {
        state = next;
        sink.state(next);
    }

    private void tell(CallDetails now, CallInfoItem item) {
        details = now;
        sink.info(CallInfo.builder().details(now).build(), Set.of(item));
    }

    @Override
    public void drop(Completion completion) {
        work.begin(completion, () -> {
            gathering.ifPresent(open -> open.end(GatherEnd.CANCEL));
            enter(CallState.IDLE);
        });
    }

    @Override
    public void drop(DataBlock information, Completion completion) {
        sent = information;
        drop(completion);
    }

    @Override
    public void close() {
        closed = true;
        work.fail();
        gathering.ifPresent(ModelGathering::forget);
    }

    @Override
    public void setData(DataBlock data, Completion completion) {
        work.begin(completion, () -> tell(details.withData(data), CallInfoItem.CALL_DATA));
    }

    @Override
    public void setTreatment(int id, Completion completion) {
        work.begin(completion, () -> tell(details.withTreatment(id), CallInfoItem.TREATMENT));
    }

    @Override
    public void setQualityOfService(QualityOfService wanted, Completion completion) {
        work.begin(completion, () -> tell(details.withQualityOfService(wanted), CallInfoItem.QOS));
    }

    @Override
    public void setTerminal(int terminal, Set<TerminalMode> modes, boolean on, Completion completion) {
        work.begin(
                completion,
                () -> tell(
                        details.withTerminals(List.of(routed(details.terminals(), modes, on))), CallInfoItem.TERMINAL));
    }

    static Set<TerminalMode> routed(List<Set<TerminalMode>> before, Set<TerminalMode> modes, boolean on) {
        EnumSet<TerminalMode> now = EnumSet.noneOf(TerminalMode.class);
        before.forEach(now::addAll);
        if (on) {
            now.addAll(modes);
        } else {
            now.removeAll(modes);
        }
        return now;
    }

    @Override
    public void sendUserUser(DataBlock information, Completion completion) {
        work.begin(completion, () -> sent = information);
    }

    @Override
    public Optional<DataBlock> userUser() {
        return Optional.of(sent);
    }

    @Override
    public boolean changeQuality(QualityOfService quality) {
        tell(details.withQualityOfService(quality), CallInfoItem.QOS);
        return true;
    }

    @Override
    public void releaseUserUser(Completion completion) {
        work.begin(completion, () -> {
            received.poll();
            if (!details.userUser().isEmpty()) {
                tell(details.withUserUser(next()), CallInfoItem.USER_USER);
            }
        });
    }

    private DataBlock next() {
        return received.isEmpty() ? DataBlock.empty() : received.peek();
    }

    @Override
    public boolean sendUserUser(DataBlock information) {
        received.add(information);
        if (details.userUser().isEmpty()) {
            tell(details.withUserUser(next()), CallInfoItem.USER_USER);
        }
        return true;
    }

    @Override
    public void monitorDigits(Set<DigitMode> union) {
        monitored = union;
    }

    @Override
    public boolean gatherDigits(GatherRequest request, Gathering to) {
        gathering.ifPresent(open -> open.end(GatherEnd.CANCEL));
        gathering = Optional.of(new ModelGathering(work, request, to, over -> gathering = Optional.empty()));
        return true;
    }

    @Override
    public void cancelGathering() {
        gathering.ifPresent(open -> open.end(GatherEnd.CANCEL));
    }

    @Override
    public boolean sendDigits(String digits) {
        for (char digit : digits.toCharArray()) {
            if (!closed && monitored.contains(DigitMode.DTMF)) {
                sink.digit(DigitMode.DTMF, digit);
            }
            new ArrayList<>(gathering.stream().toList()).forEach(open -> open.digit(digit));
        }
        return true;
    }

    @Override
    public void setMediaControl(MediaControl control) {
        // What triggers something here is nothing that a test can see.
    }

    @Override
    public void answer() {
        // It is answered already.
    }

    @Override
    public void hangUp() {
        enter(CallState.IDLE);
    }

    @Override
    public boolean isConnected() {
        return state == CallState.CONNECTED;
    }

    @Override
    public boolean isOver() {
        return closed || state == CallState.IDLE;
    }
}
