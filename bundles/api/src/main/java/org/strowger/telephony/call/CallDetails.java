package org.strowger.telephony.call;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.telephony.data.DataBlock;

/**
 * The part of {@link CallInfo} that applications and networks attach to a call; most calls have none of it. Immutable;
 * the {@code with} methods return changed copies.
 *
 * @param appSpecific the number that an owner attached (rule L-368); 0 when none did
 * @param data the data that an owner attached (rule L-369)
 * @param userUser the user-user information received and not yet released (rule L-376)
 * @param treatment the number of the present {@link CallTreatment}; 0 when treatments are not supported (rule L-381)
 * @param qualityOfService what the network was asked for, where the provider knows it
 * @param trunk the trunk that the call is on; empty when not known, which is 0xFFFFFFFF in TAPI (rule L-372)
 * @param terminals what is routed to each terminal of the line; empty for a line without terminals
 */
public record CallDetails(
        int appSpecific,
        DataBlock data,
        DataBlock userUser,
        int treatment,
        Optional<QualityOfService> qualityOfService,
        OptionalInt trunk,
        List<Set<TerminalMode>> terminals) {
    private static final CallDetails NONE = new CallDetails(
            0, DataBlock.empty(), DataBlock.empty(), 0, Optional.empty(), OptionalInt.empty(), List.of());

    /** Checks that nothing is null and makes the collections immutable. */
    public CallDetails {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(userUser, "userUser");
        Objects.requireNonNull(qualityOfService, "qualityOfService");
        Objects.requireNonNull(trunk, "trunk");
        terminals = terminals.isEmpty()
                ? List.of()
                : terminals.stream().map(Set::copyOf).toList();
    }

    /** Those of a call that nothing is attached to. */
    public static CallDetails none() {
        return NONE;
    }

    /** The same with another number of the applications. */
    public CallDetails withAppSpecific(int value) {
        return new CallDetails(value, data, userUser, treatment, qualityOfService, trunk, terminals);
    }

    /** The same with other call data. */
    public CallDetails withData(DataBlock value) {
        return new CallDetails(appSpecific, value, userUser, treatment, qualityOfService, trunk, terminals);
    }

    /** The same with other user-user information. */
    public CallDetails withUserUser(DataBlock value) {
        return new CallDetails(appSpecific, data, value, treatment, qualityOfService, trunk, terminals);
    }

    /** The same with another treatment. */
    public CallDetails withTreatment(int id) {
        return new CallDetails(appSpecific, data, userUser, id, qualityOfService, trunk, terminals);
    }

    /** The same with another quality of service. */
    public CallDetails withQualityOfService(QualityOfService value) {
        return new CallDetails(appSpecific, data, userUser, treatment, Optional.of(value), trunk, terminals);
    }

    /** The same on another trunk. */
    public CallDetails withTrunk(int number) {
        return new CallDetails(
                appSpecific, data, userUser, treatment, qualityOfService, OptionalInt.of(number), terminals);
    }

    /** The same with other routes to terminals. */
    public CallDetails withTerminals(List<Set<TerminalMode>> modes) {
        return new CallDetails(appSpecific, data, userUser, treatment, qualityOfService, trunk, modes);
    }
}
