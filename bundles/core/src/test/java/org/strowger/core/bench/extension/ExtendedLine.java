package org.strowger.core.bench.extension;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.DeviceMessage;
import org.strowger.telephony.device.ExtensionId;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

/** A line with extensions of its own, or without any, whose driver does what the dice say. */
final class ExtendedLine implements LineDriver {
    /** The versions that applications and drivers know. */
    static final List<ExtensionVersion> VERSIONS =
            List.of(new ExtensionVersion(1, 0), new ExtensionVersion(2, 0), new ExtensionVersion(3, 0));

    private static final int MOST_CALLS = 2;

    final Selection selection;

    private final ExtensionWorld world;
    private final String name;
    private final boolean extended;
    private final List<ExtendedCall> calls = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private LineSink sink;
    private LineSink sinkBefore;

    private record Promise(Ask ask, CompletionOf<DataBlock> completion) {}

    ExtendedLine(ExtensionWorld world, String name, boolean extended) {
        this.world = world;
        this.name = name;
        this.extended = extended;
        selection = new Selection(world, this);
    }

    @Override
    public String permanentId() {
        return name;
    }

    boolean isExtended() {
        return extended;
    }

    boolean isOpen() {
        return sink != null;
    }

    @Override
    public LineCapabilities capabilities() {
        return LineCapabilities.builder("extended")
                .address(AddressCapabilities.builder("2001")
                        .maxActiveCalls(MOST_CALLS)
                        .build())
                .mediaModes(EnumSet.of(MediaMode.INTERACTIVE_VOICE))
                .extensionId(extended ? ExtensionId.of("7d3c0a52-53a4-4b55-8d21-6a2a3fd1f0c4") : ExtensionId.none())
                .build();
    }

    @Override
    public void open(LineSink to) {
        world.story.tell("  driver of %s: open", this);
        if (world.isBad(15)) {
            throw new TelephonyException(LineError.RESOURCEUNAVAIL, "not now");
        }
        sink = to;
        world.meanwhile();
    }

    @Override
    public void close() {
        world.story.tell("  driver of %s: close", this);
        sinkBefore = sink;
        sink = null;
        selection.isGone();
        calls.clear();
        world.meanwhile();
    }

    @Override
    public ExtensionVersion negotiateExtensions(ExtensionVersion lowest, ExtensionVersion highest) {
        return selection.negotiate(lowest, highest);
    }

    @Override
    public void selectExtensions(Optional<ExtensionVersion> version) {
        selection.select(version);
    }

    @Override
    public void deviceSpecific(
            OptionalInt addressId,
            Optional<CallDriver> call,
            DataBlock parameters,
            CompletionOf<DataBlock> completion) {
        boolean mistaken = world.isBroken(ExtensionDefect.MISTAKES_AN_ADDRESS);
        OptionalInt address = mistaken ? OptionalInt.of(7) : addressId;
        asked(
                parameters,
                completion,
                ask -> ask.kind != Ask.Kind.FEATURE
                        && ask.address().equals(address)
                        && call.map(each -> each == ask.call).orElse(ask.about == null));
    }

    @Override
    public void deviceSpecificFeature(int feature, DataBlock parameters, CompletionOf<DataBlock> completion) {
        asked(parameters, completion, ask -> ask.kind == Ask.Kind.FEATURE && ask.serial == feature);
    }

    private void asked(DataBlock given, CompletionOf<DataBlock> completion, Predicate<Ask> isRight) {
        boolean changed = world.isBroken(ExtensionDefect.CHANGES_WHAT_IS_ASKED);
        DataBlock parameters = changed ? DataBlock.ofText("ask") : given;
        world.story.tell("  driver of %s: %s", this, parameters.text());
        Ask ask = world.model.asked(this, parameters);
        if (ask == null) {
            return;
        }
        if (!isRight.test(ask)) {
            world.model.violated("L-409", this + " was asked about something else than in " + ask);
        }
        if (world.isBroken(ExtensionDefect.ASKS_TWICE)) {
            world.model.asked(this, parameters);
        }
        world.meanwhile();
        Promise promise = new Promise(ask, completion);
        if (world.isBad(15)) {
            world.model.ends(ask, Optional.of(LineError.OPERATIONFAILED), null);
            throw new IllegalStateException("a driver breaks down");
        } else if (world.dice.chance(40)) {
            promises.add(promise);
        } else {
            end(promise);
        }
    }

