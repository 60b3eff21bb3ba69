package org.strowger.provider.simulator.contract;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.tck.FarEnd;
import org.strowger.provider.tck.Pace;
import org.strowger.provider.tck.ProviderContract;
import org.strowger.provider.tck.ProviderUnderTest;

/** The contract held against a broken provider; only {@link BrokenProvidersTest} runs it. */
@ExtendWith(SpoiledContract.FaultOfThisRun.class)
class SpoiledContract extends ProviderContract {
    /** The configuration parameter that names the fault. */
    static final String FAULT = "fault";

    private final Fault fault;

    SpoiledContract(Fault fault) {
        this.fault = fault;
    }

    @Override
    protected ProviderUnderTest equip() {
        ExchangeUnderTest exchange =
                new ExchangeUnderTest(ExchangeSettings.builder().lines(3));
        return new SpoiledUnderTest(exchange, new SpoiledProvider(exchange.provider(), fault.spoiling()));
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
        public void close() {
            provider.forget();
        }
    }

    static final class FaultOfThisRun implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Fault.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getConfigurationParameter(FAULT).map(Fault::valueOf).orElseThrow();
        }
    }
}
