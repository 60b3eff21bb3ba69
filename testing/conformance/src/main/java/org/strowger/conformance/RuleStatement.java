package org.strowger.conformance;

/**
 * One rule of {@code docs/semantics}.
 *
 * @param id its number: L-nnn, P-nnn, S-nnn, or T-nn for a row of the transition table
 * @param section the heading it stands under
 * @param text the rule in words, without the source in parentheses
 */
record RuleStatement(String id, String section, String text) {
    private static final int BRIEF = 100;

    /** What the section belongs to: lines (part A is essential, part B supplementary), phones or providers. */
    String part() {
        return section.substring(0, section.indexOf(','));
    }

    /** The text cut at a word, fit for a table cell. */
    String brief() {
        String cell = text.replace("|", "\\|");
        if (cell.length() <= BRIEF) {
            return cell;
        }
        int end = cell.lastIndexOf(' ', BRIEF);
        return cell.substring(0, end > 0 ? end : BRIEF) + " …";
    }
}
