package org.strowger.provider.simulator.internal;

import org.strowger.telephony.call.PartyId;

/** The exchange itself at one end of a connection, in the place of somebody; hears nothing of what is said. */
abstract class ExchangeEnd implements Party {
    private final Caller identity;

    ExchangeEnd(Caller identity) {
        this.identity = identity;
    }

    @Override
    public String number() {
        return identity.id().address().orElse("");
    }

    @Override
    public Caller asCaller() {
        return identity;
    }

    @Override
    public boolean isHolding() {
        return false;
    }

    @Override
    public void reconnected(Connection to) {}

    @Override
    public void calledBy(Caller caller) {}

    @Override
    public void peerRings() {}

    @Override
    public void peerAnswered(PartyId who) {}

    @Override
    public void redirected(PartyId to) {}

    @Override
    public void peerHolds(boolean held) {}
}
