package org.strowger.provider.sip.internal.agent;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.strowger.provider.sip.internal.call.SipCall;
import org.strowger.provider.sip.internal.line.LineNetwork;
import org.strowger.provider.sip.internal.line.LineSettings;
import org.strowger.provider.sip.internal.line.SipLine;
import org.strowger.provider.sip.internal.message.Headers;
import org.strowger.provider.sip.internal.message.NameAddress;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.provider.sip.internal.message.Tags;
import org.strowger.provider.sip.internal.rtp.RtpPorts;
import org.strowger.provider.sip.internal.stack.SipReply;
import org.strowger.provider.sip.internal.stack.SipStack;
import org.strowger.provider.sip.internal.stack.SipStack.ArrivedRequest;
import org.strowger.telephony.spi.ProviderContext;

/** The user agent of one provider: takes what arrives to the call or line that it is for. */
public final class UserAgent implements SipStack.StackListener, LineNetwork {
    private static final String ALLOW = "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO";

    /** Names a call to its peer: Call-ID and one of the two tags. */
    private record Key(String callId, String tag) {}

    private final Worker worker;
    private final Clock clock;
    private final RtpPorts rtpPorts;
    private final String mediaAddress;
    private final List<SipLine> lines = new ArrayList<>();
    private final Map<Key, SipCall> calls = new HashMap<>();
    private final Map<Key, SipCall> callers = new HashMap<>();
    private final AtomicLong callNumbers = new AtomicLong();
    private final AtomicInteger live = new AtomicInteger();
    private final CountDownLatch drained = new CountDownLatch(1);
    private int leaving;
    private boolean stopping;
    private Optional<Runnable> whenQuiet = Optional.empty();
    private SipStack stack;

    public UserAgent(Worker worker, Clock clock, RtpPorts rtpPorts, String mediaAddress) {
        this.worker = worker;
        this.clock = clock;
        this.rtpPorts = rtpPorts;
        this.mediaAddress = mediaAddress;
    }

    /** Starts a stack that tells the listener what arrives. */
    @FunctionalInterface
    public interface StackStarter {
        SipStack start(SipStack.StackListener listener) throws IOException;
    }

    /**
     * Starts the stack and begins to register.
     *
     * @throws IOException when the stack cannot start
     */
    public List<SipLine> start(StackStarter starter, List<LineSettings> settings) throws IOException {
        AtomicReference<IOException> fault = new AtomicReference<>();
        // On the worker, so that what arrives meanwhile waits until the lines are there.
        worker.runAndWait(() -> {
            try {
                stack = starter.start(this);
                settings.forEach(line -> lines.add(new SipLine(line, this)));
                lines.forEach(SipLine::start);
            } catch (IOException unstarted) {
                fault.set(unstarted);
            }
        });
        if (fault.get() != null) {
            worker.stop();
            throw fault.get();
        }
        return List.copyOf(lines);
    }

