package org.strowger.core.bench.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.Gathering;
import org.strowger.telephony.spi.Generation;

/** A call whose driver does whatever the dice say, and which knows what the core may ask of it. */
final class ChaosCall implements CallDriver {
    final CallModel model;
    CallSink sink;
    boolean closed;

    private final StreamWorld world;
    private final ChaosLine line;
    private final Map<Integer, List<MonitoredTone>> lists = new HashMap<>();
    private Set<DigitMode> digits = Set.of();
    private Set<MediaMode> media;
    private MediaControl control = MediaControl.none();
    /** What it was asked last it did not do, so that nobody can know what it does. */
    private boolean digitsUnknown;

    private boolean mediaUnknown;
    private boolean controlUnknown;
    private boolean tonesUnknown;
    private Playing playing;
    private Collecting collecting;
    private Playing playedBefore;

    private record Playing(Run run, Generation generation) {}

    private record Collecting(Run run, Gathering gathering, StringBuilder digits) {}

    ChaosCall(StreamWorld world, ChaosLine line, String name) {
        this.world = world;
        this.line = line;
        model = new CallModel(world, name);
        media = line.media();
    }

    boolean isAt(ChaosLine where) {
        return line == where;
    }

    Map<Integer, List<MonitoredTone>> lists() {
        return lists;
    }

    /** A digit comes in: what gathers by itself takes it. */
    void hears(DigitMode mode, char digit) {
        if (collecting != null && collecting.run.request.modes().contains(mode)) {
            collecting.digits.append(digit);
        }
    }

    private Act asked(String what, Object... more) {
        world.story.tell("  driver of %s: %s %s", model, what, List.of(more));
        if (closed) {
            world.model.violated("L-122", model + " was asked to " + what + " after it had been closed");
        }
        Act act = model.acting;
        world.changesMind(act);
        world.meanwhile();
        return act;
    }

    /** Refuses, or breaks down, now and then. */
    private void mayRefuse(Act act, Runnable consequence) {
        if (!world.isBad(15)) {
            return;
        }
        world.story.tell("  driver of %s does not", model);
        consequence.run();
        if (act != null) {
            act.refuse();
        }
        if (world.dice.chance(50)) {
            throw new TelephonyException(LineError.RESOURCEUNAVAIL, "refused");
        }
        throw new IllegalStateException("a driver breaks down");
    }

    @Override
    public void generateDigits(DigitMode mode, String text, Duration duration, Generation generation) {
        begin(asked("generate", text), generation);
    }

    @Override
    public void generateTone(Tone tone, Generation generation) {
        begin(asked("generate", tone), generation);
    }

    private void begin(Act act, Generation generation) {
        mayRefuse(act, () -> {});
        if (act == null || act.kind != Act.Kind.GENERATE) {
            world.model.violated("L-332", model + " was to generate what nobody asked for");
            return;
        }
        if (!world.isBad(30)) {
            endPlaying(GenerationEnd.CANCEL);
        }
        playing = new Playing(act.run, generation);
        if (world.dice.chance(15)) {
            endPlaying(world.dice.chance(50) ? GenerationEnd.DONE : GenerationEnd.CANCEL);
        }
    }

    @Override
    public void cancelGeneration() {
        Act act = asked("cancel what it generates");
        mayRefuse(act, () -> {});
        if (!world.isBad(30)) {
            endPlaying(GenerationEnd.CANCEL);
        }
    }

    /** What it generates ends. */
    void endPlaying(GenerationEnd reason) {
        if (playing != null) {
            playedBefore = playing;
            playing = null;
            end(playedBefore, reason);
        }
    }

    /** What has ended, ends once more. */
    void endAgain() {
        if (playedBefore != null) {
            end(playedBefore, GenerationEnd.DONE);
        }
    }

    private void end(Playing which, GenerationEnd reason) {
        world.story.tell("  driver of %s ends %s: %s", model, which.run, reason);
        model.driverEnds(which.run, reason, "");
        if (reason == GenerationEnd.DONE) {
            which.generation.done();
        } else {
            which.generation.cancelled();
        }
    }

    @Override
    public boolean gatherDigits(GatherRequest request, Gathering gathering) {
        Act act = asked("gather", request);
        mayRefuse(act, () -> {});
        if (act == null || act.kind != Act.Kind.GATHER) {
            world.model.violated("L-322", model + " was to gather what nobody asked for");
            return false;
        }
        if (world.dice.chance(50)) {
            return false;
        }
        if (!world.isBad(30)) {
            endCollecting(GatherEnd.CANCEL);
        }
        act.run.byDriver = true;
        collecting = new Collecting(act.run, gathering, new StringBuilder());
        if (world.dice.chance(15)) {
            endCollecting(GatherEnd.FIRST_TIMEOUT);
        }
        return true;
    }

