package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.call.CallFeature;
import org.strowger.testing.Rule;

/** Other settings for an exchange that runs, with calls up. */
class ReconfigurationTest extends ExchangeTest {
    private static ExchangeSettings.Builder settings() {
        return ExchangeSettings.builder();
    }

    @Test
    @Rule({"S-022", "S-028"})
    void furtherLinesComeAndCallsGoOn() {
        TestCall call = talk(open("1001"), aliceAndBob());

        exchange.reconfigure(settings().lines(12).build());

        assertThat(core.journal().of("1011")).containsExactly("added");
        assertThat(core.journal().of("1012")).containsExactly("added");
        assertThat(core.journal().of("1001")).contains("capabilities changed").doesNotContain("removed");
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        TestLine added = open("1012");
        open("1003").makeCall("1012");
        settle();
        assertThat(added.call().last()).isEqualTo("OFFERING ACTIVE");
    }

    private String aliceAndBob() {
        open("1002");
        return "1002";
    }

    @Test
    @Rule("S-026")
    void onlyTheCallsOfLinesThatGoEnd() {
        TestCall stays = talk(open("1001"), aliceAndBob());
        open("1010");
        TestCall goes = talk(open("1003"), "1010");

        exchange.reconfigure(settings().lines(9).build());

        assertThat(core.journal().of("1010")).endsWith("removed");
        assertThat(goes.last()).isEqualTo("DISCONNECTED OUT_OF_ORDER");
        assertThat(stays.last()).isEqualTo("CONNECTED ACTIVE");
        assertThat(exchange.numbers()).hasSize(9);
    }

    @Test
    void linesThatWereAddedByHandStay() {
        exchange.addLine("2222");

        exchange.reconfigure(settings().lines(2).build());

        assertThat(exchange.numbers()).containsExactly("1001", "1002", "2222");
    }

    @Test
    void timesAreOthersFromTheNextCallOn() {
        exchange.reconfigure(settings()
                .setupTime(Duration.ofSeconds(10))
                .noAnswerTime(Duration.ofSeconds(30))
                .build());
        TestLine alice = open("1001");

        TestCall call = alice.makeCall("9902");

        pass(ofSeconds(9));
        assertThat(call.told()).isEmpty();
        pass(ofSeconds(2));
        assertThat(call.last()).startsWith("RINGBACK");
        pass(ofSeconds(31));
        assertThat(call.last()).isEqualTo("DISCONNECTED NO_ANSWER");
    }

    @Test
    void numbersOutsideGroupsAndFacilitiesAreOthersAtOnce() {
        TestLine alice = open("1001");

        exchange.reconfigure(settings()
                .outside(List.of("555: busy"))
                .without(Facility.REDIRECT)
                .build());

        TestCall call = alice.makeCall("555");
        settle();
        assertThat(call.last()).startsWith("BUSY");
        assertThat(alice.driver().capabilities().addresses().get(0).callFeatures())
                .doesNotContain(CallFeature.REDIRECT);
    }

    @Test
    @Rule("S-022")
    void deskPhonesComeAndGoWithTheirLines() {
        exchange.reconfigure(
                settings().phones(phones -> phones.at("1001", "1002")).build());
        exchange.reconfigure(
                settings().lines(11).phones(phones -> phones.at("1002", "1011")).build());

        assertThat(exchange.phone("1002")).isNotNull();
        assertThat(exchange.phone("1011")).isNotNull();
        assertThatThrownBy(() -> exchange.phone("1001")).hasMessageContaining("no desk phone");
        assertThatThrownBy(() -> exchange.reconfigure(
                        settings().phones(phones -> phones.displayRows(9)).build()))
                .hasMessageContaining("displayRows");
    }

    @Test
    void settingsForAnExchangeThatDoesNotRunCountFromItsNextStartOn() {
        exchange.stop();

        exchange.reconfigure(settings().lines(3).build());

        assertThat(new TestCore(time).start(exchange).numbers()).hasSize(3);
    }

    @Test
    @Rule({"L-039", "L-040"})
    void whatNamesLinesAndAddressesCannotChange() {
        assertThatThrownBy(() -> exchange.reconfigure(settings().name("other").build()))
                .hasMessageContaining("name cannot change");
        assertThatThrownBy(() -> exchange.reconfigure(settings()
                        .addresses(2)
                        .bridged(List.of("2000 shared: 1001, 1002"))
                        .build()))
                .hasMessageContaining("addresses, bridged cannot change");
        assertThat(exchange.name()).isEqualTo("exchange");
    }

    @Test
    void whoWaitsUntilItIsQuietIsToldOnceWhenTheLastCallIsOver() {
        List<String> told = new ArrayList<>();
        TestCall call = talk(open("1001"), aliceAndBob());
        OutsideCall outside = exchange.outsideCall("+491", "1003");
        exchange.whenQuiet(() -> told.add("quiet"));

        call.drop();
        settle();
        core.line("1002").call().drop();
        settle();
        assertThat(exchange.isQuiet()).isFalse();
        assertThat(told).isEmpty();
        outside.hangUp();
        settle();
        assertThat(exchange.isQuiet()).isTrue();
        assertThat(told).containsExactly("quiet");
        talk(open("1001"), aliceAndBob());
        assertThat(told).hasSize(1);
    }

    @Test
    void whoWaitsWhileItIsQuietIsToldAtOnce() {
        List<String> told = new ArrayList<>();

        exchange.whenQuiet(() -> told.add("quiet"));
        exchange.stop();
        exchange.whenQuiet(() -> told.add("stopped"));

        assertThat(told).containsExactly("quiet", "stopped");
    }
}
