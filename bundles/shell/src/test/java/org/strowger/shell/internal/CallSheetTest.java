package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.FlowSpec;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.data.DataBlock;

class CallSheetTest {
    private final Shell shell = new Shell();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void showsACall() {
        shell.types("telephony:dial 1001 2000");
        shell.workers().time().advance(Duration.ofSeconds(75));

        assertThat(shell.types("telephony:call 1001"))
                .isEqualTo(
                        """
                call          0x100000001 on pbx/a, address 1001
                state         proceeding, for 1:15
                held here as  owner (owners 1, monitors 0)
                application   Shell
                origin        outbound, reason direct
                caller        1001
                called        2000
                connected     unknown
                carries       interactive voice over voice
                possible now  drop
                """);
    }

    @Test
    void showsWhatIsAttachedToIt() {
        shell.types("telephony:open 1001");
        CallInfo info = CallInfo.builder()
                .origin(CallOrigin.EXTERNAL)
                .callerId(PartyId.of("0301", "Anna"))
                .redirectingId(PartyId.of("1002"))
                .callId(17)
                .details(CallDetails.none()
                        .withUserUser(DataBlock.ofText("order 66"))
                        .withData(DataBlock.of((byte) 0xff, (byte) 0))
                        .withTreatment(300)
                        .withTrunk(4)
                        .withQualityOfService(new QualityOfService(
                                FlowSpec.of(FlowSpec.Service.GUARANTEED, 8000, 9000), FlowSpec.bestEffort())))
                .build();
        shell.first().offers(PartyId.of("0301", "Anna")).tells(info, CallInfoItem.USER_USER);
        shell.workers().run();

        assertThat(shell.types("telephony:call 1001"))
                .contains("caller        0301 Anna\n")
                .contains("redirected by 1002\n")
                .contains("call id       17\n")
                .contains("data          2 bytes ff00\n")
                .contains("user-user     \"order 66\"\n")
                .contains("hears on hold treatment 300\n")
                .contains("quality       sending guaranteed, 8000 byte/s, at most 9000 byte/s; receiving best effort\n")
                .contains("trunk         4\n");
    }

    @Test
    void keepsTerminalsSafeFromWhatOthersSay() {
        shell.types("telephony:open 1001");
        shell.first().offers(PartyId.of("0301", "\u001b[2JBob"));
        shell.workers().run();

        assertThat(shell.types("telephony:call 1001")).contains("caller        0301 ?[2JBob\n");
    }

    @Test
    void everyRowFitsTheScreen() {
        shell.exchange();
        shell.types("telephony:dial 2001 9900");

        String sheet = shell.types("telephony:call 2001");
        assertThat(sheet).contains("possible now  ").contains("\n              ");
        assertThat(sheet.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void saysThatThereIsNoCall() {
        assertThat(shell.types("telephony:call 1001"))
                .isEqualTo("line 1001 has no call; telephony:dial 1001 <number> makes one\n");
    }
}
