package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** Sessions: what opening one gives, what it is known by, and how providers are brought up. */
class SessionRulesTest {
    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule("L-021")
    void aSessionKnowsTheLineDevicesAndTheHighestVersion() {
        office.line("2002");
        Desk anna = office.desk("anna");

        assertThat(anna.session().lines()).hasSize(2);
        assertThat(office.switchboard().version()).isEqualTo(ApiVersion.V2_2);
        assertThat(anna.session().application().name()).isEqualTo("anna");
    }

    @Test
    @Rule("L-021")
    void everyOpeningGivesASessionOfItsOwn() {
        Desk anna = office.desk("anna");
        Desk again = office.desk("anna");

        assertThat(anna.session()).isNotSameAs(again.session());
        again.session().close();
        assertThat(anna.session().lines()).hasSize(1);
    }

    @Test
    @Rule("L-025")
    void theFriendlyNameIsStoredWithACallThatTheApplicationMakes() {
        Desk anna = office.desk(Application.named("org.example.dialer").withFriendlyName("Dialer"));
        Request<Call> request = anna.opens(line, LineOpenOptions.outgoing()).makeCall("1002");
        office.settle();
        line.call().succeeds();
        office.settle();

        assertThat(delivered(request).info().appName()).isEqualTo("Dialer");
    }

    @Test
    @Rule("L-025")
    void theFriendlyNameOfTheFirstToAcceptOrAnswerIsStoredWithACall() {
        Desk anna = office.desk(Application.named("anna").withFriendlyName("Anna's"));
        Desk bert = office.desk(Application.named("bert").withFriendlyName("Bert's"));
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.offers();
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);
        assertThat(annas.info().appName()).isEmpty();

        annas.accept();
        office.settle();
        driver.succeeds().reports(CallState.ACCEPTED);
        berts.setPrivilege(CallPrivilege.OWNER);
        berts.answer();
        office.settle();
        driver.succeeds().reports(CallState.CONNECTED);
        office.settle();

