package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.provider.simulator.SimulatedExchange;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.Scheduler;

/** The least that an exchange needs in the place of a core: starts it and writes down what it says. */
public final class TestCore implements ProviderContext {
    private final Scheduler scheduler;
    private final Journal journal = new Journal();
    private final Map<String, TestLine> lines = new LinkedHashMap<>();

    public TestCore(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Starts the exchange. */
    public TestCore start(SimulatedExchange exchange) {
        exchange.start(this).lines().forEach(driver -> lines.put(driver.permanentId(), new TestLine(driver, journal)));
        return this;
    }

    Journal journal() {
        return journal;
    }

    public List<String> numbers() {
        return new ArrayList<>(lines.keySet());
    }

    /** The line with this number. */
    TestLine line(String number) {
        return lines.get(number);
    }

    /** The line with this number, opened. */
    TestLine open(String number) {
        return line(number).open();
    }

    @Override
    public ApiVersion version() {
        return ApiVersion.V2_2;
    }

    @Override
    public Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public void lineAdded(LineDriver line) {
        lines.put(line.permanentId(), new TestLine(line, journal));
        journal.note(line.permanentId(), "added");
    }

    @Override
    public void lineRemoved(LineDriver line) {
        journal.note(line.permanentId(), "removed");
    }

    @Override
    public void phoneAdded(PhoneDriver phone) {
        journal.note(phone.permanentId(), "phone added");
    }

    @Override
    public void phoneRemoved(PhoneDriver phone) {
        journal.note(phone.permanentId(), "phone removed");
    }

    @Override
    public void capabilitiesChanged(LineDriver line) {
        journal.note(line.permanentId(), "capabilities changed");
    }

    @Override
    public void phoneCapabilitiesChanged(PhoneDriver phone) {
        journal.note(phone.permanentId(), "phone capabilities changed");
    }
}
