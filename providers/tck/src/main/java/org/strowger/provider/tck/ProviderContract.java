package org.strowger.provider.tck;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.strowger.provider.tck.bench.Bench;
import org.strowger.provider.tck.rules.CallStateRules;
import org.strowger.provider.tck.rules.ClosingRules;
import org.strowger.provider.tck.rules.CompletionRules;
import org.strowger.provider.tck.rules.ConferenceRules;
import org.strowger.provider.tck.rules.DetailRules;
import org.strowger.provider.tck.rules.DeviceChangeRules;
import org.strowger.provider.tck.rules.DeviceRules;
import org.strowger.provider.tck.rules.DialingRules;
import org.strowger.provider.tck.rules.DigitRules;
import org.strowger.provider.tck.rules.ExtensionRules;
import org.strowger.provider.tck.rules.ForwardRules;
import org.strowger.provider.tck.rules.GatherRules;
import org.strowger.provider.tck.rules.HoldRules;
import org.strowger.provider.tck.rules.IncomingCallRules;
import org.strowger.provider.tck.rules.MakingCallRules;
import org.strowger.provider.tck.rules.MediaControlRules;
import org.strowger.provider.tck.rules.MediaMonitorRules;
import org.strowger.provider.tck.rules.MediaRules;
import org.strowger.provider.tck.rules.OpeningRules;
import org.strowger.provider.tck.rules.ParkRules;
import org.strowger.provider.tck.rules.PhoneClosingRules;
import org.strowger.provider.tck.rules.PhoneDeviceRules;
import org.strowger.provider.tck.rules.PhoneEventRules;
import org.strowger.provider.tck.rules.PhoneRequestRules;
import org.strowger.provider.tck.rules.RequestRules;
import org.strowger.provider.tck.rules.StoppingRules;
import org.strowger.provider.tck.rules.TerminalRules;
import org.strowger.provider.tck.rules.ThreadRules;
import org.strowger.provider.tck.rules.ToneRules;
import org.strowger.provider.tck.rules.TransferRules;
import org.strowger.provider.tck.rules.UserUserRules;

/**
 * What every provider must do, as tests. A provider's author extends this with one class:
 *
 * <pre>{@code
 * class AcmeContractTest extends ProviderContract {
 *     @Override
 *     protected ProviderUnderTest equip() {
 *         return new AcmeUnderTest();
 *     }
 * }
 * }</pre>
 *
 * <p>The suite stands in the place of the core and calls the SPI directly, so that it judges the provider alone. Tests
 * carry the numbers of the rules that they prove. A test is skipped when the line's capabilities or the far end decline
 * what it needs, and says so.
 */
@Timeout(120)
public abstract class ProviderContract
        implements DeviceRules,
                OpeningRules,
                MakingCallRules,
                DialingRules,
                CallStateRules,
                IncomingCallRules,
                HoldRules,
                TransferRules,
                ConferenceRules,
                ParkRules,
                ForwardRules,
                CompletionRules,
                MediaRules,
                RequestRules,
                ClosingRules,
                StoppingRules,
                ThreadRules,
                PhoneDeviceRules,
                PhoneRequestRules,
                PhoneEventRules,
                PhoneClosingRules,
                DeviceChangeRules,
                DigitRules,
                GatherRules,
                ToneRules,
                MediaMonitorRules,
                MediaControlRules,
                DetailRules,
                UserUserRules,
                TerminalRules,
                ExtensionRules {
    private Bench bench;

    /** A provider in surroundings of its own, not started; asked for each test anew. */
    protected abstract ProviderUnderTest equip() throws Exception;

    @BeforeEach
    protected final void startProvider() throws Exception {
        bench = new Bench(equip()).start();
    }

    @AfterEach
    protected final void stopProvider() {
        if (bench != null) {
            bench.close();
        }
    }

    @Override
    public final Bench bench() {
        return bench;
    }
}
