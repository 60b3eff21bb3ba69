package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.info;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** What a call carries: fixed at first, changed by its owners, and the channel it is carried on. */
class MediaRulesTest {
    private static final Set<MediaMode> UNKNOWN_OR_FAX = Set.of(MediaMode.UNKNOWN, MediaMode.G3_FAX);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    @AfterEach
    void close() {
        office.close();
    }

    private Call owned() {
        anna.opens(line, LineOpenOptions.owner(MediaMode.UNKNOWN, MediaMode.INTERACTIVE_VOICE));
        bert.opens(line, LineOpenOptions.monitor());
        return anna.gets(
                line.offers(ScriptedLine.incoming().mediaModes(UNKNOWN_OR_FAX).build()));
    }

    @Test
    @Rule("L-163")
    void whatAProviderFindsOutLaterDoesNotChangeTheMediaModeOfACall() {
        Call call = owned();
        bert.forgets();

        line.call()
                .tells(
                        ScriptedLine.incoming()
                                .mediaModes(Set.of(MediaMode.G3_FAX))
                                .display("fax")
                                .build(),
                        CallInfoItem.DISPLAY);

        anna.heard(info(call, CallInfoItem.DISPLAY));
        assertThat(call.info().mediaModes()).isEqualTo(UNKNOWN_OR_FAX);
        assertThat(call.info().display()).isEqualTo("fax");
    }

    @Test
    @Rule({"L-163", "L-186", "L-347", "L-348"})
    void anOwnerSaysWhatTheCallCarriesAndTheOthersAndTheProviderAreTold() {
        Call call = owned();
        Call seen = bert.call();
        bert.forgets();

        call.media().setModes(Set.of(MediaMode.G3_FAX));

        assertThat(call.info().mediaModes()).containsExactly(MediaMode.G3_FAX);
        anna.heardNothing();
        bert.heard(info(seen, CallInfoItem.MEDIA_MODE));
        assertThat(line.argumentsOf(Operation.CALL_MEDIA)).containsExactly(List.of(Set.of(MediaMode.G3_FAX)));
    }

    @Test
    @Rule("L-347")
    void severalModesAreForCandidatesOfAnUnknownOne() {
        Call call = owned();

        refused(LineError.INVALMEDIAMODE, () -> call.media().setModes(Set.of()));
        refused(LineError.INVALMEDIAMODE, () -> call.media().setModes(null));
        refused(LineError.INVALMEDIAMODE, () -> call.media().setModes(Set.of(MediaMode.VIDEO)));
        refused(LineError.INVALMEDIAMODE, () -> call.media().setModes(Set.of(MediaMode.G3_FAX, MediaMode.DATA_MODEM)));
        call.media().setModes(Set.of(MediaMode.UNKNOWN, MediaMode.DATA_MODEM));

        assertThat(call.info().mediaModes()).containsExactlyInAnyOrder(MediaMode.UNKNOWN, MediaMode.DATA_MODEM);
    }

    @Test
    @Rule({"L-163", "L-172"})
    void aMonitorCannotSayWhatTheCallCarries() {
        owned();

        refused(LineError.NOTOWNER, () -> bert.call().media().setModes(Set.of(MediaMode.G3_FAX)));
    }

    @Test
    @Rule({"T-19", "L-357", "L-358", "L-361"})
    void anOfferingCallPutOnAPassthroughChannelIsConnectedWithoutAnswering() {
        Call call = owned();

        Request<Void> request = call.media().setBearer(BearerChange.to(BearerMode.PASSTHROUGH));
        office.settle();
        line.call().reports(CallState.CONNECTED).succeeds();

        anna.heard(state(call, CallState.CONNECTED), succeeded(request));
        assertThat(line.argumentsOf(Operation.BEARER))
                .containsExactly(List.of(new BearerChange(BearerMode.PASSTHROUGH, 0, 0, Optional.empty())));
    }

    @Test
    @Rule({"L-357", "L-359", "L-360"})
    void aChannelThatTheLineDoesNotHaveIsRefused() {
        Call call = owned();

        refused(LineError.INVALBEARERMODE, () -> call.media().setBearer(BearerChange.to(BearerMode.DATA)));
        refused(LineError.INVALRATE, () -> call.media()
                .setBearer(new BearerChange(BearerMode.VOICE, 2, 1, Optional.empty())));
        refused(LineError.INVALRATE, () -> call.media()
                .setBearer(new BearerChange(BearerMode.VOICE, 0, Integer.MAX_VALUE, Optional.empty())));
        refused(LineError.INVALPOINTER, () -> call.media().setBearer(null));
        assertThat(line.asked()).doesNotContain(Operation.BEARER);
    }

    @Test
    @Rule("L-357")
    void theChannelOfACallThatIsOverStays() {
        Call call = owned();
        line.call().reports(CallState.DISCONNECTED);
        office.settle();
        refused(LineError.INVALCALLSTATE, () -> call.media().setBearer(BearerChange.to(BearerMode.VOICE)));
        line.call().reports(CallState.IDLE);
        office.settle();

        refused(LineError.INVALCALLSTATE, () -> call.media().setBearer(BearerChange.to(BearerMode.VOICE)));
        refused(LineError.INVALCALLSTATE, () -> call.media().setModes(Set.of(MediaMode.G3_FAX)));
        assertThat(call.privilege()).isEqualTo(CallPrivilege.OWNER);
    }
}