    @Override
    public void cancelGathering() {
        Act act = asked("cancel what it gathers");
        if (collecting != null) {
            collecting.run.cancelledAtDriver = true;
        }
        mayRefuse(act != null && act.kind == Act.Kind.GATHER ? null : act, () -> {});
        if (!world.isBad(30)) {
            endCollecting(GatherEnd.CANCEL);
        }
    }

    /** What it gathers ends. */
    void endCollecting(GatherEnd reason) {
        if (collecting != null) {
            Collecting ended = collecting;
            collecting = null;
            String got = reason == GatherEnd.FIRST_TIMEOUT ? "" : ended.digits.toString();
            world.story.tell("  driver of %s ends %s: %s %s", model, ended.run, reason, got);
            model.driverEnds(ended.run, reason, got);
            ended.gathering.ended(reason, got);
        }
    }

    @Override
    public void monitorDigits(Set<DigitMode> union) {
        Act act = asked("monitor digits", union);
        mayRefuse(act, () -> digitsUnknown |= act == null);
        digitsUnknown = false;
        if (!world.isBroken(StreamDefect.FORGETS_DIGITS)) {
            digits = union;
        }
    }

    @Override
    public void monitorMedia(Set<MediaMode> union) {
        Act act = asked("monitor media", union);
        mayRefuse(act, () -> mediaUnknown |= act == null);
        mediaUnknown = false;
        if (!world.isBroken(StreamDefect.FORGETS_MEDIA)) {
            media = union;
        }
    }

    @Override
    public void monitorTones(int listId, List<MonitoredTone> tones) {
        model.list(listId);
        Act act = asked("monitor tones", listId, tones);
        mayRefuse(act, () -> tonesUnknown |= act == null);
        if (!tones.isEmpty()) {
            lists.put(listId, tones);
        } else if (!world.isBroken(StreamDefect.FORGETS_TO_DROP_TONES)) {
            lists.remove(listId);
        }
    }

    @Override
    public void setMediaControl(MediaControl asked) {
        boolean merges = world.isBroken(StreamDefect.KEEPS_LISTS_OF_A_CONTROL);
        MediaControl given = merges ? Control.merged(control, asked) : asked;
        Act act = model.acting != null && model.acting.kind == Act.Kind.CONTROL ? model.acting : null;
        if (act != null ? !given.equals(act.wish) : !given.isEmpty()) {
            world.model.violated("L-353", model + " is to be controlled by " + given + "; asked was " + act);
        } else if (act == null && model.control().isInForce()) {
            world.model.violated("L-354", model + " is to be controlled no more, but there is " + model.control());
        }
        asked("be controlled", given);
        mayRefuse(act, () -> controlUnknown |= act == null);
        controlUnknown = false;
        boolean forgets = given.isEmpty()
                ? world.isBroken(StreamDefect.FORGETS_TO_END_A_CONTROL)
                : !control.isEmpty() && world.isBroken(StreamDefect.LETS_THE_FIRST_CONTROL_WIN);
        if (!forgets) {
            control = given;
        }
    }

    @Override
    public void drop(Completion completion) {
        completion.succeed();
    }

    @Override
    public void close() {
        world.story.tell("  driver of %s: close", model);
        if (closed) {
            world.model.violated("S-078", model + " was closed twice");
        }
        closed = true;
        line.forget(this);
    }

    /** It is idle: everything ends by itself. */
    void ends() {
        lists.clear();
        if (world.dice.chance(50)) {
            endPlaying(GenerationEnd.CANCEL);
            endCollecting(GatherEnd.CANCEL);
        }
    }

    /** At rest: it does what the handles make necessary, and nothing else. */
    void atRest() {
        if (closed || !model.isOpen() || model.isLeaving()) {
            return;
        }
        require("L-330", digitsUnknown, digits, model.digitsWanted(), "digits");
        require("L-351", mediaUnknown, media, model.mediaWanted(), "media");
        require("L-341", tonesUnknown, lists, model.tonesWanted(), "tones");
        MediaControl controlled = model.control().now();
        require(controlled.isEmpty() ? "L-355" : "L-354", controlUnknown, control, controlled, "its control");
        if (collecting != null && collecting.run.over && !collecting.run.cancelledAtDriver) {
            world.model.violated("L-126", model + " gathers for nobody: " + collecting.run);
        }
    }

    private void require(String rule, boolean unknown, Object does, Object wanted, String what) {
        if (!unknown && !does.equals(wanted)) {
            world.model.violated(
                    rule, "the driver of %s monitors %s %s; wanted are %s".formatted(model, what, does, wanted));
        }
    }

    @Override
    public String toString() {
        return model.toString();
    }
}