    /** Hangs up, unregisters, waits a little for the network to agree, and ends stack and worker. */
    public void stop(Duration patience) {
        worker.runAndWait(() -> {
            stopping = true;
            leaving = lines.size();
            lines.forEach(line -> line.stop(this::left));
            checkDrained();
        });
        try {
            drained.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        stack.close();
        worker.stop();
    }

    private void left() {
        leaving--;
        checkDrained();
    }

    private void checkDrained() {
        if (stopping && leaving == 0 && calls.isEmpty()) {
            drained.countDown();
        }
    }

    /** The lines of now, also those that came later. */
    public List<SipLine> lines() {
        List<SipLine> now = new ArrayList<>();
        worker.runAndWait(() -> now.addAll(lines));
        return now;
    }

    /** Has these lines from now on; those that stay keep their calls. */
    public void reconfigure(List<LineSettings> settings, ProviderContext context) {
        worker.runAndWait(() -> {
            Map<String, LineSettings> wanted = new LinkedHashMap<>();
            settings.forEach(line -> wanted.put(line.permanentId(), line));
            for (SipLine line : List.copyOf(lines)) {
                LineSettings own = wanted.remove(line.permanentId());
                if (own == null) {
                    lines.remove(line);
                    context.lineRemoved(line);
                    line.stop(() -> {});
                } else if (line.reconfigure(own)) {
                    context.capabilitiesChanged(line);
                }
            }
            wanted.values().forEach(own -> {
                SipLine line = new SipLine(own, this);
                lines.add(line);
                line.start();
                context.lineAdded(line);
            });
        });
    }

    /** Does this once, on the worker, as soon as there are no calls. */
    public void whenQuiet(Runnable work) {
        worker.execute(() -> {
            whenQuiet = Optional.of(work);
            checkQuiet();
        });
    }

    private void checkQuiet() {
        if (calls.isEmpty() && whenQuiet.isPresent()) {
            Runnable work = whenQuiet.get();
            whenQuiet = Optional.empty();
            work.run();
        }
    }

    /** Calls with signalling, for metrics and tests. */
    public int calls() {
        return live.get();
    }

    /** Media ports held, for metrics and tests. */
    public int mediaPorts() {
        return rtpPorts.open();
    }

    @Override
    public void requestArrived(ArrivedRequest request) {
        worker.execute(() -> {
            if (request.request().toTag().isEmpty()) {
                outsideDialog(request);
            } else {
                withinDialog(request);
            }
        });
    }

    private void withinDialog(ArrivedRequest request) {
        SipCall call =
                calls.get(new Key(request.request().callId(), request.request().toTag()));
        if (call == null) {
            request.respond(SipReply.of(481, ""));
        } else {
            call.arrived(request);
        }
    }

    private void outsideDialog(ArrivedRequest request) {
        switch (request.request().method()) {
            case "INVITE" -> invited(request);
            case "OPTIONS" -> request.respond(SipReply.of(200, Tags.random()).with("Allow", ALLOW));
            case "BYE", "NOTIFY" -> request.respond(SipReply.of(481, Tags.random()));
            default -> request.respond(SipReply.of(405, Tags.random()).with("Allow", ALLOW));
        }
    }

    private void invited(ArrivedRequest request) {
        SipRequest invite = request.request();
        Optional<String> required = invite.headers().first("Require");
        Optional<SipLine> line = lineFor(invite);
        if (stopping) {
            request.respond(SipReply.of(480, Tags.random()));
        } else if (required.isPresent()) {
            request.respond(SipReply.of(420, Tags.random()).with("Unsupported", required.get()));
        } else if (line.isEmpty()) {
            request.respond(SipReply.of(404, Tags.random()));
        } else if (callers.containsKey(new Key(invite.callId(), invite.fromTag()))) {
            // The same call came by two ways (RFC 3261 section 8.2.2.2).
            request.respond(SipReply.of(482, Tags.random()));
        } else {
            line.get().offer(request);
        }
    }

    private Optional<SipLine> lineFor(SipRequest invite) {
        SipUri to = invite.headers()
                .first("To")
                .flatMap(NameAddress::tryParse)
                .map(NameAddress::uri)
                .orElse(invite.uri());
        return lines.stream()
                .filter(line -> line.fit(invite.uri(), to) > 0)
                .max(Comparator.comparingInt(line -> line.fit(invite.uri(), to)));
    }

    @Override
    public void ackArrived(SipRequest ack) {
        worker.execute(() -> Optional.ofNullable(calls.get(new Key(ack.callId(), ack.toTag())))
                .ifPresent(call -> call.acknowledged(ack)));
    }

    @Override
    public void cancelArrived(ArrivedRequest invite, Headers cancel) {
        SipRequest request = invite.request();
        worker.execute(() -> Optional.ofNullable(callers.get(new Key(request.callId(), request.fromTag())))
                .ifPresent(call -> call.cancelled(cancel)));
    }

    @Override
    public void strayResponse(SipResponse response) {
        if (response.success() && response.method().equals("INVITE")) {
            worker.execute(() -> Optional.ofNullable(calls.get(new Key(response.callId(), response.fromTag())))
                    .ifPresent(call -> call.repeated(response)));
        }
    }

    @Override
    public void bind(SipCall call) {
        calls.put(new Key(call.callId(), call.localTag()), call);
        if (!call.callerTag().isEmpty()) {
            callers.put(new Key(call.callId(), call.callerTag()), call);
        }
        live.set(calls.size());
    }

    @Override
    public void unbind(SipCall call) {
        calls.remove(new Key(call.callId(), call.localTag()));
        callers.remove(new Key(call.callId(), call.callerTag()));
        live.set(calls.size());
        checkDrained();
        checkQuiet();
    }

    @Override
    public long nextCallNumber() {
        return callNumbers.incrementAndGet();
    }

    @Override
    public Worker worker() {
        return worker;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public SipStack stack() {
        return stack;
    }

    @Override
    public String mediaAddress() {
        return mediaAddress;
    }

    @Override
    public RtpPorts.Port takeMediaPort() throws IOException {
        return rtpPorts.take();
    }
}
