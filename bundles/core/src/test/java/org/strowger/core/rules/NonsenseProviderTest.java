package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.changed;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;
import org.strowger.testing.Rule;

/** Providers that say nonsense: it is left out, and what is not nonsense works. */
class NonsenseProviderTest {
    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine line = pbx.line("2001");
    private final Desk anna = office.desk("anna");

    NonsenseProviderTest() {
        office.installs(pbx);
        anna.forgets();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void nullsInEventsOfACallAreLeftOut() {
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);

        driver.sink().state(null);
        driver.sink().state(null, null);
        driver.sink().info(null, Set.of(CallInfoItem.RATE));
        driver.sink().info(ScriptedLine.incoming().build(), null);
        driver.sink().info(ScriptedLine.incoming().build(), new HashSet<>(Collections.singleton(null)));
        anna.heardNothing();

        driver.sink().state(CallState.ON_HOLD, null);
        anna.heard(state(call, CallState.ON_HOLD));
    }

    @Test
    void nullsInEventsOfALineAreLeftOut() {
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE))
                .setStatusMessages(Set.of(LineStateItem.values()), Set.of(AddressStateItem.values()));
        anna.forgets();
        LineSink sink = line.sink();

        sink.conditions(null);
        sink.conditions(new HashSet<>(Collections.singleton((LineCondition) null)));
        sink.lineStateChanged(null);
        sink.lineStateChanged(new HashSet<>(Arrays.asList(null, LineStateItem.BATTERY)));
        sink.addressStateChanged(0, null);
        sink.addressStateChanged(7, Set.of(AddressStateItem.FORWARD));
        sink.addressStateChanged(-1, Set.of(AddressStateItem.FORWARD));
        assertThat(sink.newCall(null, null)).isEmpty();
        assertThat(sink.newCall(new ScriptedCall(line, "x"), null)).isEmpty();
        assertThat(sink.newCall(
                        new ScriptedCall(line, "y"),
                        ScriptedLine.incoming().addressId(7).build()))
                .isEmpty();

        anna.heardNothing();
    }

    @Test
    @Rule("L-007")
    void failingWithoutAnErrorIsFailing() {
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        Request<Void> hold = call.hold();
        Request<Void> drop = call.drop();
        office.settle();

        line.call().fails(null);
        line.call().completion().fail(null, null);

        anna.heard(failed(hold, LineError.OPERATIONFAILED), failed(drop, LineError.OPERATIONFAILED));
    }

    @Test
    void devicesThatAreNullOrUnknownAreLeftOut() {
        pbx.context().lineAdded(null);
        pbx.context().lineRemoved(null);
        pbx.context().lineRemoved(pbx.laterLine("9999"));
        pbx.context().phoneAdded(null);
        pbx.context().phoneRemoved(null);
        pbx.context().capabilitiesChanged(null);
        pbx.context().capabilitiesChanged(pbx.laterLine("9999"));

        anna.heardNothing();
        assertThat(anna.session().lines()).hasSize(1);
    }

    @Test
    @Rule("L-039")
    void aSecondLineOfTheSameNameIsLeftOut() {
        pbx.adds(pbx.laterLine("2001"));

        anna.heardNothing();
        assertThat(anna.session().lines()).hasSize(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    @Rule({"L-039", "L-043"})
    void aLineWithoutANameIsLeftOut(String name) {
        pbx.context().lineAdded(new BareLine(name, line.capabilities()));
        office.settle();

        assertThat(anna.session().lines()).hasSize(1);
    }

    @Test
    @Rule("L-043")
    void aLineWithoutCapabilitiesIsLeftOut() {
        pbx.context().lineAdded(new BareLine("2002", null));
        office.settle();

        assertThat(anna.session().lines()).extracting(LineDevice::permanentId).containsExactly("pbx/2001");
    }

    @Test
    void aLineWhoseCapabilitiesChangeTellsThoseWhoAskedForIt() {
        BareLine growing = new BareLine("2002", line.capabilities());
        pbx.context().lineAdded(growing);
        office.settle();
        LineDevice device = anna.session().line("pbx/2002").orElseThrow();
        Line open = anna.session().openLine(device.id(), LineOpenOptions.outgoing());
        open.setStatusMessages(Set.of(LineStateItem.CAPABILITIES_CHANGE), Set.of());
        anna.forgets();

        growing.capabilities = LineCapabilities.builder("Grown")
                .address(ScriptedLine.address("2002"))
                .build();
        pbx.context().capabilitiesChanged(growing);

        anna.heard(changed(open, LineStateItem.CAPABILITIES_CHANGE));
        assertThat(open.device().name()).isEqualTo("Grown");
    }

    @Test
    void aLineThatLosesItsCapabilitiesKeepsThoseItHad() {
        BareLine forgetful = new BareLine("2002", line.capabilities());
        pbx.context().lineAdded(forgetful);
        office.settle();

        forgetful.capabilities = null;
        pbx.context().capabilitiesChanged(forgetful);
        office.settle();

        assertThat(anna.session().lines()).hasSize(2).allMatch(device -> device.capabilities() != null);
        assertThat(anna.session().lines()).allMatch(device -> !device.name().isEmpty());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "two words", "a/b", "pbx"})
    @Rule({"S-019", "S-029"})
    void aProviderWithABadNameOrThatOfAnotherIsNotStarted(String id) {
        ScriptedProvider bad = new ScriptedProvider(id);
        bad.line("4001");

        office.switchboard().attach(bad);
        office.settle();

        assertThat(bad.asked()).isEmpty();
        assertThat(anna.session().lines()).hasSize(1);
    }

    @Test
    void aProviderWhoseStartReturnsNothingHasNoLines() {
        TelephonyProvider empty = new TelephonyProvider() {
            @Override
            public String id() {
                return "empty";
            }

            @Override
            public ProviderDevices start(ProviderContext context) {
                return null;
            }

            @Override
            public void stop() {
                assertThat(id()).isEqualTo("empty");
            }
        };

        office.switchboard().attach(empty);
        office.settle();

        assertThat(anna.session().lines()).hasSize(1);
    }

    @Test
    void aTimerOfAProviderThatThrowsHindersNoOtherTimer() {
        List<String> rung = new ArrayList<>();
        pbx.context().scheduler().schedule(Duration.ofSeconds(1), () -> {
            throw new IllegalStateException("spring");
        });
        pbx.context().scheduler().schedule(Duration.ofSeconds(2), () -> rung.add("second"));

        office.pass(Duration.ofSeconds(3));

        assertThat(rung).containsExactly("second");
    }

    @Test
    @Rule("L-035")
    void theTimersOfAProviderThatLeftDoNotRing() {
        List<String> rung = new ArrayList<>();
        var scheduler = pbx.context().scheduler();
        scheduler.schedule(Duration.ofSeconds(1), () -> rung.add("late"));

        office.removes(pbx);
        scheduler.schedule(Duration.ofSeconds(1), () -> rung.add("later"));
        office.pass(Duration.ofSeconds(3));

        assertThat(rung).isEmpty();
    }

    /** A line that can do nothing. */
    private static final class BareLine implements LineDriver {
        private final String name;
        private LineCapabilities capabilities;

        BareLine(String name, LineCapabilities capabilities) {
            this.name = name;
            this.capabilities = capabilities;
        }

        @Override
        public String permanentId() {
            return name;
        }

        @Override
        public LineCapabilities capabilities() {
            return capabilities;
        }

        @Override
        public void open(LineSink sink) {
            // Opens, and is silent.
        }

        @Override
        public void close() {
            // Nothing is left to do.
        }
    }
}
