package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.OpenRequest;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.spi.PhoneSink;

/**
 * What the core is told about one phone from its opening to its closing. Used only inside the {@link Mailroom}, through
 * which it tells.
 */
final class OpenPhone {
    private final Mailroom mailroom;
    private final PhoneSink sink;
    private final List<OpenRequest> requests = new ArrayList<>();
    private volatile boolean closed;

    OpenPhone(Mailroom mailroom, PhoneSink sink) {
        this.mailroom = mailroom;
        this.sink = sink;
    }

    void tell(Consumer<PhoneSink> news) {
        mailroom.post(() -> {
            if (!closed) {
                news.accept(sink);
            }
        });
    }

    /** Notes a request, which must be reported before the phone is closed (rule P-057). */
    void track(OpenRequest request) {
        requests.removeIf(OpenRequest::isTold);
        requests.add(request);
    }

    /** Asks the core to close the phone; requests end before (rule P-061). */
    void force() {
        failRequests();
        tell(PhoneSink::closed);
    }

    /** Tells no more. */
    void close() {
        failRequests();
        closed = true;
    }

    private void failRequests() {
        List<OpenRequest> waiting = List.copyOf(requests);
        requests.clear();
        waiting.forEach(request -> request.fail(PhoneError.OPERATIONFAILED, "the phone was closed at the exchange"));
    }
}
