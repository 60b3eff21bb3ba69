package org.strowger.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.cm.Configuration;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneEvent;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.testing.Rule;

/** What goes on around a simulated exchange. */
public abstract class SimulatorUpkeep extends ProviderUpkeep {
    /** The bundle, which is also its factory of configurations. */
    protected static final String BUNDLE = "org.strowger.provider.simulator";

    private static final String SPI = "org.strowger.telephony.spi";
    private static final String MARK = "mark";
    private static final String OLD = "old";
    private static final String NEW = "new";

    @Override
    protected String factory() {
        return BUNDLE;
    }

    @Override
    protected Map<String, ?> instance(String name, int lines) {
        return Map.of("name", name, "lines", lines);
    }

    @Test
    @Rule({"S-016", "L-040"})
    public void whatCannotChangeWhileACallIsUpWaitsForItsEnd() throws Exception {
        provider().deploy();
        Configuration own = configured().add(BUNDLE, instance(ONE, 2));
        Conversation conversation = converse();
        connect(conversation, ONE);
        Map<String, Object> twoAddresses = new HashMap<>(instance(ONE, 2));
        twoAddresses.put("addresses", 2);

        configured().change(own, twoAddresses);
        // Configurations are handed out one after the other, so when this one has been the other was.
        configured().add(BUNDLE, instance(MARK, 1));
        conversation.awaitLines(Set.of(MARK), 1);
        assertConnected(conversation);
        assertThat(conversation.linesOf(Set.of(ONE))).allSatisfy(line -> assertAddresses(line, 1));

        conversation.calls().get(0).drop().await(Conversation.LIMIT);
        conversation.calls().get(1).drop().await(Conversation.LIMIT);

        Patience.until(
                "the exchange is there with two addresses to each line",
                () -> isReplaced(conversation.linesOf(Set.of(ONE))));
        conversation.awaitRemovals();
    }

    private static boolean isReplaced(List<LineDevice> lines) {
        return lines.size() == 2
                && lines.stream()
                        .allMatch(line -> line.capabilities().addresses().size() == 2);
    }

    private static void assertAddresses(LineDevice line, int count) {
        assertThat(line.capabilities().addresses()).hasSize(count);
    }

    @Test
    @Rule({"P-014", "P-016", "P-017", "P-021", "S-026"})
    public void aDeskPhoneGoesWithItsProviderAndComesBackWithTheSamePermanentId() throws Exception {
        provider().deploy();
        Map<String, Object> withPhones = new HashMap<>(instance(ONE, 2));
        withPhones.put("deskPhones", new String[] {"all"});
        configured().add(BUNDLE, withPhones);
        Conversation conversation = converse();
        conversation.awaitLines(Set.of(ONE), 2);
        PhoneDevice device = awaitPhone(conversation);
        Phone phone = conversation.session().openPhone(device.id(), PhonePrivilege.OWNER);
        phone.display().write(0, 0, "Good morning").await(Conversation.LIMIT);
        // What the display shows may be told after the request has ended (rule P-054).
        Patience.until(
                "the display shows it", () -> phone.display().rows().get(0).startsWith("Good morning"));

        provider().stop();

        conversation.take(PhoneEvent.Closed.class, event -> event.phone() == phone);
        conversation.take(DeviceEvent.PhoneRemoved.class, event -> event.id().equals(device.id()));
        assertThat(phone.isOpen()).isFalse();
        provider().start();
        PhoneDevice again = conversation
                .take(
                        DeviceEvent.PhoneCreated.class,
                        event -> event.device().permanentId().equals(device.permanentId()))
                .device();
        assertThat(again.id()).isNotEqualTo(device.id());
        assertThat(again.permanentNumber()).isEqualTo(device.permanentNumber());
    }

    private static PhoneDevice awaitPhone(Conversation conversation) {
        Patience.until(
                "there are two desk phones",
                () -> conversation.session().phones().size() == 2);
        return conversation.session().phones().get(0);
    }

    @Test
    @Rule({"S-027", "S-029"})
    public void twoVersionsOfTheBundleWorkSideBySide() throws Exception {
        try (BundleCopy copy = BundleCopy.ofVersion(location(), "99.0.0")) {
            ProviderBundle newer = new ProviderBundle(context(), copy.location());
            provider().deploy();
            newer.deploy();
            try {
                configured().addFor(location(), BUNDLE, instance(OLD, 2));
                configured().addFor(copy.location(), BUNDLE, instance(NEW, 2));
                Conversation conversation = converse();
                conversation.awaitLines(Set.of(NEW), 2);
                connect(conversation, OLD);
                assertThat(provider().services()).isNotEmpty();
                assertThat(newer.services()).isNotEmpty();

                newer.stop();
                assertConnected(conversation);
                assertThat(conversation.linesOf(Set.of(NEW))).isEmpty();
            } finally {
                newer.uninstall();
            }
        }
    }

    @Test
    @Rule({"L-061", "S-006"})
    public void aBundleThatNeedsAnotherSpiIsNotStartedAndSaysWhichItNeeds() throws Exception {
        provider().deploy();
        configured().add(BUNDLE, instance(ONE, 2));
        Conversation conversation = converse();
        connect(conversation, ONE);
        try (BundleCopy copy = BundleCopy.thatNeeds(location(), SPI, "[9,10)")) {
            Bundle stranger = context().installBundle(copy.location());
            try {
                assertThatThrownBy(stranger::start)
                        .isInstanceOf(BundleException.class)
                        .hasMessageContaining(SPI)
                        .hasMessageContaining("9.0.0");
                assertThat(stranger.getState()).isEqualTo(Bundle.INSTALLED);
            } finally {
                stranger.uninstall();
            }
        }
        assertThat(conversation.calls().get(0).status().state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("S-006")
    public void theBundleSaysWhichSpiItIsFor() throws Exception {
        provider().deploy();

        assertThat(provider().header("Import-Package")).containsPattern("telephony\\.spi;version=\"\\[0\\.1,[01]");
    }
}
