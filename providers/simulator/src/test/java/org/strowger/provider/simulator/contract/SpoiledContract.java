package org.strowger.provider.simulator.contract;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.tck.DeviceSwitch;
import org.strowger.provider.tck.FarEnd;
import org.strowger.provider.tck.Pace;
import org.strowger.provider.tck.PhoneHand;
import org.strowger.provider.tck.ProviderContract;
import org.strowger.provider.tck.ProviderUnderTest;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.PhoneDriver;

/** The contract held against a broken provider; only {@link BrokenProvidersTest} runs it. */
@ExtendWith(SpoiledContract.FaultOfThisRun.class)
class SpoiledContract extends ProviderContract {
    /** The configuration parameter that names the fault. */
    static final String FAULT = "fault";

    private final Flaw flaw;

    SpoiledContract(Flaw flaw) {
        this.flaw = flaw;
    }

    @Override
    protected ProviderUnderTest equip() {
        ExchangeUnderTest exchange = new ExchangeUnderTest(
                flaw.equipped(ExchangeSettings.builder()).lines(3).phones(phones -> phones.at("1001", "1002")));
        return new SpoiledUnderTest(exchange, new SpoiledProvider(exchange.provider(), flaw.spoiling()));
    }

    private record SpoiledUnderTest(ExchangeUnderTest exchange, SpoiledProvider provider) implements ProviderUnderTest {
        @Override
        public SpoiledProvider provider() {
            return provider;
        }

        @Override
        public FarEnd farEnd() {
            return exchange;
        }

        @Override
        public Pace pace() {
            return exchange.pace();
        }

        @Override
        public Optional<PhoneHand> hand(PhoneDriver phone) {
            return exchange.hand(phone);
        }

        @Override
        public DeviceSwitch devices() {
            return exchange.devices();
        }

        @Override
        public Optional<List<MediaAction>> mediaActions(LineDriver line) {
            return exchange.mediaActions(line);
        }

        @Override
        public void close() {
            provider.forget();
        }
    }

    static final class FaultOfThisRun implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Flaw.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getConfigurationParameter(FAULT).map(Flaw::named).orElseThrow();
        }
    }
}
