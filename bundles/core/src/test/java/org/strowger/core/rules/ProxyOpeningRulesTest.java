package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Proxied.EVERYTHING;
import static org.strowger.core.rules.Proxied.serving;
import static org.strowger.core.rules.Refusals.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.AgentEvent.AllProxiesOpen;
import org.strowger.telephony.AgentEvent.ProxyClosed;
import org.strowger.telephony.AgentEvent.ProxyOpened;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** Who serves what on a line, and who is told of it. */
class ProxyOpeningRulesTest {
    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk handler = office.desk("handler");
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    private Set<ProxyRequestType> served() {
        return anna.session().proxyStatus(anna.device(line).id());
    }

    @Test
    @Rule("L-079")
    void aProxyServesTheTypesThatItNamedAndNoOthers() {
        handler.opens(line, serving(ProxyRequestType.CREATE_AGENT, ProxyRequestType.GET_GROUP_LIST));

        assertThat(served()).containsExactlyInAnyOrder(ProxyRequestType.CREATE_AGENT, ProxyRequestType.GET_GROUP_LIST);
        Line annas = anna.opens(line, LineOpenOptions.monitor());
        annas.agents().queues().groups();
        annas.agents().create(Optional.empty(), Optional.empty());
        refused(LineError.OPERATIONUNAVAIL, () -> annas.agents().at(0).status());
        assertThat(Proxied.tasks(office, handler)).hasSize(2);
    }

    @Test
    @Rule("L-079")
    void aProxyThatNamesNothingIsRefused() {
        refused(LineError.INVALPRIVSELECT, () -> handler.opens(line, serving(Set.of())));
        assertThat(anna.opens(line, LineOpenOptions.monitor()).status().openHandles())
                .isEqualTo(1);
    }

    @Test
    @Rule("L-079")
    void anApplicationOlderThanTheOptionIsRefused() {
        Desk old = office.desk("old", ApiVersion.V1_4);
        refused(LineError.INVALPRIVSELECT, () -> old.opens(line, serving(EVERYTHING)));
        assertThat(served()).isEmpty();
    }

    @Test
    @Rule("L-080")
    void aTypeThatIsServedAlreadyMakesASecondOpeningFail() {
        handler.opens(line, serving(ProxyRequestType.CREATE_AGENT, ProxyRequestType.GET_AGENT_INFO));

        refused(
                LineError.NOTREGISTERED,
                () -> anna.opens(line, serving(ProxyRequestType.GET_AGENT_INFO, ProxyRequestType.GET_QUEUE_INFO)));
        refused(LineError.NOTREGISTERED, () -> handler.opens(line, serving(ProxyRequestType.CREATE_AGENT)));

        assertThat(served()).doesNotContain(ProxyRequestType.GET_QUEUE_INFO);
        anna.opens(line, serving(ProxyRequestType.GET_QUEUE_INFO));
        assertThat(served()).hasSize(3);
    }

    @Test
    @Rule("L-080")
    void ofTwoWhoOpenAtTheSameTimeOneServes() {
        List<Object> outcomes = new ArrayList<>();
        for (Desk desk : List.of(handler, anna)) {
            office.workers().strand("opening of " + desk.session()).execute(() -> {
                try {
                    outcomes.add(desk.opens(line, serving(EVERYTHING)));
                } catch (TelephonyException refusal) {
                    outcomes.add(refusal.error());
                }
            });
        }
        office.settle();

        assertThat(outcomes).hasSize(2).contains(LineError.NOTREGISTERED);
        assertThat(outcomes).filteredOn(Line.class::isInstance).hasSize(1);
        assertThat(served()).isEqualTo(EVERYTHING);
        assertThat(handler.session().openLines().size()
                        + anna.session().openLines().size())
                .isEqualTo(1);
    }

    @Test
    @Rule("L-080")
    void theSameTypeMayBeServedByOthersOnOtherLines() {
        ScriptedLine another = office.line("2002");
        handler.opens(line, serving(EVERYTHING));
        anna.opens(another, serving(EVERYTHING));

        assertThat(anna.session().proxyStatus(anna.device(another).id())).isEqualTo(EVERYTHING);
    }

    @Test
    @Rule("L-080")
    void whoLooksForAnyLineGetsOneThatHasNoSuchProxyYet() {
        ScriptedLine another = office.line("2002");
        handler.opens(line, serving(EVERYTHING));

        Line any = anna.session().openAnyLine(serving(EVERYTHING), CallParams.defaults());

        assertThat(any.device()).isEqualTo(anna.device(another));
    }

    @Test
    @Rule("L-081")
    void aProxyStopsServingByClosingItsLine() {
        Line first = handler.opens(line, serving(ProxyRequestType.CREATE_AGENT));
        handler.opens(line, serving(ProxyRequestType.GET_GROUP_LIST));
        Line annas = anna.opens(line, LineOpenOptions.monitor());

        first.close();

        assertThat(served()).containsExactly(ProxyRequestType.GET_GROUP_LIST);
        refused(LineError.OPERATIONUNAVAIL, () -> annas.agents().create(Optional.empty(), Optional.empty()));
        anna.opens(line, serving(ProxyRequestType.CREATE_AGENT));
        assertThat(served()).hasSize(2);
    }

