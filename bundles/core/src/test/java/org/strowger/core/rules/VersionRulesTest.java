package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.appeared;
import static org.strowger.core.rules.Events.changed;
import static org.strowger.core.rules.Events.created;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Events.removed;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.refused;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** What the version that an application was written for changes for it. */
class VersionRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");

    @AfterEach
    void close() {
        office.close();
    }

    static Stream<ApiVersion> before20() {
        return Stream.of(ApiVersion.V1_3, ApiVersion.V1_4);
    }

    static Stream<ApiVersion> from20() {
        return Stream.of(ApiVersion.V2_0, ApiVersion.V2_1, ApiVersion.V2_2);
    }

    @Test
    @Rule({"L-022", "L-055"})
    void applicationsOlderThanAllVersionsAreRefused() {
        Application ancient = Application.named("ancient").withVersion(new ApiVersion(1, 2));

        refused(LineError.INCOMPATIBLEAPIVERSION, () -> office.switchboard()
                .openSession(ancient, EventDelivery.toQueue()));
    }

    @ParameterizedTest
    @MethodSource("before20")
    @Rule({"L-022", "L-060", "L-157"})
    void olderApplicationsHearOfANewCallByItsStateOnly(ApiVersion version) {
        Desk old = office.desk("old", version);
        old.opens(line, VOICE);

        line.offers();

        Call call = old.call();
        old.heard(first(CallPrivilege.OWNER, call, CallState.OFFERING, OfferingMode.ACTIVE));
        line.call().reports(CallState.CONNECTED);
        old.heard(state(call, CallState.CONNECTED));
    }

    @ParameterizedTest
    @MethodSource("from20")
    @Rule({"L-022", "L-157"})
    void laterApplicationsHearThatACallAppearedBeforeItsState(ApiVersion version) {
        Desk later = office.desk("later", version);
        later.opens(line, VOICE);

        line.offers();

        Call call = later.call();
        later.heard(
                appeared(call, CallPrivilege.OWNER),
                first(CallPrivilege.OWNER, call, CallState.OFFERING, OfferingMode.ACTIVE));
    }

    @ParameterizedTest
    @MethodSource("before20")
    @Rule({"L-139", "L-157"})
    void olderMonitorsHearOfACallThatOthersMakeByTheUnknownState(ApiVersion version) {
        Desk anna = office.desk("anna");
        Desk old = office.desk("old", version);
        old.opens(line, LineOpenOptions.monitor());
        Request<Call> request = anna.opens(line, LineOpenOptions.outgoing()).makeCall("1002");
        office.settle();

        line.call().succeeds();

        anna.heard(succeeded(request));
        old.heard(first(CallPrivilege.MONITOR, old.call(), CallState.UNKNOWN));
        assertThat(delivered(request).isValid()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("before20")
    @Rule("L-119")
    void theSoleOwnerInAnOlderApplicationCannotGiveALivingCallBack(ApiVersion version) {
        Desk old = office.desk("old", version);
        old.opens(line, VOICE);
        for (CallState state : CallState.values()) {
            ScriptedCall driver = line.shows(state);
            Call call = old.gets(driver);
            if (state == CallState.IDLE) {
                call.close();
                assertThat(call.isValid()).isFalse();
            } else {
                refused(LineError.INVALCALLSTATE, call::close);
                assertThat(call.isValid()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("before20")
    @Rule("L-119")
    void anOwnerInAnOlderApplicationMayGiveACallBackWhenThereIsAnother(ApiVersion version) {
        Desk old = office.desk("old", version);
        Desk anna = office.desk("anna");
        old.opens(line, VOICE);
        anna.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call own = old.gets(driver);
        anna.gets(driver).setPrivilege(CallPrivilege.OWNER);

        own.close();

        assertThat(own.isValid()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    @Rule("L-118")
    void aMonitorInAnOlderApplicationMayGiveACallBackInAnyState(CallState state) {
        Desk old = office.desk("old", ApiVersion.V1_4);
        old.opens(line, LineOpenOptions.monitor());
        Call call = old.gets(line.shows(state));

        call.close();

        assertThat(call.isValid()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("from20")
    @Rule("L-120")
    void theSoleOwnerInALaterApplicationMayGiveALivingCallBack(ApiVersion version) {
        Desk later = office.desk("later", version);
        later.opens(line, VOICE);
        Call call = later.gets(line.shows(CallState.CONNECTED));

        call.close();

        assertThat(call.isValid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 3, false, true", "1, 4, true, false", "2, 0, true, false", "2, 2, true, false"})
    @Rule({"L-045", "L-046"})
    void aNewDeviceIsToldAsTheVersionKnowsIt(int major, int minor, boolean asNews, boolean asAdvice) {
        Desk desk = office.desk("anna", new ApiVersion(major, minor));

        office.line("2002");
        office.settle();

        assertThat(desk.listener().events(DeviceEvent.LineCreated.class)).hasSize(asNews ? 1 : 0);
        assertThat(desk.listener().events(DeviceEvent.ReinitializeAdvised.class))
                .hasSize(asAdvice ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, false", "1, 4, true", "2, 2, true"})
    @Rule("L-396")
    void noticesThatCameWithVersion14AreWithheldFromOlderApplications(int major, int minor, boolean told) {
        Desk desk = office.desk("anna", new ApiVersion(major, minor));
        Line open = desk.opens(line, LineOpenOptions.outgoing());
        open.setStatusMessages(EnumSet.allOf(LineStateItem.class), Set.of());
        desk.forgets();

        line.changes(LineStateItem.CONFIGURATION_CHANGE);
        line.changes(LineStateItem.COMPLETION_CANCEL, LineStateItem.BATTERY);

        if (told) {
            desk.heard(
                    changed(open, LineStateItem.CONFIGURATION_CHANGE),
                    changed(open, LineStateItem.COMPLETION_CANCEL, LineStateItem.BATTERY));
        } else {
            desk.heard(changed(open, LineStateItem.BATTERY));
        }
    }

    @Test
    @Rule({"L-045", "L-049"})
    void applicationsWithNothingOpenHearOfDevicesThatComeAndGo() {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        ScriptedLine coming = pbx.line("2002");
        Desk idle = office.desk("idle", ApiVersion.V2_0);

        office.installs(pbx);
        var device = idle.device(coming);
        pbx.removes(coming);

        idle.heard(created(device), removed(device.id()));
    }

    @Test
    @Rule("L-022")
    void anApplicationWrittenForALaterVersionIsTreatedAsOneOfThePresent() {
        Desk future = office.desk("future", new ApiVersion(3, 0));
        future.opens(line, VOICE);

        line.offers();

        Call call = future.call();
        future.heard(
                appeared(call, CallPrivilege.OWNER),
                first(CallPrivilege.OWNER, call, CallState.OFFERING, OfferingMode.ACTIVE));
    }
}
