package org.strowger.provider.simulator;

import java.util.List;
import org.strowger.provider.simulator.internal.configuration.SettingCheck;

/**
 * Which lines of an exchange have a desk phone, and what such a phone is like. What parts it has is a matter of its
 * {@link Facility facilities}.
 *
 * @param lines the numbers of the lines; {@link #ALL} for every line that the exchange starts with
 * @param displayRows how many rows the display has
 * @param displayColumns how many columns the display has
 * @param callButtons how many buttons there are for calls
 */
public record DeskPhones(List<String> lines, int displayRows, int displayColumns, int callButtons) {
    /** Stands for every line. */
    public static final String ALL = "all";

    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST = 100;

    /** Checks that there is something of everything. */
    public DeskPhones {
        lines = List.copyOf(lines);
        lines.stream().filter(line -> !line.equals(ALL)).forEach(line -> SettingCheck.number("deskPhones", line));
        SettingCheck.between("displayRows", displayRows, 1, MOST);
        SettingCheck.between("displayColumns", displayColumns, 1, MOST_COLUMNS);
        SettingCheck.between("callButtons", callButtons, 1, MOST);
    }

    /** No desk phones; those that come later have a display of 2 by 24 and 3 call buttons. */
    public static DeskPhones none() {
        return new DeskPhones(List.of(), 2, 24, 3);
    }

    /** The same phones at these lines. */
    public DeskPhones at(String... numbers) {
        return at(List.of(numbers));
    }

    /** The same phones at these lines. */
    public DeskPhones at(List<String> numbers) {
        return new DeskPhones(numbers, displayRows, displayColumns, callButtons);
    }

    /** Phones with another display. */
    public DeskPhones displayRows(int rows) {
        return new DeskPhones(lines, rows, displayColumns, callButtons);
    }

    /** Phones with another display. */
    public DeskPhones displayColumns(int columns) {
        return new DeskPhones(lines, displayRows, columns, callButtons);
    }

    /** Phones with more or fewer buttons for calls. */
    public DeskPhones callButtons(int count) {
        return new DeskPhones(lines, displayRows, displayColumns, count);
    }

    /** Whether a line that the exchange starts with has one. */
    public boolean areAt(String line) {
        return lines.contains(ALL) || lines.contains(line);
    }
}
