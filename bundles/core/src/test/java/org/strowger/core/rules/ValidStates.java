package org.strowger.core.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.CallState;

/** The column of valid call states in docs/semantics/line-functions.csv. */
final class ValidStates {
    private static final Path TABLE = Path.of("..", "..", "docs", "semantics", "line-functions.csv");
    private static final int NAME = 0;
    private static final int VALID_STATES = 6;

    private final List<String> table;

    ValidStates() {
        try {
            table = Files.readAllLines(TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The states in which a function with one call may be used. */
    Set<CallState> validFor(String function) {
        Set<CallState> states = read(cell(function));
        if (function.equals("lineSecureCall")) {
            // The table has the application's page, which allows any; the provider's page wins (rule L-320).
            states.remove(CallState.IDLE);
        }
        return states;
    }

    /** The states in which a call may take a role in a function with several. */
    Set<CallState> validFor(String function, String role) {
        String ofRole = Arrays.stream(cell(function).split("\\|"))
                .filter(word -> word.startsWith(role + ":"))
                .map(word -> word.substring(role.length() + 1))
                .reduce((left, right) -> left + "|" + right)
                .orElseThrow(() -> new IllegalArgumentException(function + " has no role " + role));
        return read(ofRole);
    }

    private String cell(String function) {
        return table.stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[NAME].equals(function))
                .map(cells -> cells[VALID_STATES])
                .findFirst()
                .orElseThrow();
    }

    private static Set<CallState> read(String cell) {
        Set<CallState> states = EnumSet.noneOf(CallState.class);
        if (cell.startsWith("!") || cell.equals("*")) {
            states.addAll(EnumSet.allOf(CallState.class));
        }
        for (String word : cell.split("\\|")) {
            if (word.startsWith("!")) {
                states.remove(named(word.substring(1)));
            } else if (!word.contains("(") && !word.equals("*")) {
                states.add(named(word));
            }
        }
        return states;
    }

    private static CallState named(String word) {
        return Arrays.stream(CallState.values())
                .filter(state -> state.name()
                        .replace("_", "")
                        .equalsIgnoreCase(word.replace("pendconf", "pendingconference")
                                .replace("pendtransfer", "pendingtransfer")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no call state is called " + word));
    }
}
