package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.info;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.testing.Rule;

/** Which parts of a call's information are the core's own, and which the provider's. */
class CallInfoRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    private Call made(CallParams params) {
        Request<Call> request = anna.opens(line, VOICE).makeCall("1002", params);
        office.settle();
        line.call().succeeds().reports(CallState.CONNECTED);
        office.settle();
        return Refusals.delivered(request);
    }

    @Test
    @Rule({"L-365", "L-366"})
    void whatTheCallerSaidStandsWhateverTheProviderSays() {
        Call call = made(CallParams.builder()
                .displayableAddress("Bert")
                .calledParty("Bert B.")
                .comment("about lunch")
                .build());

        line.call()
                .tells(
                        CallInfo.builder()
                                .displayableAddress("+49 30 1002")
                                .calledParty("1002")
                                .comment("a comment")
                                .owners(7)
                                .monitors(7)
                                .appName("pbx")
                                .display("hello")
                                .callerId(PartyId.of("2001"))
                                .build(),
                        CallInfoItem.DISPLAY);
        office.settle();

        assertThat(call.info().displayableAddress()).isEqualTo("Bert");
        assertThat(call.info().calledParty()).isEqualTo("Bert B.");
        assertThat(call.info().comment()).isEqualTo("about lunch");
        assertThat(call.info().owners()).isEqualTo(1);
        assertThat(call.info().monitors()).isZero();
        assertThat(call.info().appName()).isEqualTo("anna");
        assertThat(call.info().display()).isEqualTo("hello");
        assertThat(call.info().callerId()).isEqualTo(PartyId.of("2001"));
    }

    @Test
    @Rule("L-366")
    void whereTheCallerSaidNothingTheProviderMay() {
        Call call = made(CallParams.defaults());
        assertThat(call.info().displayableAddress()).isEmpty();

        for (String name : List.of("Bert", "Carl")) {
            line.call()
                    .tells(
                            CallInfo.builder()
                                    .displayableAddress(name)
                                    .calledParty(name + " B.")
                                    .build(),
                            CallInfoItem.OTHER);
            office.settle();
            assertThat(call.info().displayableAddress()).isEqualTo(name);
            assertThat(call.info().calledParty()).isEqualTo(name + " B.");
        }
    }

    @Test
    @Rule("L-367")
    void theApplicationIsTheOneThatFirstMadeAcceptedOrAnsweredTheCall() {
        Desk bert = office.desk(Application.named("bert").withFriendlyName("Bert's phone"));
        Line open = anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        Call call = anna.gets(line.offers());
        Call seen = bert.gets(line.call());
        assertThat(call.info().appName()).isEmpty();
        seen.setPrivilege(CallPrivilege.OWNER);

        seen.accept();
        office.settle();
        line.call().succeeds().reports(CallState.ACCEPTED);
        office.settle();
        call.answer();
        office.settle();
        line.call().succeeds();
        office.settle();

        assertThat(open.isOpen()).isTrue();
        assertThat(call.info().appName()).isEqualTo("Bert's phone");
    }

    @Test
    @Rule({"L-370", "L-371"})
    void everyPartyIsKnownByItsRoleAndAsTheProviderWroteIt() {
        anna.opens(line, VOICE);
        Call call = anna.gets(line.offers(ScriptedLine.incoming()
                .callerId(PartyId.of("+4930123456", "Anna"))
                .calledId(PartyId.of("+4930200"))
                .connectedId(PartyId.of("+4930300"))
                .redirectingId(PartyId.of("+4930200"))
                .redirectionId(PartyId.of("+4930300"))
                .reason(CallReason.FORWARDED_BUSY)
                .build()));

        assertThat(call.info().callerId().address()).hasValue("+4930123456");
        assertThat(call.info().calledId()).as("who was dialed").isEqualTo(PartyId.of("+4930200"));
        assertThat(call.info().connectedId()).as("who was reached").isEqualTo(PartyId.of("+4930300"));
        assertThat(call.info().redirectingId()).as("who diverted").isEqualTo(PartyId.of("+4930200"));
        assertThat(call.info().redirectionId()).as("where to").isEqualTo(PartyId.of("+4930300"));
    }

    @Test
    @Rule("L-373")
    void aCallThatComesOfACompletionNamesTheRequest() {
        anna.opens(line, VOICE);

        Call back = anna.gets(line.offers(ScriptedLine.incoming()
                .reason(CallReason.CALL_COMPLETION)
                .completionId(17)
                .build()));

        assertThat(back.info().reason()).isEqualTo(CallReason.CALL_COMPLETION);
        assertThat(back.info().completionId()).isEqualTo(17);
    }

    @Test
    @Rule("L-412")
    void theProvidersCallIdsLetACallBeFollowed() {
        anna.opens(line, VOICE);
        Call call = anna.gets(line.offers(ScriptedLine.incoming().callId(5).build()));

        line.call()
                .tells(
                        ScriptedLine.incoming().callId(6).relatedCallId(5).build(),
                        CallInfoItem.CALL_ID,
                        CallInfoItem.RELATED_CALL_ID);

        anna.heard(info(call, CallInfoItem.CALL_ID, CallInfoItem.RELATED_CALL_ID));
        assertThat(call.info().callId()).isEqualTo(6);
        assertThat(call.info().relatedCallId()).isEqualTo(5);
    }

    @Test
    @Rule("L-362")
    void aPassthroughCallIsHandedBackToTheProviderByItsMediaMode() {
        Call call = made(CallParams.builder().bearerMode(BearerMode.PASSTHROUGH).build());

        call.media().setModes(Set.of(MediaMode.G3_FAX));
        call.media().setBearer(BearerChange.to(BearerMode.VOICE));
        office.settle();

        assertThat(line.call().asked()).containsExactly(Operation.CALL_MEDIA, Operation.BEARER);
        assertThat(line.argumentsOf(Operation.CALL_MEDIA)).containsExactly(List.of(Set.of(MediaMode.G3_FAX)));
        assertThat(line.argumentsOf(Operation.BEARER)).containsExactly(List.of(BearerChange.to(BearerMode.VOICE)));
        line.call()
                .succeeds()
                .tells(CallInfo.builder().bearerMode(BearerMode.VOICE).build(), CallInfoItem.BEARER_MODE);
        office.settle();
        assertThat(call.info().bearerMode()).isEqualTo(BearerMode.VOICE);
        assertThat(call.info().mediaModes()).containsExactly(MediaMode.G3_FAX);
    }
}