    @Test
    @Rule("L-081")
    void aProxyStopsServingWhenItsSessionIsClosed() {
        handler.opens(line, serving(EVERYTHING));
        handler.session().close();

        assertThat(served()).isEmpty();
    }

    @Test
    @Rule("L-081")
    void aProxyStopsServingWhenItsLineIsClosedByForce() {
        handler.opens(line, serving(EVERYTHING));
        line.isClosedByForce();
        office.settle();

        assertThat(served()).isEmpty();
        handler.opens(line, serving(EVERYTHING));
        assertThat(served()).isEqualTo(EVERYTHING);
    }

    @Test
    @Rule("L-079")
    void aProxyMayAlsoOwnCalls() {
        Line both = handler.opens(
                line,
                LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE)
                        .withProxy(EVERYTHING)
                        .withTag("both"));

        assertThat(both.options().proxy()).contains(EVERYTHING);
        assertThat(both.options().mediaModes()).containsExactly(MediaMode.INTERACTIVE_VOICE);
        assertThat(both.tag()).contains("both");
        assertThat(both.options().withSingleAddress(0).proxy()).contains(EVERYTHING);
        assertThat(LineOpenOptions.monitor().proxy()).isEmpty();
    }

    @Test
    @Rule("L-424")
    void othersAreToldOfEachTypeThatIsServedAndNoLongerServed() {
        Line annas = anna.opens(line, LineOpenOptions.monitor());
        Line served = handler.opens(line, serving(ProxyRequestType.GET_GROUP_LIST, ProxyRequestType.CREATE_AGENT));
        anna.heard(
                new ProxyOpened(annas, ProxyRequestType.CREATE_AGENT),
                new ProxyOpened(annas, ProxyRequestType.GET_GROUP_LIST));

        served.close();
        anna.heard(
                new ProxyClosed(annas, ProxyRequestType.CREATE_AGENT),
                new ProxyClosed(annas, ProxyRequestType.GET_GROUP_LIST));
        handler.heardNothing();
    }

    @Test
    @Rule("L-424")
    void whenTheLastTypeNeededForCallDistributionIsServedOthersAreToldSo() {
        Line annas = anna.opens(line, LineOpenOptions.monitor());
        EnumSet<ProxyRequestType> allButOne = EnumSet.copyOf(ProxyRequestType.forCallDistribution());
        allButOne.remove(ProxyRequestType.GET_QUEUE_LIST);
        handler.opens(line, serving(allButOne));
        anna.forgets();

        Line last = handler.opens(line, serving(ProxyRequestType.GET_QUEUE_LIST));
        TelephonyEvent[] complete = {new ProxyOpened(annas, ProxyRequestType.GET_QUEUE_LIST), new AllProxiesOpen(annas)
        };
        handler.forgets();
        anna.heard(complete);

        handler.opens(line, serving(ProxyRequestType.GET_AGENT_STATUS));
        anna.heard(new ProxyOpened(annas, ProxyRequestType.GET_AGENT_STATUS));

        last.close();
        anna.forgets();
        handler.opens(line, serving(ProxyRequestType.GET_QUEUE_LIST));
        anna.heard(complete);
    }

    @Test
    @Rule("L-424")
    void applicationsThatDoNotKnowTheMessageAreNotTold() {
        Desk old = office.desk("old", ApiVersion.V2_0);
        old.opens(line, LineOpenOptions.monitor());
        handler.opens(line, serving(EVERYTHING)).close();
        old.heardNothing();
    }

    @Test
    void whatIsServedCanBeAskedOfEveryLineThatExists() {
        LineDeviceId id = anna.device(line).id();
        refused(LineError.BADDEVICEID, () -> anna.session().proxyStatus(new LineDeviceId(99)));
        refused(LineError.BADDEVICEID, () -> anna.session().proxyStatus(null));
        line.leaves(office);
        office.settle();
        refused(LineError.NODRIVER, () -> anna.session().proxyStatus(id));
    }

    @Test
    @Rule("L-425")
    void theTypesHaveTheNumbersOfTapiWhichAreNoBits() throws IOException {
        Map<Integer, String> documented = new LinkedHashMap<>();
        Files.readAllLines(Path.of("..", "..", "docs", "semantics", "line-constants.csv")).stream()
                .filter(row -> row.startsWith("LINEPROXYREQUEST,"))
                .map(row -> row.split(","))
                .forEach(cells -> documented.put(
                        Integer.decode(cells[2]),
                        cells[1].replace("LINEPROXYREQUEST_", "").replace("CAPS", "CAPABILITIES")));
        Map<Integer, String> ours = new LinkedHashMap<>();
        Arrays.stream(ProxyRequestType.values())
                .forEach(type -> ours.put(type.number(), type.name().replace("_", "")));

        assertThat(ours).containsExactlyEntriesOf(documented);
        assertThat(ours.keySet()).containsExactlyElementsOf(consecutive(20));
    }

    private static List<Integer> consecutive(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
