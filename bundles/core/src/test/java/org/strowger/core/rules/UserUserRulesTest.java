package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.info;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.UserUserControl;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.Completion;
import org.strowger.testing.Rule;

/** Information between the two users of a call: how much, when, and until when it is kept. */
class UserUserRulesTest {
    private static final DataBlock FIRST = DataBlock.ofText("first");
    private static final DataBlock SECOND = DataBlock.ofText("second");

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private Line open;

    @BeforeEach
    void open() {
        open = anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        bert.opens(line, LineOpenOptions.monitor());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static DataBlock of(int size) {
        return DataBlock.of(new byte[size]);
    }

    private static CallInfo carrying(DataBlock information) {
        return ScriptedLine.incoming()
                .details(CallDetails.none().withUserUser(information))
                .build();
    }

    private void fits(Operation operation, int most, CallState state, Consumer<DataBlock> asking) {
        refused(LineError.USERUSERINFOTOOBIG, () -> asking.accept(of(most + 1)));
        refused(LineError.INVALPOINTER, () -> asking.accept(null));
        asking.accept(of(most));
        office.settle();
        assertThat(line.argumentsOf(operation)).as("in " + state).containsExactly(List.of(of(most)));
    }

    private UserUserControl shown(CallState state) {
        return anna.gets(line.shows(state)).details().userUser();
    }

    @Test
    @Rule("L-374")
    void eachOperationCarriesAsMuchAsTheLineSays() {
        fits(Operation.ACCEPT, ScriptedEquipment.SIZES.accept(), CallState.OFFERING, shown(CallState.OFFERING)::accept);
        fits(Operation.ANSWER, ScriptedEquipment.SIZES.answer(), CallState.OFFERING, shown(CallState.OFFERING)::answer);
        fits(Operation.DROP, ScriptedEquipment.SIZES.drop(), CallState.CONNECTED, shown(CallState.CONNECTED)::drop);
        fits(
                Operation.SEND_USER_USER,
                ScriptedEquipment.SIZES.send(),
                CallState.CONNECTED,
                shown(CallState.CONNECTED)::send);
    }

    @Test
    @Rule("L-374")
    void aNewCallCarriesAsMuchAsTheLineSays() {
        int most = ScriptedEquipment.SIZES.makeCall();

        refused(
                LineError.USERUSERINFOTOOBIG,
                () -> open.makeCall(
                        "1002", CallParams.builder().userUser(of(most + 1)).build()));
        CallParams fitting = CallParams.builder().userUser(of(most)).build();
        open.makeCall("1002", fitting);
        office.settle();

        assertThat(line.argumentsOf(Operation.MAKE_CALL)).containsExactly(List.of("1002", fitting));
        assertThat(fitting.toBuilder().build().userUser()).isEqualTo(of(most));
    }

    @Test
    @Rule("L-374")
    void whoAnswersWithInformationIsTheOneWhoAnswered() {
        Call call = anna.gets(line.offers());

        Request<Void> request = call.details().userUser().answer(FIRST);
        office.settle();
        line.call().succeeds();

        anna.heard(succeeded(request));
        assertThat(call.info().appName()).isEqualTo("anna");
    }

    @Test
    @Rule("L-376")
    void whatWasReceivedStaysUntilAnOwnerReleasesIt() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        Call seen = bert.gets(driver);
        driver.tells(carrying(FIRST), CallInfoItem.USER_USER);
        anna.heard(info(call, CallInfoItem.USER_USER));

        driver.tells(carrying(SECOND), CallInfoItem.USER_USER, CallInfoItem.DISPLAY);
        anna.heard(info(call, CallInfoItem.DISPLAY));
        assertThat(call.info().details().userUser()).isEqualTo(FIRST);

        refused(LineError.NOTOWNER, () -> seen.details().userUser().release());
        Request<Void> request = call.details().userUser().release();
        office.settle();
        driver.tells(carrying(SECOND), CallInfoItem.USER_USER).succeeds();
        anna.heard(info(call, CallInfoItem.USER_USER), succeeded(request));
        assertThat(seen.info().details().userUser()).isEqualTo(SECOND);

        driver.tells(carrying(FIRST), CallInfoItem.USER_USER);
        anna.heardNothing();
        assertThat(call.info().details().userUser()).isEqualTo(SECOND);
    }

