package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.isUnderWay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.request.DeviceVitals;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.health.RequestHealth;
import org.strowger.testing.Rule;

/** The time limit of requests is changed while requests are under way: each keeps the one that it was made with. */
class ChangedLimitRulesTest {
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Office office = new Office(Settings.defaults().withRequestLimit(LONG));
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    private void limitIs(Duration limit) {
        office.switchboard().configure(Settings.defaults().withRequestLimit(limit));
    }

    @Test
    @Rule({"L-002", "L-007"})
    void aShorterLimitCountsOnALineThatHasAnOlderRequest() {
        ScriptedLine line = office.line("2001");
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        Request<?> older = open.makeCall("1001");
        limitIs(SHORT);
        Request<?> newer = open.makeCall("1002");

        office.pass(SHORT);

        ended(newer, LineError.OPERATIONFAILED);
        isUnderWay(older);
        office.pass(LONG.minus(SHORT));
        ended(older, LineError.OPERATIONFAILED);
        line.calls().forEach(ScriptedCall::failsAll);
    }

    @Test
    @Rule({"L-002", "L-007"})
    void aLongerLimitLeavesAnOlderRequestItsOwn() {
        limitIs(SHORT);
        ScriptedLine line = office.line("2001");
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        Request<?> older = open.makeCall("1001");
        limitIs(LONG);
        Request<?> newer = open.makeCall("1002");

        office.pass(SHORT);

        ended(older, LineError.OPERATIONFAILED);
        isUnderWay(newer);
        office.pass(LONG.minus(SHORT));
        ended(newer, LineError.OPERATIONFAILED);
        line.calls().forEach(ScriptedCall::failsAll);
    }

    @Test
    @Rule("P-047")
    void aShorterLimitCountsOnAPhoneThatHasAnOlderRequest() {
        ScriptedPhone phone = office.phone(new ScriptedPhone("red"));
        Phone open = anna.opens(phone, PhoneOpenOptions.owner());
        Request<?> older = open.ringer().set(1, 5);
        limitIs(SHORT);
        Request<?> newer = open.ringer().set(0, 5);

        office.pass(SHORT);

        ended(newer, PhoneError.OPERATIONFAILED);
        isUnderWay(older);
        office.pass(LONG.minus(SHORT));
        ended(older, PhoneError.OPERATIONFAILED);
    }

    @Test
    @Rule({"L-002", "L-007", "L-416"})
    void aChangedLimitCountsForRequestsToProxies() {
        ScriptedLine line = office.line("2001");
        Desk serves = office.desk("serves");
        serves.opens(line, Proxied.serving(ProxyRequestType.CREATE_AGENT));
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        Request<?> older = open.agents().create(Optional.empty(), Optional.empty());
        limitIs(SHORT);
        Request<?> newer = open.agents().create(Optional.empty(), Optional.empty());

        office.pass(SHORT);

        ended(newer, LineError.OPERATIONFAILED);
        isUnderWay(older);
        office.pass(LONG.minus(SHORT));
        ended(older, LineError.OPERATIONFAILED);
    }

    @Test
    void healthTellsSinceWhenARequestIsUnderWayWhateverTheLimitIsNow() {
        Line open = anna.opens(office.line("2001"), LineOpenOptions.outgoing());
        Phone red = anna.opens(office.phone(new ScriptedPhone("red")), PhoneOpenOptions.owner());
        Instant begun = office.workers().scheduler().now();
        Set<Integer> ids =
                Set.of(open.makeCall("1001").id(), red.ringer().set(1, 5).id());
        limitIs(SHORT);

        assertThat(office.switchboard().providers().stream()
                        .flatMap(provider -> provider.devices().stream())
                        .map(DeviceVitals::requests)
                        .map(RequestHealth::oldest)
                        .flatMap(Optional::stream))
                .hasSameSizeAs(ids)
                .allSatisfy(oldest -> assertThat(oldest.since()).isEqualTo(begun));
    }
}
