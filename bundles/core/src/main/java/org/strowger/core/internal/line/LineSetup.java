package org.strowger.core.internal.line;

import java.util.function.Function;
import org.strowger.telephony.LineDeviceSetup;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.LineDriver;

/** What a session asks of a line that need not be open (rules L-057, L-064). */
final class LineSetup implements LineDeviceSetup {
    private final ManagedLine line;
    private final Runnable session;

    /** @param session throws if the session that asks is closed */
    LineSetup(ManagedLine line, Runnable session) {
        this.line = line;
        this.session = session;
    }

    @Override
    public ExtensionVersion negotiateExtensions(ExtensionVersion lowest, ExtensionVersion highest) {
        session.run();
        if (lowest == null || highest == null) {
            throw new TelephonyException(LineError.INVALPOINTER, "a version is null; give the lowest and the highest");
        }
        if (line.capabilities().extensionId().isNone()) {
            throw new TelephonyException(LineError.OPERATIONUNAVAIL, line + " has no extensions");
        }
        if (lowest.compareTo(highest) > 0) {
            throw new TelephonyException(
                    LineError.INCOMPATIBLEEXTVERSION, "no version lies between " + lowest + " and " + highest);
        }
        return ask(
                "agree on a version of its extensions",
                driver -> line.atDriver().extensions().negotiate(driver, lowest, highest));
    }

    @Override
    public DataBlock configuration(String deviceClass) {
        session.run();
        String name = DeviceFinder.requireName(deviceClass);
        return ask("tell the configuration of " + name, driver -> driver.configuration(name));
    }

    @Override
    public void configure(String deviceClass, DataBlock configuration) {
        session.run();
        String name = DeviceFinder.requireName(deviceClass);
        if (configuration == null) {
            throw new TelephonyException(LineError.INVALPOINTER, "the configuration is null");
        }
        ask("configure " + name, driver -> {
            driver.configure(name, configuration);
            return true;
        });
    }

    private <T> T ask(String what, Function<LineDriver, T> question) {
        line.existence().require(line);
        return new DriverQuery<>(line, what, () -> question.apply(line.calling().lineDriver())).await();
    }
}
