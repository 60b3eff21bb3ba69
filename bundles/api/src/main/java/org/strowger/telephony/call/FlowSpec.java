package org.strowger.telephony.call;

import java.time.Duration;
import java.util.Objects;

/**
 * What one direction of a call needs of the network (FLOWSPEC).
 *
 * @param service how firm the promise is to be
 * @param tokenRate bytes per second on average; -1 when not said
 * @param bucketSize how many bytes a burst may have; -1 when not said
 * @param peakRate bytes per second at the most; -1 when not said
 * @param latency the longest delay; zero when not said
 * @param delayVariation the largest variation of the delay; zero when not said
 * @param largestPacket bytes in a packet at the most; -1 when not said
 */
public record FlowSpec(
        Service service,
        int tokenRate,
        int bucketSize,
        int peakRate,
        Duration latency,
        Duration delayVariation,
        int largestPacket) {
    /** Not said. */
    public static final int NOT_SAID = -1;

    private static final FlowSpec BEST_EFFORT = of(Service.BEST_EFFORT, NOT_SAID, NOT_SAID);

    /** How firm the network's promise is. */
    public enum Service {
        /** Nothing is carried. */
        NO_TRAFFIC,
        /** No promise. */
        BEST_EFFORT,
        /** As good as on a network without other load. */
        CONTROLLED_LOAD,
        /** Rate and delay are guaranteed. */
        GUARANTEED
    }

    /** Checks that nothing is null; whether the numbers make sense is checked by the operation that uses them. */
    public FlowSpec {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(latency, "latency");
        Objects.requireNonNull(delayVariation, "delayVariation");
    }

    /** One of which only rates are said. */
    public static FlowSpec of(Service service, int tokenRate, int peakRate) {
        return new FlowSpec(service, tokenRate, NOT_SAID, peakRate, Duration.ZERO, Duration.ZERO, NOT_SAID);
    }

    /** Whatever the network gives. */
    public static FlowSpec bestEffort() {
        return BEST_EFFORT;
    }
}