        assertThat(annas.info().appName()).isEqualTo("Anna's");
        assertThat(berts.info().appName()).isEqualTo("Anna's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "org.example.dialer"})
    @Rule("L-025")
    void withoutAFriendlyNameTheApplicationsNameIsUsed(String friendly) {
        Desk anna = office.desk(Application.named("org.example.dialer").withFriendlyName(friendly));
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        Call call = anna.gets(line.offers());

        call.answer();
        office.settle();
        line.call().succeeds();
        office.settle();

        assertThat(call.info().appName()).isEqualTo("org.example.dialer");
    }

    @TestFactory
    @Rule("L-031")
    Stream<DynamicTest> aClosedSessionRefuses() {
        return Stream.of("lines", "phones", "line by id", "line by permanent id", "openLine", "openPhone")
                .map(name -> DynamicTest.dynamicTest(name, () -> refusedByClosedSession(name)));
    }

    private void refusedByClosedSession(String name) {
        Desk anna = office.desk("anna");
        TelephonySession session = anna.session();
        LineDeviceId id = anna.device(line).id();
        session.close();
        ThrowingCallable operation =
                switch (name) {
                    case "lines" -> session::lines;
                    case "phones" -> session::phones;
                    case "line by id" -> () -> session.line(id);
                    case "line by permanent id" -> () -> session.line(line.permanentIdOfDevice());
                    case "openLine" -> () -> session.openLine(id, LineOpenOptions.monitor());
                    default -> () -> session.openPhone(new PhoneDeviceId(0), PhonePrivilege.MONITOR);
                };
        refused(LineError.INVALAPPHANDLE, operation);
    }

    @Test
    @Rule("L-031")
    void aClosedSessionAnswersNoFurtherQuestion() {
        TelephonySession session = office.desk("anna").session();
        session.close();

        refused(LineError.INVALAPPHANDLE, session::calls);
        refused(LineError.INVALAPPHANDLE, session::openLines);
        refused(LineError.INVALAPPHANDLE, () -> session.call(1));
        refused(LineError.INVALAPPHANDLE, () -> session.nextEvent(Duration.ZERO));
        refused(LineError.INVALAPPHANDLE, session::eventsMissed);
        assertThat(session.application().name()).isEqualTo("anna");
        session.close();
    }

    @Test
    @Rule({"L-032", "S-007", "S-010"})
    void aProviderIsAskedForItsVersionThenForItsDevicesAndThenToldTheirIds() {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        pbx.line("3001");
        pbx.line("3002");

        office.installs(pbx);

        assertThat(pbx.script().asked())
                .extracting(Asked::operation)
                .containsExactly(Operation.NEGOTIATE, Operation.START, Operation.CREATED, Operation.CREATED);
        Asked negotiation = pbx.script().asked().get(0);
        assertThat((ApiVersion) negotiation.arguments().get(0)).isLessThanOrEqualTo(ApiVersion.V2_2);
        assertThat(negotiation.arguments().get(1)).isEqualTo(ApiVersion.V2_2);
        assertThat(pbx.context().version()).isEqualTo(ApiVersion.V2_2);
    }

    @Test
    @Rule("L-032")
    void aProviderWithoutACommonVersionIsNotStarted() {
        ScriptedProvider old =
                new ScriptedProvider("old").refuses(Operation.NEGOTIATE, LineError.INCOMPATIBLEAPIVERSION);
        old.line("3001");
        ScriptedProvider future = new ScriptedProvider("future").chooses(new ApiVersion(9, 0));
        future.line("3002");

        office.installs(old);
        office.installs(future);

        assertThat(old.asked()).containsExactly(Operation.NEGOTIATE);
        assertThat(future.asked()).containsExactly(Operation.NEGOTIATE);
        assertThat(office.desk("anna").session().lines()).hasSize(1);
    }

    @Test
    @Rule("L-033")
    void aProviderThatIsStartedAlreadyIsNotStartedAgain() {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        pbx.line("3001");
        office.installs(pbx);

        office.switchboard().attach(pbx);
        office.settle();

        assertThat(pbx.asked().stream().filter(asked -> asked == Operation.START))
                .hasSize(1);
        assertThat(office.desk("anna").session().lines()).hasSize(2);
    }

    @Test
    @Rule("L-035")
    void nothingOfTheFirstStartIsLeftAtTheSecond() {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        ScriptedLine gone = pbx.line("3001");
        pbx.line("3002");
        office.installs(pbx);
        var firstContext = pbx.context();
        office.removes(pbx);
        pbx.loses(gone);

        office.installs(pbx);
        firstContext.lineAdded(pbx.laterLine("3003"));
        firstContext.lineRemoved(gone);
        office.settle();

        assertThat(pbx.asked())
                .containsExactly(
                        Operation.NEGOTIATE, Operation.START, Operation.STOP, Operation.NEGOTIATE, Operation.START);
        assertThat(office.desk("anna").session().lines())
                .extracting(device -> device.permanentId())
                .containsExactly("pbx-2001/2001", "pbx/3002");
    }

    @Test
    @Rule("L-036")
    void oneApplicationMayOpenALineSeveralTimesAndGetsAHandleForEach() {
        Desk anna = office.desk("anna");
        Desk instance = office.desk("anna");
        Line first = anna.opens(line, LineOpenOptions.monitor());
        Line same = anna.opens(line, LineOpenOptions.monitor());
        Line different = anna.opens(line, LineOpenOptions.outgoing());
        Line elsewhere = instance.opens(line, LineOpenOptions.monitor());

        assertThat(Set.of(first.handle(), same.handle(), different.handle(), elsewhere.handle()))
                .hasSize(4);
        assertThat(anna.session().openLines()).containsExactlyInAnyOrder(first, same, different);
        first.close();
        assertThat(same.isOpen()).isTrue();
        assertThat(different.isOpen()).isTrue();
        assertThat(elsewhere.isOpen()).isTrue();
    }

    @Test
    @Rule({"L-037", "S-004"})
    void whatTheCoreCanCheckItselfNeverReachesTheProvider() {
        Desk anna = office.desk("anna");
        Line open = anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        line.script().forget();
        List<ThrowingCallable> wrong = List.of(
                () -> open.makeCall("10?02"),
                () -> open.makeCall("1002", CallParams.builder().addressId(7).build()),
                () -> open.newCalls(7),
                () -> anna.opens(line, LineOpenOptions.owner(MediaMode.VIDEO)),
                () -> anna.opens(line, LineOpenOptions.monitor().withSingleAddress(7)),
                () -> anna.session().openLine(new LineDeviceId(99), LineOpenOptions.monitor()),
                () -> call.dial("12?"),
                call::unhold,
                call::accept);

        for (ThrowingCallable operation : wrong) {
            assertThatThrownBy(operation).isInstanceOf(TelephonyException.class);
        }
        office.settle();

        assertThat(line.asked()).isEmpty();
    }
}