    private void end(Promise promise) {
        if (world.dice.chance(25)) {
            world.model.ends(promise.ask, Optional.of(LineError.INVALFEATURE), null);
            promise.completion.fail(LineError.INVALFEATURE);
        } else if (world.isBad(20)) {
            world.model.ends(promise.ask, Optional.of(LineError.OPERATIONFAILED), null);
            promise.completion.succeed(null);
        } else {
            DataBlock answer = DataBlock.ofText("answer " + promise.ask.serial);
            world.model.ends(promise.ask, Optional.empty(), answer);
            boolean changed = world.isBroken(ExtensionDefect.CHANGES_AN_ANSWER);
            promise.completion.succeed(changed ? DataBlock.ofText("answer") : answer);
        }
        if (world.isBad(10)) {
            promise.completion.fail(LineError.NOMEM);
        }
    }

    void forget(ExtendedCall call) {
        calls.remove(call);
    }

    /** Something happens at the line. */
    void move() {
        int roll = world.dice.below(100);
        if (roll < 35 && !promises.isEmpty()) {
            end(promises.remove(world.dice.below(promises.size())));
        } else if (sink == null) {
            tells(sinkBefore);
        } else if (roll < 60) {
            tells(world.isBad(10) ? sinkBefore : sink);
        } else if (roll < 85 && !calls.isEmpty()) {
            tells(world.dice.pick(calls));
        } else if (roll < 93 && calls.size() < MOST_CALLS) {
            call();
        } else if (roll < 97 && !calls.isEmpty()) {
            becomesIdle(world.dice.pick(calls));
        } else if (roll < 99) {
            closesByForce();
        }
    }

    private void tells(LineSink through) {
        if (through == null) {
            return;
        }
        int serial = world.nextMessage();
        world.story.tell("%s tells message %d", this, serial);
        DeviceMessage message = DeviceMessage.of(serial, 0, 0);
        world.model.messages().sends(this, serial, through == sink);
        through.deviceSpecific(message);
        for (Opening opening : List.copyOf(world.model.openings())) {
            boolean plain = opening.device == this && opening.isOpen() && !opening.isExtended();
            if (plain && opening.isHeard() && world.isBroken(ExtensionDefect.TELLS_THOSE_WITHOUT_A_VERSION)) {
                opening.user.told(opening.user.opening(), new LineEvent.DeviceSpecific(opening.line, message));
            }
        }
    }

    private void tells(ExtendedCall call) {
        int serial = world.nextMessage();
        world.story.tell("%s tells message %d", call, serial);
        world.model.messages().sends(call, serial);
        call.sink.deviceSpecific(DeviceMessage.of(serial, 0, 0));
    }

    private void becomesIdle(ExtendedCall call) {
        world.story.tell("%s is idle", call);
        call.state = CallState.IDLE;
        call.sink.state(CallState.IDLE);
    }

    private void call() {
        ExtendedCall call = world.newCall(this);
        world.story.tell("%s appears at %s", call, this);
        CallInfo info = CallInfo.builder()
                .mediaModes(EnumSet.of(MediaMode.INTERACTIVE_VOICE))
                .callId(call.number)
                .build();
        Optional<CallSink> taken = sink.newCall(call, info);
        if (taken.isPresent()) {
            call.sink = taken.get();
            calls.add(call);
            call.state = CallState.CONNECTED;
            call.sink.state(CallState.CONNECTED);
        }
    }

    private void closesByForce() {
        world.story.tell("%s closes by force", this);
        sinkBefore = sink;
        sink.closed();
        calls.clear();
    }

    @Override
    public String toString() {
        return name;
    }
}
