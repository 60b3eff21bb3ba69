package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.bench.Entry;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.call.FlowSpec;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.UserUserSizes;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.Completion;
import org.strowger.testing.Rule;

/** What is attached to a call: data, treatment, quality, and numbers of applications. */
public interface DetailRules extends ContractRules {
    private TestCall callThat(CallFeature feature) {
        TestLine line = bench().line();
        line.needs(feature);
        return bench().connected(line);
    }

    /** The provider has told that the item changed, and what it is now. */
    private void assertTold(TestCall call, CallInfoItem item, Predicate<CallDetails> what) {
        bench().pace()
                .until(() -> call.info() != null && what.test(call.info().details()) && timesTold(call, item) > 0);
        assertThat(timesTold(call, item))
                .as("a change of %s is told; %s", item, bench().journal())
                .isPositive();
        assertThat(call.info().details())
                .as("after the change of %s; %s", item, bench().journal())
                .matches(what);
    }

    private static long timesTold(TestCall call, CallInfoItem item) {
        return call.events().stream()
                .map(Entry::text)
                .filter(text -> text.contains("info ") && text.contains(item.name()))
                .count();
    }

    private void succeedsOnce(TestRequest request) {
        request.succeeds();
        bench().pace().settle();
        assertThat(request.completions()).as("completions of %s", request).isEqualTo(1);
    }

    private TestRequest attach(TestCall call, DataBlock data) {
        return call.request("set data " + data, done -> call.driver().setData(data, done));
    }

    @Test
    @Rule({"L-292", "L-369", "L-374", "L-381"})
    default void whatALineClaimsOfDetailsAgrees() {
        for (TestLine line : bench().lines()) {
            assertThat(line.can(CallFeature.SET_CALL_DATA))
                    .as("%s takes call data", line)
                    .isEqualTo(line.address().maxCallData() > 0);
            assertThat(line.can(CallFeature.SET_TREATMENT))
                    .as("%s has treatments", line)
                    .isEqualTo(!line.address().treatments().isEmpty());
            if (line.can(CallFeature.SEND_USER_USER)) {
                assertThat(line.driver().capabilities().userUser().send())
                        .as("how much %s sends", line)
                        .isPositive();
            }
        }
    }

    @Test
    @Rule({"L-369", "L-364", "S-048"})
    default void callDataAreReplacedAsAWholeAndTakenAway() {
        TestCall call = callThat(CallFeature.SET_CALL_DATA);
        for (DataBlock data : List.of(DataBlock.of((byte) 1), DataBlock.of((byte) 2), DataBlock.empty())) {
            succeedsOnce(attach(call, data));
            assertTold(call, CallInfoItem.CALL_DATA, details -> details.data().equals(data));
        }
    }

    @Test
    @Rule("L-369")
    default void asManyCallDataAreTakenAsAreClaimed() {
        TestCall call = callThat(CallFeature.SET_CALL_DATA);
        DataBlock most = DataBlock.of(new byte[bench().line().address().maxCallData()]);
        attach(call, most).succeeds();
        assertTold(call, CallInfoItem.CALL_DATA, details -> details.data().equals(most));
    }

    @Test
    @Rule({"L-380", "S-048"})
    default void everyTreatmentCanBeChosenAndIsTold() {
        TestCall call = callThat(CallFeature.SET_TREATMENT);
        for (CallTreatment treatment : bench().line().address().treatments()) {
            succeedsOnce(call.request(
                    "set treatment " + treatment, done -> call.driver().setTreatment(treatment.id(), done)));
            assertTold(call, CallInfoItem.TREATMENT, details -> details.treatment() == treatment.id());
        }
    }

    @Test
    @Rule({"L-382", "S-048"})
    default void aQualityThatWasGrantedIsTold() {
        TestCall call = callThat(CallFeature.SET_QOS);
        QualityOfService wanted = new QualityOfService(FlowSpec.bestEffort(), FlowSpec.bestEffort());
        TestRequest request = call.request("set quality", done -> call.driver().setQualityOfService(wanted, done));
        request.ends();
        if (request.isSuccessful()) {
            assertTold(call, CallInfoItem.QOS, details -> details.qualityOfService()
                    .isPresent());
        }
    }

    @Test
    @Rule("L-368")
    default void theNumberOfAnApplicationIsTaken() {
        TestCall call = bench().connected(bench().line());
        call.driver().setAppSpecific(77);
        bench().pace().settle();
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
        if (timesTold(call, CallInfoItem.APP_SPECIFIC) > 0) {
            assertThat(call.info().details().appSpecific()).isEqualTo(77);
        }
    }

    @Test
    @Rule("L-382")
    default void aQualityThatChangesLaterIsTold() {
        TestCall call = callThat(CallFeature.SET_QOS);
        QualityOfService other =
                new QualityOfService(FlowSpec.of(FlowSpec.Service.GUARANTEED, 8000, 16000), FlowSpec.bestEffort());
        assumeTrue(bench().called().changeQuality(other), "the far end cannot change the quality of a call");
        assertTold(call, CallInfoItem.QOS, details -> details.qualityOfService().isPresent());
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-122", "S-078", "S-048"})
    default void closingACallEndsTheRequestsForItsDetails() {
        TestCall call = callThat(CallFeature.SET_CALL_DATA);
        TestRequest request = attach(call, DataBlock.of((byte) 3));
        call.close();
        assertThat(request.isEnded())
                .as("%s ended before close returned; %s", request, bench().journal())
                .isTrue();
        bench().assertSilence("after the call was closed");
        assertThat(request.completions()).isEqualTo(request.isRefused() ? 0 : 1);
    }

    @Test
    @Rule({"L-004", "L-292", "L-378"})
    default void detailsThatALineDeclinesAreUnavailable() {
        TestLine line = bench().line();
        Map<CallFeature, Consumer<TestCall>> declined = new LinkedHashMap<>();
        DataBlock data = DataBlock.of((byte) 1);
        declined.put(
                CallFeature.SET_CALL_DATA,
                call -> unavailable(call, done -> call.driver().setData(data, done)));
        declined.put(
                CallFeature.SET_TREATMENT,
                call -> unavailable(call, done -> call.driver().setTreatment(1, done)));
        declined.put(
                CallFeature.SET_QOS,
                call -> unavailable(call, done -> call.driver()
                        .setQualityOfService(
                                new QualityOfService(FlowSpec.bestEffort(), FlowSpec.bestEffort()), done)));
        declined.put(
                CallFeature.SEND_USER_USER,
                call -> unavailable(call, done -> call.driver().sendUserUser(data, done)));
        declined.put(CallFeature.RELEASE_USER_USER, call -> unavailable(call, call.driver()::releaseUserUser));
        declined.keySet().removeIf(line::can);
        UserUserSizes sizes = line.driver().capabilities().userUser();
        assumeFalse(declined.isEmpty() && sizes.drop() > 0, "line " + line + " declines nothing of this");
        TestCall call = bench().connected(line);
        declined.values().forEach(attempt -> attempt.accept(call));
        if (sizes.drop() == 0) {
            unavailable(call, done -> call.driver().drop(data, done));
        }
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
    }

    private static void unavailable(TestCall call, Consumer<Completion> attempt) {
        call.request("what is declined", attempt).failsWith(LineError.OPERATIONUNAVAIL);
    }
}
