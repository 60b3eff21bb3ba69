package org.strowger.provider.sip.internal.registration;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.provider.sip.internal.agent.Worker;
import org.strowger.provider.sip.internal.auth.Authenticator;
import org.strowger.provider.sip.internal.call.Identity;
import org.strowger.provider.sip.internal.call.Requests;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.NameAddress;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.provider.sip.internal.message.Tags;
import org.strowger.provider.sip.internal.stack.OutgoingRequest;
import org.strowger.provider.sip.internal.stack.SipStack;

/**
 * Keeps one address of record registered (RFC 3261 section 10): refreshes before the granted time is over, tries again
 * with growing pauses after a failure, in one loop. Used on the worker only.
 */
public final class Registration {
    /** What the registrar thinks of us. */
    public enum Standing {
        REGISTERED,
        REFUSED,
        UNREACHABLE
    }

    /**
     * What to register where.
     *
     * @param identity whom
     * @param registrar Request-URI of REGISTER
     * @param contact our Contact
     * @param expiry time to ask for
     */
    public record Binding(Identity identity, SipUri registrar, String contact, Duration expiry) {}

    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Binding binding;
    private final SipStack stack;
    private final Worker worker;
    private final Clock clock;
    private final Consumer<Standing> listener;
    private Authenticator authenticator;
    private final String callId = Tags.random() + Tags.random();
    private final String tag = Tags.random();
    private Standing standing = Standing.UNREACHABLE;
    private Duration asked;
    private Duration pause = FIRST_PAUSE;
    private Clock.Timer timer;
    private long sequence;
    private boolean stopped;
    private boolean warned;

    public Registration(Binding binding, SipStack stack, Worker worker, Clock clock, Consumer<Standing> listener) {
        this.binding = binding;
        this.stack = stack;
        this.worker = worker;
        this.clock = clock;
        this.listener = listener;
        this.asked = binding.expiry();
        this.authenticator = new Authenticator(binding.identity().credentials());
    }

    public Standing standing() {
        return standing;
    }

    public void start() {
        send(asked, this::responded, this::unreachable);
    }

    /** Ends the loop and takes the registration back. */
    public void stop(Runnable done) {
        stopped = true;
        if (timer != null) {
            timer.cancel();
        }
        if (standing == Standing.REGISTERED) {
            unregister(done);
        } else {
            done.run();
        }
    }

    private void unregister(Runnable done) {
        send(
                Duration.ZERO,
                response -> {
                    if (Authenticator.isChallenge(response) && authenticator.challenged(response)) {
                        unregister(done);
                    } else if (!response.provisional()) {
                        done.run();
                    }
                },
                done);
    }

    private void send(Duration expiry, Consumer<SipResponse> responded, Runnable failed) {
        String address = binding.identity().nameAddress();
        HeaderFields headers = HeaderFields.none()
                .with("From", address + ";tag=" + tag)
                .with("To", address)
                .with("Call-ID", callId)
                .with("CSeq", ++sequence + " REGISTER")
                .with("Contact", binding.contact())
                .with("Expires", Long.toString(expiry.toSeconds()));
        SipRequest request = new SipRequest("REGISTER", binding.registrar(), headers, "");
        OutgoingRequest outgoing =
                new OutgoingRequest(request, binding.identity().hopTo(binding.registrar()));
        stack.send(Requests.authorized(outgoing, authenticator), new SipStack.ResponseListener() {
            @Override
            public void responded(SipResponse response) {
                worker.execute(() -> responded.accept(response));
            }

            @Override
            public void failed(SipStack.TransactionFailure failure) {
                worker.execute(failed);
            }
        });
    }

    private void responded(SipResponse response) {
        if (stopped || response.provisional()) {
            return;
        }
        if (response.success()) {
            registered(response);
        } else if (Authenticator.isChallenge(response) && authenticator.challenged(response)) {
            start();
        } else if (response.status() == 423 && raise(response)) {
            start();
        } else {
            fail(
                    response.status() == 408 || response.status() >= 500 ? Standing.UNREACHABLE : Standing.REFUSED,
                    response.status() + " " + response.reason(),
                    seconds(response, "Retry-After"));
        }
    }

    private void registered(SipResponse response) {
        authenticator.accepted();
        pause = FIRST_PAUSE;
        warned = false;
        tell(Standing.REGISTERED);
        Duration granted = granted(response);
        // Early enough that a refresh that needs several attempts is through before the time is over.
        Duration refresh = granted.multipliedBy(4).dividedBy(5);
        timer = clock.after(
                refresh.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : refresh, this::start);
    }

    private Duration granted(SipResponse response) {
        SipUri own = NameAddress.parse(binding.contact()).uri();
        return response.headers().all("Contact").stream()
                .flatMap(value -> NameAddress.split(value).stream())
                .flatMap(value -> NameAddress.tryParse(value).stream())
                .filter(contact -> contact.uri().user().equals(own.user())
                        && contact.uri().host().equals(own.host())
                        && contact.uri().port() == own.port())
                .flatMap(contact -> contact.parameter("expires").stream())
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .findFirst()
                .or(() -> seconds(response, "Expires"))
                .orElse(asked);
    }

    private boolean raise(SipResponse response) {
        Optional<Duration> least = seconds(response, "Min-Expires").filter(wanted -> wanted.compareTo(asked) > 0);
        least.ifPresent(wanted -> asked = wanted);
        return least.isPresent();
    }

    private static Optional<Duration> seconds(SipResponse response, String header) {
        return response.headers()
                .first(header)
                .map(value -> value.trim().replaceFirst("[^0-9].*", ""))
                .filter(digits -> !digits.isEmpty() && digits.length() < 10)
                .map(digits -> Duration.ofSeconds(Long.parseLong(digits)));
    }

    private void unreachable() {
        if (!stopped) {
            fail(Standing.UNREACHABLE, "no answer", Optional.empty());
        }
    }

    private void fail(Standing now, String why, Optional<Duration> wanted) {
        // Each attempt counts its challenges anew: what was refused before an outage may be right after it.
        authenticator = new Authenticator(binding.identity().credentials());
        tell(now);
        if (!warned) {
            warned = true;
            LOG.warn(
                    "{} is not registered at {}: {}; trying again",
                    binding.identity().address(),
                    binding.registrar(),
                    why);
        }
        timer = clock.after(
                wanted.filter(pause -> pause.compareTo(LONGEST_PAUSE) < 0).orElse(pause), this::start);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    private void tell(Standing now) {
        if (standing != now) {
            standing = now;
            listener.accept(now);
        }
    }
}
