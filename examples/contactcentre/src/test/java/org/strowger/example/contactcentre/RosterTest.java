package org.strowger.example.contactcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentInfo;
import org.strowger.telephony.agent.AgentSessionInfo;
import org.strowger.telephony.agent.AgentSessionState;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

class RosterTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Watch watch = new Watch();
    private final Roster roster = new Roster(watch);

    private Shift ready(String extension) {
        Agent agent = roster.add(extension);
        Shift shift = roster.begin(agent.handle(), FrontDesk.GROUP, 0);
        shift.wants(Optional.of(AgentSessionState.READY), Optional.empty(), watch.instant());
        agent.wants(Optional.of(AgentStateEx.READY), Optional.empty(), watch.instant());
        watch.pass(MINUTE);
        return shift;
    }

    @Test
    void theAgentWhoIsIdleForTheLongestTimeComesFirst() {
        Shift first = ready("1002");
        Shift second = ready("1003");
        assertThat(roster.longestIdle()).contains(first);

        roster.assign(first, Duration.ZERO);
        assertThat(roster.longestIdle()).contains(second);
        watch.pass(MINUTE);
        roster.callIsOver(roster.agent(first));
        assertThat(roster.longestIdle()).contains(second);

        roster.assign(second, Duration.ZERO);
        assertThat(roster.longestIdle()).contains(first);
    }

    @Test
    void whoIsNotReadyOrHasNoSessionThatIsReadyIsNotIdle() {
        Shift shift = ready("1002");
        shift.wants(Optional.of(AgentSessionState.NOT_READY), Optional.empty(), watch.instant());
        assertThat(roster.longestIdle()).isEmpty();

        shift.wants(Optional.of(AgentSessionState.READY), Optional.empty(), watch.instant());
        roster.agent(shift).wants(Optional.of(AgentStateEx.RELEASED), Optional.empty(), watch.instant());
        assertThat(roster.longestIdle()).isEmpty();
    }

    @Test
    @Rule("L-427")
    void theNextStateIsEnteredWhenTheCallIsOverAndTheDefaultAfterThat() {
        Shift shift = ready("1002");
        Agent agent = roster.agent(shift);
        roster.assign(shift, Duration.ZERO);
        agent.wants(Optional.empty(), Optional.of(AgentStateEx.RELEASED), watch.instant());
        assertThat(agent.state()).isEqualTo(AgentStateEx.BUSY_ACD);

        roster.callIsOver(agent);
        assertThat(agent.state()).isEqualTo(AgentStateEx.RELEASED);

        agent.wants(Optional.of(AgentStateEx.READY), Optional.empty(), watch.instant());
        roster.assign(shift, Duration.ZERO);
        roster.callIsOver(agent);
        assertThat(agent.state()).isEqualTo(AgentStateEx.READY);
    }

    @Test
    void onlyCallsMakeSomebodyBusyOrFree() {
        Shift shift = ready("1002");
        Agent agent = roster.agent(shift);
        assertThatThrownBy(() -> agent.wants(Optional.of(AgentStateEx.BUSY_ACD), Optional.empty(), watch.instant()))
                .hasMessageContaining("INVALAGENTSTATE");
        roster.assign(shift, Duration.ZERO);
        assertThatThrownBy(() -> agent.wants(Optional.of(AgentStateEx.READY), Optional.empty(), watch.instant()))
                .hasMessageContaining("INVALAGENTSTATE");
        assertThatThrownBy(() -> shift.wants(Optional.of(AgentSessionState.READY), Optional.empty(), watch.instant()))
                .hasMessageContaining("INVALAGENTSTATE");
    }

    @Test
    void figuresAreOfCallsAndTimes() {
        Shift shift = ready("1002");
        Agent agent = roster.agent(shift);
        roster.assign(shift, MINUTE);
        watch.pass(MINUTE.multipliedBy(3));
        roster.callIsOver(agent);
        roster.assign(shift, MINUTE.multipliedBy(3));
        watch.pass(MINUTE);
        roster.callIsOver(agent);
        agent.becomesBusy(AgentStateEx.BUSY_OUTGOING, watch.instant());

        AgentInfo info = agent.info(watch.instant());
        assertThat(info.handled().calls()).isEqualTo(2);
        assertThat(info.handled().talkTime()).isEqualTo(MINUTE.multipliedBy(4));
        assertThat(info.handled().averageTalkTime()).isEqualTo(MINUTE.multipliedBy(2));
        assertThat(info.handled().callRate()).isEqualTo(2 * 60 / 5.0);
        assertThat(info.outgoingCalls()).isEqualTo(1);
        AgentSessionInfo ofSession = shift.info(watch.instant());
        assertThat(ofSession.longestTimeToAnswer()).isEqualTo(MINUTE.multipliedBy(3));
        assertThat(ofSession.averageTimeToAnswer()).isEqualTo(MINUTE.multipliedBy(2));
        assertThat(ofSession.duration()).isEqualTo(MINUTE.multipliedBy(5));
    }

    @Test
    void aSessionThatHasEndedStaysEnded() {
        Shift shift = ready("1002");
        shift.wants(Optional.of(AgentSessionState.ENDED), Optional.empty(), watch.instant());
        watch.pass(MINUTE);
        assertThat(shift.info(watch.instant()).duration()).isEqualTo(MINUTE);
        assertThatThrownBy(() -> shift.wants(Optional.of(AgentSessionState.READY), Optional.empty(), watch.instant()))
                .hasMessageContaining("INVALPARAM");
    }

    @Test
    void handlesAreNeverGivenTwiceAndUnknownOnesRefused() {
        Shift shift = ready("1002");
        Shift another = roster.begin(shift.session().agent(), FrontDesk.GROUP, 0);
        assertThat(another.session().handle()).isNotEqualTo(shift.session().handle());
        assertThat(roster.sessionsOf(shift.session().agent())).containsExactly(shift.session(), another.session());
        assertThatThrownBy(() -> roster.agent(new AgentHandle(99)))
                .isInstanceOfSatisfying(TelephonyException.class, refusal -> assertThat(refusal.error())
                        .isEqualTo(LineError.INVALPARAM));
    }

    @Test
    void whoCannotBeReachedGetsNoMoreCallsAndNoCallIsCounted() {
        Shift shift = ready("1002");
        roster.assign(shift, Duration.ZERO);
        roster.takeBack(shift);
        assertThat(roster.longestIdle()).isEmpty();
        assertThat(roster.agent(shift).info(watch.instant()).handled().calls()).isZero();
    }
}
