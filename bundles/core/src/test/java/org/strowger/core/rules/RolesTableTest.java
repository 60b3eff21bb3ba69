package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Every operation with two calls, or with a conference, in every state of each, held against the table of states. */
class RolesTableTest {
    private static final ValidStates STATES = new ValidStates();

    private final Office office = new Office();
    private final ScriptedLine line = office.line(ScriptedLine.addressLike("2001")
            .flag(AddressCapabilityFlag.TRANSFER_HELD)
            .flag(AddressCapabilityFlag.CONFERENCE_HELD)
            .build());
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    /** One call's part in an operation, while the other is as it should be. */
    private enum Role {
        SWAPPED_IN("lineSwapHold", "active", CallState.ON_HOLD, Operation.SWAP_HOLD) {
            @Override
            Request<?> ask(Call tested, Call other) {
                return tested.swapHold(other);
            }
        },
        SWAPPED_OUT("lineSwapHold", "held", CallState.CONNECTED, Operation.SWAP_HOLD) {
            @Override
            Request<?> ask(Call tested, Call other) {
                return other.swapHold(tested);
            }
        },
        TRANSFERRED("lineCompleteTransfer", "call", CallState.CONNECTED, Operation.COMPLETE_TRANSFER) {
            @Override
            Request<?> ask(Call tested, Call other) {
                return tested.transfer().complete(other);
            }
        },
        DESTINATION(
                "lineCompleteTransfer", "consult", CallState.ON_HOLD_PENDING_TRANSFER, Operation.COMPLETE_TRANSFER) {
            @Override
            Request<?> ask(Call tested, Call other) {
                return other.transfer().complete(tested);
            }
        },
        JOINED("lineCompleteTransfer", "call", CallState.CONNECTED, Operation.COMPLETE_AS_CONFERENCE) {
            @Override
            Request<?> ask(Call tested, Call other) {
                return tested.transfer().completeAsConference(other);
            }
        },
        THIRD("lineCompleteTransfer", "consult", CallState.ON_HOLD_PENDING_TRANSFER, Operation.COMPLETE_AS_CONFERENCE) {
            @Override
            Request<?> ask(Call tested, Call other) {
                return other.transfer().completeAsConference(tested);
            }
        },
        CONFERENCE("lineAddToConference", "conf", CallState.CONNECTED, Operation.ADD_TO_CONFERENCE) {
            @Override
            Request<?> ask(Call tested, Call other) {
                return tested.conference().add(other);
            }
        },
        MEMBER("lineAddToConference", "added", CallState.ON_HOLD_PENDING_CONFERENCE, Operation.ADD_TO_CONFERENCE) {
            @Override
            Request<?> ask(Call tested, Call other) {
                return other.conference().add(tested);
            }
        },
        EXTENDED("linePrepareAddToConference", "", CallState.UNKNOWN, Operation.PREPARE_ADD) {
            @Override
            Request<?> ask(Call tested, Call other) {
                return tested.conference().prepareAdd();
            }
        };

        private final String function;
        private final String name;
        private final CallState ofOther;
        private final Operation operation;

        Role(String function, String name, CallState ofOther, Operation operation) {
            this.function = function;
            this.name = name;
            this.ofOther = ofOther;
            this.operation = operation;
        }

        abstract Request<?> ask(Call tested, Call other);

        Set<CallState> valid() {
            return name.isEmpty() ? STATES.validFor(function) : STATES.validFor(function, name);
        }

        CallOrigin originOfTested() {
            return this == CONFERENCE || this == EXTENDED ? CallOrigin.CONFERENCE : CallOrigin.EXTERNAL;
        }

        CallOrigin originOfOther() {
            return this == MEMBER ? CallOrigin.CONFERENCE : CallOrigin.EXTERNAL;
        }
    }

    static Stream<Arguments> everyRoleInEveryState() {
        return Arrays.stream(Role.values()).flatMap(role -> Arrays.stream(CallState.values())
                .map(state -> Arguments.of(role, state, role.valid().contains(state))));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("everyRoleInEveryState")
    @Rule({"L-249", "L-257", "L-269", "L-270"})
    void aCallTakesItsRoleInTheStatesOfTheTableOnly(Role role, CallState state, boolean allowed) {
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        Call other = shown(role.originOfOther(), role.ofOther);
        Call tested = shown(role.originOfTested(), state);

        if (allowed) {
            assertThat(role.ask(tested, other).id()).isPositive();
            office.settle();
            assertThat(line.asked()).contains(role.operation);
        } else {
            // A conferenced call is no candidate for another conference, whatever else it is (rule L-271).
            boolean member = role == Role.MEMBER && state == CallState.CONFERENCED;
            refused(member ? LineError.INVALCALLHANDLE : LineError.INVALCALLSTATE, () -> role.ask(tested, other));
            office.settle();
            assertThat(line.asked()).doesNotContain(role.operation);
        }
    }

    private Call shown(CallOrigin origin, CallState state) {
        return anna.gets(
                line.announces(ScriptedLine.incoming().origin(origin).build()).reports(state));
    }
}
