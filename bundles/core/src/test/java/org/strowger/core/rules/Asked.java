package org.strowger.core.rules;

import java.util.List;

/**
 * One thing that a provider was asked.
 *
 * @param operation what
 * @param whom the provider, line or call that was asked
 * @param arguments with what, without completions and sinks
 */
record Asked(Operation operation, Object whom, List<Object> arguments) {
    @Override
    public String toString() {
        return whom + "." + operation + arguments;
    }
}
