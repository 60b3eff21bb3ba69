package org.strowger.provider.sip.internal.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.LineSink;

/** A line of the far end: takes every call, and hands it to a party. */
record SipFarLine(SipFarEnd.Manner manner, Consumer<SipFarParty> arrived) implements LineSink {
    @Override
    public Optional<CallSink> newCall(CallDriver call, CallInfo info) {
        SipFarParty party = new SipFarParty(manner);
        party.is(call);
        arrived.accept(party);
        return Optional.of(party);
    }

    @Override
    public void ringing(int ringMode, int ringCount) {
        // Nobody listens.
    }

    @Override
    public void conditions(Set<LineCondition> now) {
        // The far end needs no registration.
    }

    @Override
    public void lineStateChanged(Set<LineStateItem> changed) {
        // Nobody asks.
    }

    @Override
    public void addressStateChanged(int addressId, Set<AddressStateItem> changed) {
        // Nobody asks.
    }

    @Override
    public void forwardingChanged(int addressId, List<Forwarding> forwardings, int rings) {
        // Nobody asks.
    }

    @Override
    public void completionCancelled(int completionId) {
        // Nobody asks.
    }

    @Override
    public void closed() {
        // It stays open until the end of the test.
    }
}
