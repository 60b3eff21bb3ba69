package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.SimulatedExchange;
import org.strowger.telephony.call.PartyId;

class TransferCommandsTest {
    private final Shell shell = new Shell();
    private final SimulatedExchange exchange = shell.exchange();

    @BeforeEach
    void open() {
        shell.types("telephony:open all");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void sendsAnOfferingCallElsewhere() {
        OutsideCall caller = callTo("2001");

        assertThat(shell.types("telephony:redirect 2001 2002")).endsWith(" on 2001: redirected to 2002\n");
        assertThat(caller.line()).isEqualTo("2002");
    }

    @Test
    void redirectsWhatNobodyOwned() {
        shell.types("telephony:close 2001");
        shell.types("telephony:calls 2001");
        OutsideCall caller = callTo("2001");

        assertThat(shell.types("telephony:redirect 2001 2002")).endsWith(" on 2001: redirected to 2002\n");
        assertThat(caller.line()).isEqualTo("2002");
    }

    @Test
    void transfersWithoutAsking() {
        OutsideCall caller = callTo("2001");
        shell.types("telephony:answer 2001");

        assertThat(shell.types("telephony:transfer 2001 2002")).endsWith(" on 2001: transferred to 2002\n");
        assertThat(caller.line()).isEqualTo("2002");
        assertThat(shell.types("telephony:calls 2001")).isEqualTo("no calls\n");
    }

    @Test
    void asksSomebodyFirst() {
        OutsideCall caller = callTo("2001");
        shell.types("telephony:answer 2001");

        assertThat(shell.types("telephony:consult 2001 2002"))
                .matches("0x\\w+ on 2001: consultation call to 2002 made\n"
                        + "0x\\w+ on 2001: on hold meanwhile; telephony:complete 0x\\w+ transfers it\n");
        assertThat(caller.isHeld()).isTrue();
        shell.types("telephony:answer 2002");

        assertThat(shell.types("telephony:complete 2001")).endsWith(" on 2001: transferred into the call to 2002\n");
        assertThat(caller.line()).isEqualTo("2002");
        assertThat(shell.types("telephony:calls 2001")).isEqualTo("no calls\n");
    }

    @Test
    void aCallThatWasMadeSeparatelyCanBeTheDestination() {
        OutsideCall caller = callTo("2001");
        shell.types("telephony:answer 2001");
        shell.types("telephony:hold 2001");
        String made = shell.types("telephony:dial 2001 2002").split(" ")[0];
        shell.types("telephony:answer 2002");

        assertThat(shell.types("telephony:complete 2001 " + made))
                .endsWith(" on 2001: transferred into the call to 2002\n");
        assertThat(caller.line()).isEqualTo("2002");
    }

    @Test
    void saysThatThereIsNothingToTransferTo() {
        callTo("2001");
        shell.types("telephony:answer 2001");
        shell.types("telephony:hold 2001");

        assertThat(shell.types("telephony:complete 2001")).isEqualTo("line 2001 has no other call to transfer it to\n");
    }

    @Test
    void saysWhatIsPossibleWhenTheStateForbidsTheTransfer() {
        callTo("2001");

        assertThat(shell.types("telephony:transfer 2001 2002"))
                .startsWith("INVALCALLSTATE: ")
                .contains(" on 2001, offering, from +4930123456 to 2001; possible now: accept, ")
                .endsWith(")\n");
    }

    @Test
    void saysWhatIsPossibleWhenTheLineCannotTransfer() {
        shell.first().offers(PartyId.of("0301"));
        shell.workers().run();

        assertThat(shell.types("telephony:redirect 1001 2002"))
                .startsWith("OPERATIONUNAVAIL: ")
                .endsWith(" on 1001, offering, from 0301 to 1001; possible now: accept, answer, drop)\n");
    }

    private OutsideCall callTo(String number) {
        OutsideCall caller = exchange.outsideCall("+4930123456", number);
        shell.workers().run();
        return caller;
    }
}
