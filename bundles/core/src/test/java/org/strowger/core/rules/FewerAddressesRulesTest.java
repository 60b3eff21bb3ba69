package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.ForwardControl;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.PickupControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** A line that loses an address while it is open: what goes on there ends as anything else does. */
class FewerAddressesRulesTest {
    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine line = pbx.line("2001", like -> like.address(ScriptedLine.address("2002")));
    private final Desk anna = office.desk("anna");
    private Line open;

    @BeforeEach
    void open() {
        office.installs(pbx);
        open = anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        anna.forgets();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void losesItsSecondAddress() {
        LineCapabilities all = line.capabilities();
        line.can(LineCapabilities.builder(all.name())
                .address(all.addresses().get(0))
                .mediaModes(all.mediaModes())
                .bearerModes(all.bearerModes())
                .build());
        office.settle();
    }

    private CallParams onSecondAddress() {
        return CallParams.builder().addressId(1).build();
    }

    @Test
    @Rule({"L-002", "L-395"})
    void aCallBeingMadeThereIsMadeAndItsRequestEnds() {
        Request<Call> request = open.makeCall("1002", onSecondAddress());
        office.settle();
        losesItsSecondAddress();

        line.call().succeeds();

        anna.heard(succeeded(request));
        assertThat(delivered(request).info().addressId()).isEqualTo(1);
    }

    @Test
    @Rule({"L-293", "L-395"})
    void aCallThereStaysAndNothingIsAdvertisedForIt() {
        Call call = anna.gets(
                line.announces(ScriptedLine.incoming().addressId(1).build()).reports(CallState.CONNECTED));
        losesItsSecondAddress();

        assertThat(call.status().state()).isEqualTo(CallState.CONNECTED);
        assertThat(call.status().features()).isEmpty();
        assertThat(call.drop().id()).isPositive();
        assertThat(open.status().calls().active()).isEqualTo(1);
    }

    @Test
    @Rule({"L-040", "L-395"})
    void nothingIsAskedForTheAddressAnyMore() {
        PickupControl pickup = open.pickup(1);
        ForwardControl forwarding = open.forwarding(1);
        losesItsSecondAddress();

        refused(LineError.INVALADDRESSID, () -> pickup.from("1003"));
        refused(LineError.INVALADDRESSID, () -> pickup.fromGroup("7"));
        refused(LineError.INVALADDRESSID, () -> pickup.unpark("*51"));
        refused(LineError.INVALADDRESSID, pickup::waiting);
        refused(LineError.INVALADDRESSID, () -> forwarding.set(List.of(), 0, CallParams.defaults()));
    }
}