    @Test
    @Rule("L-376")
    void aReleaseThatFailedReleasedNothing() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        driver.tells(carrying(FIRST), CallInfoItem.USER_USER);
        Request<Void> request = call.details().userUser().release();
        office.settle();
        driver.fails(LineError.OPERATIONFAILED);
        office.settle();
        ended(request, LineError.OPERATIONFAILED);

        driver.tells(carrying(SECOND), CallInfoItem.USER_USER);
        office.settle();

        assertThat(call.info().details().userUser()).isEqualTo(FIRST);
    }

    @Test
    @Rule("L-376")
    void aReleaseThatTheProviderDoesNotKnowOfReleasesNothing() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        driver.tells(carrying(FIRST), CallInfoItem.USER_USER);
        office.settle();

        call.details().userUser().release();
        driver.tells(carrying(SECOND), CallInfoItem.USER_USER);

        assertThat(call.info().details().userUser()).isEqualTo(FIRST);
    }

    @Test
    @Rule("L-376")
    void aReleaseThatIsNeverCompletedIsUsedUpByTheNextMessage() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        driver.tells(carrying(FIRST), CallInfoItem.USER_USER);
        Request<Void> request = call.details().userUser().release();
        office.settle();
        driver.tells(carrying(SECOND), CallInfoItem.USER_USER);
        office.pass(Duration.ofMinutes(10));
        ended(request, LineError.OPERATIONFAILED);

        driver.tells(carrying(FIRST), CallInfoItem.USER_USER);

        assertThat(call.info().details().userUser()).isEqualTo(SECOND);
    }

    @Test
    @Rule("L-376")
    void aReleaseThatFailsTakesNothingBackOfALaterOne() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        driver.tells(carrying(FIRST), CallInfoItem.USER_USER);
        call.details().userUser().release();
        call.details().userUser().release();
        office.settle();
        driver.fails(LineError.OPERATIONFAILED).succeeds();

        driver.tells(carrying(SECOND), CallInfoItem.USER_USER);

        assertThat(call.info().details().userUser()).isEqualTo(SECOND);
    }

    @Test
    @Rule("L-377")
    void releasingNothingSucceeds() {
        Call call = anna.gets(line.shows(CallState.CONNECTED));

        Request<Void> request = call.details().userUser().release();
        office.settle();
        line.call().succeeds();

        anna.heard(succeeded(request));
        assertThat(call.info().details().userUser().isEmpty()).isTrue();
    }

    @Test
    @Rule("L-377")
    void whatIsBufferedGoesWithTheCall() {
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        bert.session().openLines().get(0).close();
        call.details().userUser().release();
        call.close();
        office.settle();

        assertThat(line.call().asked()).contains(Operation.CLOSE_CALL);
        line.call().tells(carrying(FIRST), CallInfoItem.USER_USER);
        anna.forgets().heardNothing();
    }

    @Test
    @Rule("L-378")
    void aProviderThatCannotReleaseMakesItUnavailable() {
        CallDriver without = new CallDriver() {
            @Override
            public void drop(Completion completion) {
                completion.succeed();
            }

            @Override
            public void close() {
                throw new IllegalStateException("nobody closes this call");
            }
        };

        refused(LineError.OPERATIONUNAVAIL, () -> without.releaseUserUser(null));
        Call call = anna.gets(line.refuses(Operation.RELEASE_USER_USER, LineError.OPERATIONUNAVAIL)
                .shows(CallState.CONNECTED));
        Request<Void> request = call.details().userUser().release();
        office.settle();
        ended(request, LineError.OPERATIONUNAVAIL);
    }

    @Test
    @Rule("L-379")
    void longInformationIsToldOnceWhenItIsWhole() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);

        driver.tells(carrying(of(100_000)), CallInfoItem.USER_USER);

        anna.heard(info(call, CallInfoItem.USER_USER));
        assertThat(call.info().details().userUser()).isEqualTo(of(100_000));
    }
}
