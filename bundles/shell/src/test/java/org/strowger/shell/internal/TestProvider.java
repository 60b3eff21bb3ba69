package org.strowger.shell.internal;

import java.util.ArrayList;
import java.util.List;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/** A provider with the lines that a test gives it. */
final class TestProvider implements TelephonyProvider {
    private final String id;
    private final List<TestLine> lines = new ArrayList<>();
    private ProviderContext context;

    TestProvider(String id) {
        this.id = id;
    }

    /** A line that it has from its next start on. */
    TestLine line(String name, String address) {
        TestLine line = new TestLine(name, address);
        lines.add(line);
        return line;
    }

    /** A line comes while it runs. */
    TestLine adds(String name, String address) {
        TestLine line = line(name, address);
        context.lineAdded(line);
        return line;
    }

    /** A phone comes while it runs. */
    TestPhone adds(TestPhone phone) {
        context.phoneAdded(phone);
        return phone;
    }

    void loses(TestLine line) {
        lines.remove(line);
        context.lineRemoved(line);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ProviderDevices start(ProviderContext given) {
        context = given;
        return ProviderDevices.ofLines(lines);
    }

    @Override
    public void stop() {
        context = null;
    }
}
