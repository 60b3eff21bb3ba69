package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.FarParty;
import org.strowger.provider.tck.bench.Entry;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.UserUserSizes;
import org.strowger.testing.Rule;

/** User-user information: sent by itself and with other operations, received and released. */
public interface UserUserRules extends ContractRules {
    /** Something to send. */
    DataBlock HELLO = DataBlock.of((byte) 1, (byte) 2, (byte) 3);

    private TestCall callThat(CallFeature feature) {
        TestLine line = bench().line();
        line.needs(feature);
        return bench().connected(line);
    }

    private UserUserSizes sizes() {
        return bench().line().driver().capabilities().userUser();
    }

    private void needs(int size, String operation) {
        assumeTrue(
                size >= HELLO.size(), "line " + bench().line() + " declines user-user information with " + operation);
    }

    private void assertShown(TestCall call, DataBlock information) {
        bench().pace()
                .until(() -> call.info() != null
                        && call.info().details().userUser().equals(information)
                        && timesTold(call) > 0);
        assertThat(timesTold(call))
                .as("received user-user information is told; %s", bench().journal())
                .isPositive();
        assertThat(call.info().details().userUser())
                .as("what is shown; %s", bench().journal())
                .isEqualTo(information);
    }

    private static long timesTold(TestCall call) {
        return call.events().stream()
                .map(Entry::text)
                .filter(text -> text.contains("info ") && text.contains(CallInfoItem.USER_USER.name()))
                .count();
    }

    private void succeedsOnce(TestRequest request) {
        request.succeeds();
        bench().pace().settle();
        assertThat(request.completions()).as("completions of %s", request).isEqualTo(1);
    }

    private void assertArrives(FarParty party, DataBlock information) {
        assumeTrue(party.userUser().isPresent(), "the far end does not look at user-user information");
        bench().pace().until(() -> party.userUser().orElseThrow().equals(information));
        assertThat(party.userUser())
                .as("what the far end received; %s", bench().journal())
                .contains(information);
    }

    @Test
    @Rule({"L-375", "L-379", "S-048"})
    default void asMuchUserUserInformationIsSentAsIsClaimed() {
        TestCall call = callThat(CallFeature.SEND_USER_USER);
        DataBlock most = DataBlock.of(new byte[sizes().send()]);
        succeedsOnce(call.request("send user-user", done -> call.driver().sendUserUser(most, done)));
    }

    @Test
    @Rule("L-375")
    default void userUserInformationThatIsSentArrivesAtTheFarEnd() {
        TestCall call = callThat(CallFeature.SEND_USER_USER);
        needs(sizes().send(), "nothing else");
        FarParty party = bench().called();
        call.request("send user-user", done -> call.driver().sendUserUser(HELLO, done))
                .succeeds();
        assertArrives(party, HELLO);
    }

    @Test
    @Rule("L-374")
    default void userUserInformationOfANewCallArrivesAtTheFarEnd() {
        needs(sizes().makeCall(), "a new call");
        TestLine line = bench().line();
        CallParams params = line.params().toBuilder().userUser(HELLO).build();
        TestCall call = line.makeCall(bench().number(Destination.ANSWERS), params);
        call.making().succeeds();
        call.reaches(CallState.CONNECTED);
        assertArrives(bench().called(), HELLO);
    }

    @Test
    @Rule({"L-374", "S-048"})
    default void userUserInformationOfAnAcceptArrivesAtTheFarEnd() {
        TestLine line = bench().line();
        line.needs(CallFeature.ACCEPT);
        needs(sizes().accept(), "an accept");
        int before = line.calls().size();
        FarParty party = bench().farCall(line);
        TestCall call = line.announced(before);
        succeedsOnce(call.request("accept with user-user", done -> call.driver().accept(HELLO, done)));
        assertThat(call.state()).isEqualTo(CallState.ACCEPTED);
        assertArrives(party, HELLO);
    }

    @Test
    @Rule({"L-374", "S-048"})
    default void userUserInformationOfAnAnswerArrivesAtTheFarEnd() {
        TestLine line = bench().line();
        line.needs(CallFeature.ANSWER);
        needs(sizes().answer(), "an answer");
        int before = line.calls().size();
        FarParty party = bench().farCall(line);
        TestCall call = line.announced(before);
        succeedsOnce(call.request("answer with user-user", done -> call.driver().answer(HELLO, done)));
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
        assertArrives(party, HELLO);
    }

    @Test
    @Rule({"L-374", "S-048"})
    default void userUserInformationOfADropArrivesAtTheFarEnd() {
        needs(sizes().drop(), "a drop");
        TestCall call = bench().connected(bench().line());
        FarParty party = bench().called();
        succeedsOnce(call.request("drop with user-user", done -> call.driver().drop(HELLO, done)));
        call.reaches(CallState.IDLE);
        assertArrives(party, HELLO);
    }

    @Test
    @Rule("L-377")
    default void releasingUserUserInformationSucceedsWhenThereIsNone() {
        TestCall call = callThat(CallFeature.RELEASE_USER_USER);
        succeedsOnce(call.request("release user-user", call.driver()::releaseUserUser));
    }

    @Test
    @Rule({"L-376", "L-379"})
    default void receivedUserUserInformationStaysUntilItIsReleased() {
        TestCall call = callThat(CallFeature.RELEASE_USER_USER);
        DataBlock first = DataBlock.of((byte) 1);
        DataBlock second = DataBlock.of((byte) 2);
        assumeTrue(bench().called().sendUserUser(first), "the far end cannot send user-user information");
        bench().called().sendUserUser(second);
        assertShown(call, first);
        bench().pace().settle();
        assertThat(call.info().details().userUser()).as("%s", bench().journal()).isEqualTo(first);
        assertThat(timesTold(call)).isEqualTo(1);
        call.request("release user-user", call.driver()::releaseUserUser).succeeds();
        assertShown(call, second);
    }
}
