package org.strowger.core.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/** A provider that does what a test tells it, and remembers what it was asked. */
final class ScriptedProvider implements TelephonyProvider {
    private final String id;
    private final Script script = new Script();
    private final List<ScriptedLine> lines = new ArrayList<>();
    private final List<ScriptedPhone> phones = new ArrayList<>();
    private final Map<Operation, Runnable> actions = new EnumMap<>(Operation.class);
    private volatile ProviderContext context;
    private ApiVersion chosen;
    private boolean serial;

    ScriptedProvider(String id) {
        this.id = id;
    }

    /** A further phone that it has from its start. */
    ScriptedPhone phone(ScriptedPhone phone) {
        phones.add(phone);
        return phone;
    }

    /** A further line that it has from its start. */
    ScriptedLine line(String name) {
        return line(name, UnaryOperator.identity());
    }

    ScriptedLine line(String name, UnaryOperator<LineCapabilities.Builder> like) {
        ScriptedLine line = laterLine(name, like);
        lines.add(line);
        return line;
    }

    /** A further line, with this first address, that it has from its start. */
    ScriptedLine line(AddressCapabilities first, UnaryOperator<LineCapabilities.Builder> like) {
        ScriptedLine line = new ScriptedLine(this, first, like);
        lines.add(line);
        return line;
    }

    /** The lines that it has from its start. */
    List<ScriptedLine> lines() {
        return List.copyOf(lines);
    }

    /** A line that does not exist before {@link #adds}. */
    ScriptedLine laterLine(String name) {
        return laterLine(name, UnaryOperator.identity());
    }

    private ScriptedLine laterLine(String name, UnaryOperator<LineCapabilities.Builder> like) {
        return new ScriptedLine(this, ScriptedLine.address(name), like);
    }

    /** It will not have this line from its next start on. */
    void loses(ScriptedLine line) {
        lines.remove(line);
    }

    ScriptedProvider when(Operation operation, Runnable action) {
        actions.put(operation, action);
        return this;
    }

    ScriptedProvider refuses(Operation operation, TelephonyError error) {
        return when(operation, () -> {
            throw new TelephonyException(error);
        });
    }

    /** It answers version negotiation with this. */
    ScriptedProvider chooses(ApiVersion version) {
        chosen = version;
        return this;
    }

    /** It takes one call at a time. */
    ScriptedProvider wantsOneAtATime() {
        serial = true;
        return this;
    }

    void adds(ScriptedLine line) {
        ProviderContext now = context;
        script.toCore(() -> now.lineAdded(line));
    }

    void removes(ScriptedLine line) {
        ProviderContext now = context;
        script.toCore(() -> now.lineRemoved(line));
    }

    ProviderContext context() {
        return context;
    }

    Script script() {
        return script;
    }

    /** What it was asked itself, without its lines. */
    List<Operation> asked() {
        return script.asked().stream()
                .filter(asked -> asked.whom() == this)
                .map(Asked::operation)
                .toList();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ApiVersion negotiateVersion(ApiVersion lowest, ApiVersion highest) {
        does(Operation.NEGOTIATE, lowest, highest);
        return chosen == null ? highest : chosen;
    }

    @Override
    public boolean wantsOneCallAtATime() {
        return serial;
    }

    @Override
    public ProviderDevices start(ProviderContext given) {
        context = given;
        does(Operation.START);
        return new ProviderDevices(List.copyOf(lines), List.copyOf(phones));
    }

    @Override
    public void stop() {
        does(Operation.STOP);
    }

    @Override
    public String toString() {
        return id;
    }

    private void does(Operation operation, Object... arguments) {
        script.note(operation, this, Arrays.copyOf(arguments, arguments.length));
        actions.getOrDefault(operation, () -> {}).run();
    }
}
