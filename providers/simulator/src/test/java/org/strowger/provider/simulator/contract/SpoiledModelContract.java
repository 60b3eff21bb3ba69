package org.strowger.provider.simulator.contract;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.FarEnd;
import org.strowger.provider.tck.FarParty;
import org.strowger.provider.tck.Pace;
import org.strowger.provider.tck.ProviderUnderTest;
import org.strowger.provider.tck.bench.Bench;
import org.strowger.provider.tck.rules.DetailRules;
import org.strowger.provider.tck.rules.ExtensionRules;
import org.strowger.provider.tck.rules.GatherRules;
import org.strowger.provider.tck.rules.MediaControlRules;
import org.strowger.provider.tck.rules.MediaMonitorRules;
import org.strowger.provider.tck.rules.TerminalRules;
import org.strowger.provider.tck.rules.UserUserRules;
import org.strowger.telephony.spi.LineDriver;

/** Some families of the contract held against a broken model; only {@link BrokenProvidersTest} runs it. */
@ExtendWith(SpoiledContract.FaultOfThisRun.class)
class SpoiledModelContract
        implements DetailRules,
                UserUserRules,
                TerminalRules,
                ExtensionRules,
                GatherRules,
                MediaMonitorRules,
                MediaControlRules {
    private final Flaw flaw;
    private Bench bench;

    SpoiledModelContract(Flaw flaw) {
        this.flaw = flaw;
    }

    @BeforeEach
    void start() {
        ModelProvider model = new ModelProvider();
        bench = new Bench(new ModelUnderTest(model, new SpoiledProvider(model, flaw.spoiling()), Pace.virtual()))
                .start();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Override
    public Bench bench() {
        return bench;
    }

    private record ModelUnderTest(ModelProvider model, SpoiledProvider provider, Pace pace)
            implements ProviderUnderTest, FarEnd {
        @Override
        public FarEnd farEnd() {
            return this;
        }

        @Override
        public Optional<String> number(Destination destination) {
            return destination == Destination.ANSWERS ? Optional.of("1") : Optional.empty();
        }

        @Override
        public Optional<FarParty> call(LineDriver line) {
            return Optional.empty();
        }

        @Override
        public Optional<FarParty> called() {
            return model.line().call().map(FarParty.class::cast);
        }

        @Override
        public void close() {
            provider.forget();
        }
    }
}
