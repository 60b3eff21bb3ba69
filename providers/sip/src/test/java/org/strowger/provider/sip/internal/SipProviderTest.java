package org.strowger.provider.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.strowger.provider.sip.internal.call.CallPolicy;
import org.strowger.provider.sip.internal.call.Identity;
import org.strowger.provider.sip.internal.config.ProviderSettings;
import org.strowger.provider.sip.internal.line.LineSettings;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.provider.sip.internal.rtp.RtpPorts;
import org.strowger.provider.sip.internal.stack.Admission;
import org.strowger.provider.sip.internal.stack.Transport;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.Scheduler;
import org.strowger.testing.Rule;
import org.strowger.testing.time.VirtualTime;

@DisplayName("A SIP provider")
class SipProviderTest {
    private static final String ADDRESS = "127.0.77.27";

    private final VirtualTime time = new VirtualTime();
    private final List<String> told = new CopyOnWriteArrayList<>();

    /** A core that remembers which lines come and go. */
    private final class Context implements ProviderContext {
        @Override
        public ApiVersion version() {
            return ApiVersion.V2_2;
        }

        @Override
        public Scheduler scheduler() {
            return time;
        }

        @Override
        public void lineAdded(LineDriver line) {
            told.add("added " + line.permanentId());
        }

        @Override
        public void lineRemoved(LineDriver line) {
            told.add("removed " + line.permanentId());
        }

        @Override
        public void phoneAdded(PhoneDriver phone) {
            throw new AssertionError("not used");
        }

        @Override
        public void phoneRemoved(PhoneDriver phone) {
            throw new AssertionError("not used");
        }

        @Override
        public void capabilitiesChanged(LineDriver line) {
            throw new AssertionError("not used");
        }

        @Override
        public void phoneCapabilitiesChanged(PhoneDriver phone) {
            throw new AssertionError("not used");
        }
    }

    private static SipProvider provider(int port) throws Exception {
        return new SipProvider(settings("office", port));
    }

    private static ProviderSettings settings(String name, int port) throws Exception {
        Identity identity =
                new Identity(SipUri.parse("sip:1001@pbx.test"), "", Transport.UDP, Optional.empty(), Optional.empty());
        LineSettings line = new LineSettings(
                "1001",
                identity,
                Optional.empty(),
                Duration.ofMinutes(5),
                new CallPolicy(486, Duration.ofMinutes(3), Duration.ZERO),
                10);
        return new ProviderSettings(
                name,
                InetAddress.getByName(ADDRESS),
                port,
                RtpPorts.Range.ANY,
                new Admission.Limits(10, 10),
                List.of(line));
    }

    @Test
    @Rule({"S-014", "S-028"})
    @DisplayName("starts again with the same lines, and leaves no thread and no timer between")
    void restarts() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        SipProvider provider = provider(0);
        for (int round = 0; round < 3; round++) {
            assertThat(provider.start(new Context()).lines())
                    .extracting(LineDriver::permanentId)
                    .containsExactly("sip:1001@pbx.test");
            provider.stop();
            provider.stop();
            assertThat(time.waiting()).isZero();
        }
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .filteredOn(thread -> !before.contains(thread) && thread.isAlive())
                        .extracting(Thread::getName)
                        .filteredOn(name -> !name.startsWith("awaitility"))
                        .isEmpty());
    }

    @Test
    @DisplayName("names the port that is taken and what to do, and can start when it is free")
    void portTaken() throws Exception {
        SipProvider provider;
        try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getByName(ADDRESS))) {
            provider = provider(taken.getLocalPort());
            assertThatThrownBy(() -> provider.start(new Context()))
                    .isInstanceOfSatisfying(TelephonyException.class, fault -> assertThat(fault.error())
                            .isEqualTo(LineError.RESOURCEUNAVAIL))
                    .hasMessageContaining(ADDRESS + ", " + taken.getLocalPort())
                    .hasMessageContaining("free the port");
        }
        assertThat(provider.start(new Context()).lines()).hasSize(1);
        provider.stop();
    }

    @Test
    @Rule({"S-016", "S-028"})
    @DisplayName("moves to another port when it is quiet, and its lines come back under their ids")
    void moves() throws Exception {
        SipProvider provider = provider(0);
        provider.start(new Context());
        String before = provider.sentBy();
        int free;
        try (DatagramSocket probe = new DatagramSocket(0, InetAddress.getByName(ADDRESS))) {
            free = probe.getLocalPort();
        }

        provider.reconfigure(settings("office", free));
        await().atMost(Duration.ofSeconds(10)).until(() -> time.waiting() > 0 || !told.isEmpty());
        time.advance(Duration.ZERO);

        assertThat(told).containsExactly("removed sip:1001@pbx.test", "added sip:1001@pbx.test");
        assertThat(provider.sentBy()).endsWith(":" + free).isNotEqualTo(before);
        provider.stop();
    }

    @Test
    @Rule("S-016")
    @DisplayName("that cannot move says so and has no lines until its configuration is right")
    void cannotMove() throws Exception {
        SipProvider provider = provider(0);
        provider.start(new Context());
        try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getByName(ADDRESS))) {
            provider.reconfigure(settings("office", taken.getLocalPort()));
            await().atMost(Duration.ofSeconds(10)).until(() -> time.waiting() > 0);
            time.advance(Duration.ZERO);
            assertThat(told).containsExactly("removed sip:1001@pbx.test");
        }
        provider.reconfigure(settings("office", 0));

        assertThat(told).containsExactly("removed sip:1001@pbx.test", "added sip:1001@pbx.test");
        provider.stop();
    }

    @Test
    @Rule({"S-016", "S-029"})
    @DisplayName("keeps its name while it exists")
    void keepsItsName() throws Exception {
        SipProvider provider = provider(0);
        provider.start(new Context());

        provider.reconfigure(settings("elsewhere", 0));

        assertThat(provider.id()).isEqualTo("office");
        assertThat(told).isEmpty();
        provider.stop();
    }
}
