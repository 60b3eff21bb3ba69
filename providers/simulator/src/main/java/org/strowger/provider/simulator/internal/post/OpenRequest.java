package org.strowger.provider.simulator.internal.post;

import java.util.function.Supplier;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.Completion;

/**
 * A request that the exchange has accepted and not yet reported: reports exactly once, as {@link Completion} demands.
 * Used only inside the {@link Mailroom}.
 */
public final class OpenRequest {
    private final Mailroom mailroom;
    private final Completion completion;
    private final Runnable undo;
    private boolean reported;
    /** The core has heard of the end; set by whoever delivers the mail. */
    private volatile boolean told;

    /** @param undo done when it fails */
    public OpenRequest(Mailroom mailroom, Completion completion, Runnable undo) {
        this.mailroom = mailroom;
        this.completion = completion;
        this.undo = undo;
    }

    /** Whether the core has heard that it ended. */
    public boolean isTold() {
        return told;
    }

    /**
     * Carries the request out, unless it has ended meanwhile. Success is reported before the effect, so that the
     * effect's events follow the completion.
     *
     * @param check throws when the request cannot be carried out now, and otherwise gives the effect
     */
    public void carryOut(Supplier<Runnable> check) {
        if (reported) {
            return;
        }
        Runnable effect;
        try {
            effect = check.get();
        } catch (TelephonyException refusal) {
            fail(refusal.error(), detailOf(refusal));
            return;
        }
        reported = true;
        tell(completion::succeed);
        effect.run();
    }

    /** Reports failure, unless the request has ended already. */
    public void fail(TelephonyError error, String detail) {
        if (!reported) {
            reported = true;
            tell(() -> completion.fail(error, detail));
            undo.run();
        }
    }

    private void tell(Runnable end) {
        mailroom.post(() -> {
            try {
                end.run();
            } finally {
                told = true;
            }
        });
    }

    private static String detailOf(TelephonyException refusal) {
        return refusal.getMessage().substring((refusal.error().name() + ": ").length());
    }
}
