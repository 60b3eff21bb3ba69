package org.strowger.provider.modem.internal.line;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.strowger.provider.modem.internal.at.CallerId;
import org.strowger.provider.modem.internal.at.Command;
import org.strowger.provider.modem.internal.at.DigitDetector;
import org.strowger.provider.modem.internal.at.Outcome;
import org.strowger.provider.modem.internal.at.Reply;
import org.strowger.provider.modem.internal.serial.SerialPorts;
import org.strowger.provider.modem.internal.strand.Strand;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

/**
 * A modem as a line with one address and one call at a time. The methods of {@link LineDriver} hop to the modem's
 * strand, where everything else here runs.
 */
public final class ModemLine implements LineDriver, LinkOwner, CallDesk {
    private static final Set<LineCondition> OUT_OF_REACH = Set.of();
    private static final Set<LineCondition> SETTING_UP = Set.of(LineCondition.CONNECTED);
    private static final Set<LineCondition> IN_SERVICE = EnumSet.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE);

    private static final Set<String> PORT_CLASSES = Set.of("comm", "comm/datamodem");

    private final ModemSettings settings;
    private final Strand strand;
    private final Consumer<LineDriver> whenChanged;
    private final ModemLink link;
    private final RingWatch rings;
    private final AtExtension extension = new AtExtension(this);
    private volatile Set<LineCondition> conditions = OUT_OF_REACH;
    private volatile LineCapabilities capabilities;
    private Optional<DigitDetector> detector;
    private LineSink sink;
    private ModemCall call;
    private CallerId early = CallerId.NONE;
    private Strand.Timer earlyTimer = Strand.Timer.NONE;
    private Runnable whenFree = () -> {};
    private Runnable whenQuiet = () -> {};
    private long calls;

    /**
     * A line that does nothing until it is started.
     *
     * @param whenChanged hears when it turns out to have other capabilities, on the modem's strand
     */
    public ModemLine(ModemSettings settings, SerialPorts ports, Strand strand, Consumer<LineDriver> whenChanged) {
        this.settings = settings;
        this.strand = strand;
        this.whenChanged = whenChanged;
        this.detector = settings.set().detection().granted();
        this.capabilities = ModemCapabilities.of(settings, detector.isPresent());
        this.link = new ModemLink(settings, ports, strand, this);
        this.rings = new RingWatch(strand, settings.limits().ring(), this::ringingStopped);
    }

    /** Begins to look for the modem. */
    public void start() {
        strand.execute(link::open);
    }

    /** Whether it has a call now. */
    public boolean isBusy() {
        AtomicBoolean busy = new AtomicBoolean();
        strand.await(() -> busy.set(call != null));
        return busy.get();
    }

    /** Does this once, on the modem's strand, as soon as it has no call. */
    public void whenQuiet(Runnable work) {
        strand.execute(() -> {
            whenQuiet = work;
            checkQuiet();
        });
    }

    private void checkQuiet() {
        if (call == null) {
            Runnable work = whenQuiet;
            whenQuiet = () -> {};
            work.run();
        }
    }

    /** Lets go of the modem: a call is taken down, and the port is closed when this returns. */
    public void stop() {
        strand.awaitDone(done -> {
            sink = null;
            if (call == null) {
                done.run();
            } else {
                whenFree = done;
                call.closeNow();
            }
        });
        strand.await(() -> {
            link.stop();
            rings.reset();
            earlyTimer.cancel();
        });
    }

    @Override
    public String permanentId() {
        return settings.name();
    }

    /** The port for those who look for it; the two classes name the same device here (rule L-405). */
    @Override
    public DeviceIdentity deviceId(String deviceClass, OptionalInt addressId) {
        if (PORT_CLASSES.contains(deviceClass)) {
            return DeviceIdentity.of(settings.serial().path());
        }
        throw new TelephonyException(
                LineError.INVALDEVICECLASS, "a modem has devices of " + PORT_CLASSES + ", not of " + deviceClass);
    }

    @Override
    public LineCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public Set<LineCondition> conditions() {
        return conditions;
    }

    @Override
    public void open(LineSink to) {
        strand.execute(() -> {
            sink = to;
            // A caller who was turned away before may be welcome to who opens the line now.
            rings.reset();
            to.conditions(conditions);
        });
    }

    @Override
    public void close() {
        strand.await(() -> {
            sink = null;
            extension.close();
            if (call != null) {
                call.closeNow();
            }
        });
    }

    @Override
    public ExtensionVersion negotiateExtensions(ExtensionVersion lowest, ExtensionVersion highest) {
        return AtExtension.version(lowest, highest);
    }

    @Override
    public void selectExtensions(Optional<ExtensionVersion> version) {
        version.ifPresent(each -> AtExtension.version(each, each));
    }

    /** One AT command line as text; what the modem answers is delivered. */
    @Override
    public void deviceSpecific(
            OptionalInt addressId,
            Optional<CallDriver> about,
            DataBlock parameters,
            CompletionOf<DataBlock> completion) {
        AtLine line = AtLine.of(parameters);
        strand.execute(() -> {
            if (takesCommands()) {
                extension.send(line, completion);
            } else {
                completion.fail(
                        LineError.INVALLINESTATE,
                        "the modem takes no commands now: it is out of service, sets up or takes down a call, or is"
                                + " in a data connection");
            }
        });
    }

    private boolean takesCommands() {
        return link.isReady() && !link.channel().inDataState() && (call == null || call.isSteady() || isRinging());
    }

    @Override
    public CallDriver makeCall(String destination, CallParams params, CallSink to, Completion completion) {
        DialString number = DialString.of(
                        destination,
                        settings.dialing().waits(),
                        settings.dialing().international())
                .behind(settings.dialing().prefix());
        CallInfo info = CallInfo.builder()
                .origin(CallOrigin.OUTBOUND)
                .mediaModes(params.mediaModes())
                .build();
        OutgoingCall made = new OutgoingCall(this, info, params.noAnswerTimeout(), to, completion);
        strand.execute(() -> begin(made, number));
        return made;
    }

    @Override
    public void probe(Set<MediaMode> modes, CallParams params) {
        AtomicReference<LineError> obstacle = new AtomicReference<>();
        strand.await(() -> {
            if (!link.isReady()) {
                obstacle.set(LineError.INVALLINESTATE);
            } else if (call != null && !call.isOver()) {
                obstacle.set(LineError.CALLUNAVAIL);
            }
        });
        if (obstacle.get() != null) {
            throw new TelephonyException(obstacle.get(), "no call can be made with the modem now");
        }
    }

    private void begin(OutgoingCall made, DialString number) {
        if (made.requests().isEmpty()) {
            return;
        }
        if (!link.isReady()) {
            made.refuse(
                    LineError.INVALLINESTATE,
                    "the modem at " + settings.serial().path() + " is out of service");
            return;
        }
        replaceFinished();
        if (call != null) {
            made.refuse(LineError.CALLUNAVAIL, "the modem has a call already, and can have one");
            return;
        }
        call = made;
        made.identify(++calls);
        made.start(number);
    }

    /** A call that is over, but not cleared by its application, makes way for a new one. */
    private void replaceFinished() {
        if (call != null && call.isOver()) {
            call.idle();
        }
    }

    // What the link tells.

    @Override
    public void found() {
        conditions(SETTING_UP);
        endCall("the modem is being set up anew");
    }

    @Override
    public void ready(Optional<DigitDetector> found) {
        if (found.isPresent() != detector.isPresent()) {
            capabilities = ModemCapabilities.of(settings, found.isPresent());
            whenChanged.accept(this);
        }
        detector = found;
        conditions(IN_SERVICE);
    }

    @Override
    public void lost(String reason) {
        conditions(OUT_OF_REACH);
        endCall("the modem " + reason);
        rings.reset();
    }

    private void endCall(String reason) {
        if (call != null) {
            call.lost(reason);
        }
    }

    private void conditions(Set<LineCondition> now) {
        conditions = now;
        if (sink != null) {
            sink.conditions(now);
        }
    }

    @Override
    public void heard(Reply reply) {
        if (reply instanceof Reply.Ring ring) {
            rang(ring.kind());
        } else if (reply instanceof Reply.CallerPart part) {
            identified(part.part());
        } else if (call != null && reply instanceof Reply.Digit digit) {
            call.detected(digit.digit());
        } else if (call != null) {
            call.heard(reply);
        }
    }

    private void rang(String kind) {
        replaceFinished();
        if (sink == null || call != null && !isRinging()) {
            return;
        }
        int count = rings.ring();
        if (rings.ignoring()) {
            return;
        }
        if (call == null && !offer(kind)) {
            return;
        }
        sink.ringing(1, count);
    }

    /** Announces a call; if the core cannot take it now, the next ring tries again (rule L-150). */
    private boolean offer(String kind) {
        IncomingCall incoming = new IncomingCall(
                this,
                CallInfo.builder()
                        .callId(++calls)
                        .origin(CallOrigin.INBOUND)
                        .mediaModes(Set.of(mediaOf(kind)))
                        .callerId(Callers.party(early))
                        .build());
        Optional<CallSink> to = sink.newCall(incoming, incoming.info());
        to.ifPresent(callSink -> {
            call = incoming;
            incoming.offer(callSink);
            if (!early.equals(CallerId.NONE)) {
                incoming.callerPart(early);
                early = CallerId.NONE;
            }
        });
        return to.isPresent();
    }

    private MediaMode mediaOf(String kind) {
        if (kind.startsWith("VOICE")) {
            return MediaMode.INTERACTIVE_VOICE;
        }
        return kind.contains("SYNC") ? MediaMode.DATA_MODEM : settings.media().incoming();
    }

    private void identified(CallerId part) {
        if (call instanceof IncomingCall incoming && isRinging() && !incoming.isFromAnother(part)) {
            incoming.callerPart(part);
        } else if (call == null) {
            // Some modems tell the caller before the first ring; others may do so after it was turned away.
            early = early.with(part);
            earlyTimer.cancel();
            earlyTimer = strand.after(settings.limits().ring(), () -> early = CallerId.NONE);
        }
    }

    private boolean isRinging() {
        return call instanceof IncomingCall incoming && incoming.isRinging();
    }

    private void ringingStopped() {
        early = CallerId.NONE;
        if (call instanceof IncomingCall incoming) {
            incoming.stoppedRinging();
        }
    }

    // What calls need.

    @Override
    public Strand strand() {
        return strand;
    }

    @Override
    public ModemSettings settings() {
        return settings;
    }

    @Override
    public Optional<DigitDetector> detector() {
        return detector;
    }

    @Override
    public void send(Command command, Consumer<Outcome> done) {
        if (link.isReady()) {
            link.channel().send(command, done);
        } else {
            done.accept(new Outcome.Failed("the modem is out of service"));
        }
    }

    @Override
    public void abort() {
        if (link.isReady()) {
            link.channel().abort(() -> {});
        }
    }

    @Override
    public void hangUp(Runnable done) {
        link.hangUp(done);
    }

    @Override
    public void expectRings(boolean expected) {
        if (expected) {
            rings.ring();
        } else {
            rings.reset();
        }
    }

    @Override
    public void finished(ModemCall over) {
        if (over == call) {
            call = null;
            if (over instanceof IncomingCall incoming && !incoming.isAnswered()) {
                rings.ignore();
            } else {
                rings.reset();
            }
            whenFree.run();
            checkQuiet();
        }
    }
}
