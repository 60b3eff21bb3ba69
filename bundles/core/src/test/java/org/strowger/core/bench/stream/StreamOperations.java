package org.strowger.core.bench.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneMode;

/** What applications ask of the streams of calls. */
final class StreamOperations {
    private static final Duration TONE = Duration.ofMillis(100);

    private final StreamWorld world;

    StreamOperations(StreamWorld world) {
        this.world = world;
    }

    void ask(StreamHandle handle) {
        switch (world.dice.pick(Act.Kind.values())) {
            case GENERATE -> generate(handle);
            case CANCEL_GENERATION -> {
                boolean ofTone = world.dice.chance(50);
                perform(new Act(Act.Kind.CANCEL_GENERATION, handle, null), () -> {
                    if (ofTone) {
                        handle.handle.tones().cancelGenerating();
                    } else {
                        handle.handle.digits().cancelGenerating();
                    }
                });
            }
            case GATHER -> gather(handle);
            case CANCEL_GATHERING -> perform(
                    new Act(Act.Kind.CANCEL_GATHERING, handle, null),
                    () -> handle.handle.digits().cancelGathering());
            case MONITOR_DIGITS -> monitorDigits(handle);
            case MONITOR_TONES -> monitorTones(handle);
            case MONITOR_MEDIA -> monitorMedia(handle);
            case CONTROL -> control(handle);
        }
    }

    private void generate(StreamHandle handle) {
        Act act = new Act(Act.Kind.GENERATE, handle, null);
        act.run = new Run(handle, world.nextSerial(), null);
        boolean tone = world.dice.chance(30);
        perform(act, () -> {
            if (tone) {
                handle.handle.tones().generate(Tone.of(ToneMode.BUSY).lasting(TONE));
            } else {
                handle.handle.digits().generate("12");
            }
        });
    }

    private void gather(StreamHandle handle) {
        int serial = world.nextSerial();
        // No two time limits end at the same moment.
        Duration first = world.dice.pick(Duration.ZERO, Duration.ofSeconds(3).plusNanos(serial));
        Duration inter = world.dice.pick(Duration.ZERO, Duration.ofSeconds(1).plusNanos(serial));
        Set<DigitMode> modes = world.dice.pick(
                Set.of(DigitMode.DTMF), Set.of(DigitMode.PULSE), Set.of(DigitMode.DTMF, DigitMode.PULSE));
        GatherRequest request =
                new GatherRequest(modes, 1 + world.dice.below(4), world.dice.pick("", "", "3"), first, inter);
        world.model.add(request, serial);
        Act act = new Act(Act.Kind.GATHER, handle, null);
        act.run = new Run(handle, serial, request);
        perform(act, () -> handle.handle.digits().gather(request));
    }

    private void monitorDigits(StreamHandle handle) {
        Set<DigitMode> modes = some(DigitMode.values());
        if (modes.isEmpty()) {
            drop(Act.Kind.MONITOR_DIGITS, handle);
        } else {
            perform(
                    new Act(Act.Kind.MONITOR_DIGITS, handle, modes),
                    () -> handle.handle.digits().monitor(modes));
        }
    }

    private void monitorMedia(StreamHandle handle) {
        Set<MediaMode> modes = some(ChaosLine.MODES.toArray(MediaMode[]::new));
        if (modes.isEmpty()) {
            drop(Act.Kind.MONITOR_MEDIA, handle);
        } else {
            perform(
                    new Act(Act.Kind.MONITOR_MEDIA, handle, modes),
                    () -> handle.handle.media().monitor(modes));
        }
    }

    private void monitorTones(StreamHandle handle) {
        List<MonitoredTone> tones = new ArrayList<>();
        int count = world.dice.below(3);
        for (int i = 0; i < count; i++) {
            tones.add(MonitoredTone.of(2 * world.dice.below(2) + i, TONE, 440));
        }
        if (tones.isEmpty()) {
            drop(Act.Kind.MONITOR_TONES, handle);
        } else {
            perform(
                    new Act(Act.Kind.MONITOR_TONES, handle, tones),
                    () -> handle.handle.tones().monitor(tones));
        }
    }

    private void control(StreamHandle handle) {
        MediaControl control = Control.random(world);
        perform(
                new Act(Act.Kind.CONTROL, handle, control),
                () -> handle.handle.media().control(control));
    }

    @SafeVarargs
    private <M> Set<M> some(M... all) {
        Set<M> some = new HashSet<>();
        for (M each : all) {
            if (world.dice.chance(40)) {
                some.add(each);
            }
        }
        return Set.copyOf(some);
    }

    /** Nothing of this kind is wanted any more, which takes no waiting. */
    void drop(Act.Kind kind, StreamHandle handle) {
        world.story.tell("%s wants no more to %s", handle, kind);
        try {
            switch (kind) {
                case MONITOR_DIGITS -> {
                    handle.handle.digits().monitor(Set.of());
                    handle.digits.drop();
                }
                case MONITOR_MEDIA -> {
                    handle.handle.media().monitor(Set.of());
                    handle.media.drop();
                }
                default -> {
                    handle.handle.tones().monitor(List.of());
                    handle.tones.drop();
                    handle.listId = 0;
                }
            }
        } catch (TelephonyException refused) {
            if (handle.isValid()) {
                world.model.violated("L-330", handle + " cannot drop its wish: " + refused.getMessage());
            }
        }
    }

    private void perform(Act act, Runnable operation) {
        world.story.tell("%s", act);
        RuntimeException thrown = null;
        try {
            world.observed.expect(act);
            operation.run();
        } catch (RuntimeException refused) {
            world.story.tell("  %s: %s", act, refused.getMessage());
            thrown = refused;
        } finally {
            world.observed.expect(null);
        }
        if (thrown == null && world.isBroken(StreamDefect.ACCEPTS_A_REFUSED_WISH)) {
            thrown = new TelephonyException(LineError.OPERATIONFAILED);
        }
        world.model.answered(act, thrown);
        if (!act.hasBegun()) {
            act.abandon();
        }
    }
}
