package org.strowger.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotApplicableTest {
    @Test
    void aRowNamesOneRuleOrARange() {
        NotApplicable list = NotApplicable.parse(
                List.of("| Rule | Reason |", "|---|---|", "| L-024 | old entry |", "| T-08..T-10 | why |"));

        assertThat(list.reasons()).containsOnlyKeys("L-024", "T-08", "T-09", "T-10");
        assertThat(list.reasons()).containsEntry("T-09", "why").containsEntry("L-024", "old entry");
    }

    @Test
    void aRowWithoutReasonIsRefused() {
        assertThatThrownBy(() -> NotApplicable.parse(List.of("| L-024 | |"))).hasMessageContaining("no reason");
    }

    @Test
    void aRuleListedTwiceIsRefused() {
        assertThatThrownBy(() -> NotApplicable.parse(List.of("| L-001..L-003 | a |", "| L-002 | b |")))
                .hasMessage("not-applicable.md: rule L-002 is listed twice");
    }

    @Test
    void aMisspeltRowIsRefused() {
        assertThatThrownBy(() -> NotApplicable.parse(List.of("| L-001 to L-003 | a |")))
                .hasMessageContaining("expected | L-024 | reason |");
    }
}
