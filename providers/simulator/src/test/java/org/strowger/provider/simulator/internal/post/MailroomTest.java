package org.strowger.provider.simulator.internal.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MailroomTest {
    private final Mailroom mailroom = new Mailroom();
    private final List<String> delivered = new CopyOnWriteArrayList<>();

    private void post(String mail) {
        mailroom.post(() -> delivered.add(mail));
    }

    @Test
    void mailIsDeliveredInOrderWhenTheThreadLeaves() {
        mailroom.inside(() -> {
            post("first");
            mailroom.inside(() -> post("second"));
            post("third");
            assertThat(delivered).isEmpty();
        });
        assertThat(delivered).containsExactly("first", "second", "third");
    }

    @Test
    void mailPostedDuringADeliveryComesAfterWhatWasPostedBefore() {
        mailroom.inside(() -> {
            mailroom.post(() -> {
                mailroom.inside(() -> post("reaction"));
                delivered.add("first");
            });
            post("second");
        });
        assertThat(delivered).containsExactly("first", "second", "reaction");
    }

    @Test
    void whatWasPostedBeforeAFailureIsDelivered() {
        assertThatThrownBy(() -> mailroom.inside(() -> {
                    post("first");
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(delivered).containsExactly("first");
    }

    @Test
    void aReceiverThatFailsDoesNotHoldUpTheRest() {
        mailroom.inside(() -> {
            mailroom.post(() -> {
                throw new IllegalStateException("a sink that throws, on purpose");
            });
            post("second");
        });
        assertThat(delivered).containsExactly("second");
    }

    @Test
    void settlingWithinADeliveryDeliversTheRestFirst() {
        mailroom.inside(() -> {
            mailroom.post(() -> {
                mailroom.settle(() -> post("last"));
                delivered.add("settled");
            });
            post("second");
        });
        assertThat(delivered).containsExactly("second", "last", "settled");
    }

    @Test
    void whileAReceiverTakesItsTimeOthersWorkOnAndSettlingWaits() throws InterruptedException {
        CountDownLatch receiving = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> courier = CompletableFuture.runAsync(() -> mailroom.inside(() -> mailroom.post(() -> {
            receiving.countDown();
            awaitQuietly(goOn);
            delivered.add("slow");
        })));
        assertThat(receiving.await(10, TimeUnit.SECONDS)).isTrue();
        mailroom.inside(() -> post("quick"));
        CompletableFuture<Void> settling = CompletableFuture.runAsync(() -> mailroom.settle(() -> post("closed")));
        assertThat(delivered).isEmpty();
        assertThat(settling).isNotDone();
        goOn.countDown();
        assertThat(settling).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(courier).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(delivered).containsExactly("slow", "quick", "closed");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
