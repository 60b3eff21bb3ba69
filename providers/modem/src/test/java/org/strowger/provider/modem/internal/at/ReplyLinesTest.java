package org.strowger.provider.modem.internal.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyLinesTest {
    private final List<String> lines = new ArrayList<>();
    private final ReplyLines reader = new ReplyLines(lines::add);

    @ParameterizedTest
    @ValueSource(
            strings = {"\r\nOK\r\n\r\nRING\r\n", "OK\rRING\r", "OK\nRING\n", "\r\r\n OK \r\r\nRING\n\r", "O\0K\rRING\r"
            })
    void understandsEveryKindOfLineEnd(String bytes) {
        add(bytes);
        assertThat(lines).containsExactly("OK", "RING");
    }

    @Test
    void putsSplitReadsTogether() {
        for (char c : "\r\nCONNECT 33600\r\n".toCharArray()) {
            add(String.valueOf(c));
        }
        assertThat(lines).containsExactly("CONNECT 33600");
    }

    @Test
    void keepsAnUnfinishedLineToItself() {
        add("\r\nNO CARR");
        assertThat(lines).isEmpty();
        assertThat(reader.partial()).isEqualTo("NO CARR");
    }

    @Test
    void readsTextSentWithEvenParity() {
        reader.add(new byte[] {(byte) 0xCF, (byte) 0x4B, (byte) 0x8D});
        assertThat(lines).containsExactly("OK");
    }

    @Test
    void handsOverAnEndlessLineInPiecesAndStaysSmall() {
        add("x".repeat(5 * ReplyLines.LONGEST + 3));
        assertThat(lines).hasSize(5).allSatisfy(line -> assertThat(line).hasSize(ReplyLines.LONGEST));
        assertThat(reader.partial()).hasSize(3);
    }

    @Test
    void showsWhatIsNoTextAsDots() {
        reader.add(new byte[] {1, 2, 'O', 'K', 7, '\r'});
        assertThat(lines).containsExactly("..OK.");
    }

    private void add(String bytes) {
        reader.add(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
