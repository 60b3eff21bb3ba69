package org.strowger.provider.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.modem.internal.line.ModemSettings;
import org.strowger.provider.modem.internal.line.TestSettings;
import org.strowger.provider.tck.FarParty;
import org.strowger.provider.tck.Pace;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.testing.Rule;

/** A modem that is configured differently while it runs. */
@Rule("S-016")
class ReconfigurationTest {
    private static final ModemSettings BEFORE = TestSettings.modem("desk", "/dev/scripted");

    private final Pace pace = Pace.hurried();
    private final ScriptedModem modem = new ScriptedModem(pace.scheduler());
    private final ModemProvider provider = new ModemProvider(BEFORE, modem);
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<LineDriver> lines = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private final ProviderContext core = (ProviderContext) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {ProviderContext.class}, (self, method, arguments) -> {
                if (method.getName().equals("scheduler")) {
                    return pace.scheduler();
                }
                LineDriver line = (LineDriver) arguments[0];
                told.add(method.getName() + " " + line.permanentId());
                lines.add(line);
                return null;
            });

    @AfterEach
    void stop() {
        provider.stop();
    }

    private static ModemSettings other() {
        return new ModemSettings(
                "desk", "2002", BEFORE.serial(), BEFORE.set(), BEFORE.dialing(), BEFORE.media(), BEFORE.limits());
    }

    private void starts() {
        lines.addAll(provider.start(core).lines());
    }

    private LineDriver line() {
        return lines.get(lines.size() - 1);
    }

    private LineSink sink() {
        return sinkOf(LineSink.class, java.util.Optional.of(sinkOf(CallSink.class, null)));
    }

    private <T> T sinkOf(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (self, method, with) -> {
                    heard.add(method.getName());
                    return method.getName().equals("newCall") ? answer : null;
                }));
    }

    @Test
    void itsLineComesBackUnderItsNameAsConfiguredNow() {
        starts();

        provider.reconfigure(other());

        assertThat(pace.until(() -> told.size() == 2)).isTrue();
        assertThat(told).containsExactly("lineRemoved desk", "lineAdded desk");
        assertThat(line().capabilities().addresses().get(0).address()).isEqualTo("2002");
        assertThat(pace.until(() -> line().conditions().contains(LineCondition.IN_SERVICE)))
                .isTrue();
    }

    @Test
    void aCallGoesOnAndTheChangeWaitsForItsEnd() {
        starts();
        line().open(sink());
        assertThat(pace.until(() -> line().conditions().contains(LineCondition.IN_SERVICE)))
                .isTrue();
        FarParty caller = modem.ring();
        assertThat(pace.until(() -> heard.contains("newCall"))).isTrue();

        provider.reconfigure(other());
        assertThat(told).isEmpty();
        assertThat(caller.isOver()).isFalse();
        caller.hangUp();

        assertThat(pace.until(() -> told.size() == 2)).isTrue();
        assertThat(told).containsExactly("lineRemoved desk", "lineAdded desk");
    }

    @Test
    void aConfigurationWithoutAChangeAndOneWithAnotherNameLeaveItAlone() {
        starts();

        provider.reconfigure(BEFORE);
        provider.reconfigure(BEFORE.named("hall"));
        pace.settle();

        assertThat(told).isEmpty();
        assertThat(provider.id()).isEqualTo("modem.desk");
    }

    @Test
    void aChangeOfAModemThatDoesNotRunCountsWhenItStarts() {
        provider.reconfigure(other());
        starts();

        assertThat(line().capabilities().addresses().get(0).address()).isEqualTo("2002");
    }
}
