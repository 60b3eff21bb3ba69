package org.strowger.provider.sip.internal.scene;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.provider.sip.internal.agent.UserAgent;
import org.strowger.provider.sip.internal.auth.Credentials;
import org.strowger.provider.sip.internal.call.CallPolicy;
import org.strowger.provider.sip.internal.call.Identity;
import org.strowger.provider.sip.internal.line.LineSettings;
import org.strowger.provider.sip.internal.line.SipLine;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.provider.sip.internal.rtp.RtpPorts;
import org.strowger.provider.sip.internal.stack.Transport;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.LineSink;
import org.strowger.testing.time.VirtualTime;

/** One line 1001 on a fake stack and virtual time, with the test as core and as network. */
public final class Scene implements LineSink {
    private final VirtualTime time = new VirtualTime();
    private final FakeStack stack = new FakeStack();
    private final DirectWorker worker = new DirectWorker();
    private final UserAgent agent;
    private final SipLine line;
    private final List<RecordedCall> arrived = new ArrayList<>();
    private final List<Set<LineCondition>> conditions = new ArrayList<>();
    private final List<Integer> rings = new ArrayList<>();
    private boolean taking = true;

    public Scene() {
        this(false);
    }

    /** With a line that registers or one that does not. */
    public Scene(boolean registered) {
        this(registered, new CallPolicy(486, Duration.ofSeconds(180), Duration.ofSeconds(120)));
    }

    /** With a line that does not register and treats its calls in this way. */
    public static Scene with(CallPolicy policy) {
        return new Scene(false, policy);
    }

    private Scene(boolean registered, CallPolicy policy) {
        RtpPorts ports = new RtpPorts(InetAddress.getLoopbackAddress(), RtpPorts.Range.ANY);
        agent = new UserAgent(worker, new Clock(time, worker), ports, "192.0.2.1");
        Identity identity = new Identity(
                SipUri.parse("sip:1001@pbx.test"),
                "",
                Transport.UDP,
                Optional.empty(),
                Optional.of(new Credentials("1001", "secret")));
        LineSettings settings = new LineSettings(
                "1001",
                identity,
                registered ? Optional.of(SipUri.parse("sip:pbx.test")) : Optional.empty(),
                Duration.ofSeconds(300),
                policy,
                2);
        try {
            line = agent.start(stack::listenedBy, List.of(settings)).get(0);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        line.open(this);
    }

    public VirtualTime time() {
        return time;
    }

    /** How many tasks the worker was given so far. */
    public int tasks() {
        return worker.given();
    }

    public FakeStack stack() {
        return stack;
    }

    public UserAgent agent() {
        return agent;
    }

    public SipLine line() {
        return line;
    }

    public List<Set<LineCondition>> conditionsTold() {
        return conditions;
    }

    /** The counts of the rings, in order. */
    public List<Integer> rings() {
        return rings;
    }

    /** From now on the core takes no call. */
    public void overload() {
        taking = false;
    }

    public RecordedCall makeCall(String destination, Outcomes outcome) {
        return makeCall(destination, CallParams.defaults(), outcome);
    }

    public RecordedCall makeCall(String destination, CallParams params, Outcomes outcome) {
        RecordedCall call = new RecordedCall();
        call.driver(line.makeCall(destination, params, call, call.made(outcome)));
        return call;
    }

    /** A call of ours that is up. */
    public RecordedCall connectedCall() {
        RecordedCall call = makeCall("1002", new Outcomes());
        stack.last().respond(180);
        stack.last().respond(200, FakeStack.SDP);
        return call;
    }

    /** An INVITE arrives. */
    public FakeStack.Arrived invite(HeaderFields more) {
        return stack.arrive(request("INVITE", 1, "", more, FakeStack.SDP));
    }

    public RecordedCall offered() {
        return arrived.get(arrived.size() - 1);
    }

    public List<RecordedCall> offeredCalls() {
        return arrived;
    }

    /** A request of a caller 2001 to us. */
    public SipRequest request(String method, long sequence, String toTag, HeaderFields more, String body) {
        HeaderFields headers = HeaderFields.none()
                .with("From", "\"Anna\" <sip:2001@other.test>;tag=caller")
                .with("To", "<sip:1001@pbx.test>" + (toTag.isEmpty() ? "" : ";tag=" + toTag))
                .with("Call-ID", "their-call")
                .with("CSeq", sequence + " " + method)
                .with("Contact", "<sip:2001@192.0.2.9>");
        for (HeaderFields.Field field : more.fields()) {
            headers = headers.with(field.name(), field.value());
        }
        return new SipRequest(method, SipUri.parse("sip:1001@192.0.2.1"), headers, body);
    }

    /** A request of the other side within a call of ours. */
    public SipRequest within(SipRequest ourInvite, String method, long sequence, String body) {
        HeaderFields headers = HeaderFields.none()
                .with("From", "<sip:1002@pbx.test>;tag=remote")
                .with("To", ourInvite.headers().first("From").orElseThrow())
                .with("Call-ID", ourInvite.callId())
                .with("CSeq", sequence + " " + method);
        return new SipRequest(method, SipUri.parse("sip:1001@192.0.2.1"), headers, body);
    }

    @Override
    public Optional<CallSink> newCall(CallDriver call, CallInfo info) {
        if (!taking) {
            return Optional.empty();
        }
        RecordedCall recorded = new RecordedCall();
        recorded.driver(call);
        recorded.first(info);
        arrived.add(recorded);
        return Optional.of(recorded);
    }

    @Override
    public void ringing(int ringMode, int ringCount) {
        rings.add(ringCount);
    }

    @Override
    public void conditions(Set<LineCondition> now) {
        conditions.add(now);
    }

    @Override
    public void lineStateChanged(Set<LineStateItem> changed) {
        throw new AssertionError("not used");
    }

    @Override
    public void addressStateChanged(int addressId, Set<AddressStateItem> changed) {
        throw new AssertionError("not used");
    }

    @Override
    public void forwardingChanged(int addressId, List<Forwarding> forwardings, int rings) {
        throw new AssertionError("this line does not forward");
    }

    @Override
    public void completionCancelled(int completionId) {
        throw new AssertionError("this line completes no calls");
    }

    @Override
    public void closed() {
        throw new AssertionError("not used");
    }
}
