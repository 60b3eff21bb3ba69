package org.strowger.telephony.call;

import java.util.Objects;

/**
 * What a call needs of the network in both directions (QOS).
 *
 * @param sending from this side
 * @param receiving to this side
 */
public record QualityOfService(FlowSpec sending, FlowSpec receiving) {
    /** Checks that nothing is null. */
    public QualityOfService {
        Objects.requireNonNull(sending, "sending");
        Objects.requireNonNull(receiving, "receiving");
    }
}
