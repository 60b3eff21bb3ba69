package org.strowger.provider.simulator.contract;

import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.LineDriver;

/** A way in which what goes to the far end, or comes from there, beside the conversation can be broken. */
enum UserUserFault implements Flaw {
    ACCEPTS_WITHOUT_A_WORD(
            (call, provider) -> {
                if (call.is(CallDriver.class, "accept") && call.arguments().length > 1) {
                    ((CallDriver) call.target()).accept(call.argument(Completion.class, 1));
                    return null;
                }
                return call.proceed();
            },
            "userUserInformationOfAnAcceptArrivesAtTheFarEnd"),

    ANSWERS_WITHOUT_A_WORD(
            (call, provider) -> {
                if (call.is(CallDriver.class, "answer") && call.arguments().length > 1) {
                    ((CallDriver) call.target()).answer(call.argument(Completion.class, 1));
                    return null;
                }
                return call.proceed();
            },
            "userUserInformationOfAnAnswerArrivesAtTheFarEnd"),

    DROPS_WITHOUT_A_WORD(
            (call, provider) -> {
                if (call.is(CallDriver.class, "drop") && call.arguments().length > 1) {
                    ((CallDriver) call.target()).drop(call.argument(Completion.class, 1));
                    return null;
                }
                return call.proceed();
            },
            "userUserInformationOfADropArrivesAtTheFarEnd"),

    CALLS_WITHOUT_A_WORD(
            (call, provider) -> {
                if (call.is(LineDriver.class, "makeCall")) {
                    Object[] arguments = call.arguments().clone();
                    arguments[1] = call.argument(CallParams.class, 1).toBuilder()
                            .userUser(DataBlock.empty())
                            .build();
                    return call.proceedWith(arguments);
                }
                return call.proceed();
            },
            "userUserInformationOfANewCallArrivesAtTheFarEnd"),

    SENDS_SOMETHING_ELSE(
            (call, provider) -> call.is(CallDriver.class, "sendUserUser")
                    ? call.proceedWith(DataBlock.ofText("else"), call.arguments()[1])
                    : call.proceed(),
            "userUserInformationThatIsSentArrivesAtTheFarEnd"),

    SENDS_LESS(
            (call, provider) -> {
                boolean much = call.is(CallDriver.class, "sendUserUser")
                        && call.argument(DataBlock.class, 0).size() > 100;
                if (much) {
                    call.argument(Completion.class, 1).fail(LineError.USERUSERINFOTOOBIG);
                    return null;
                }
                return call.proceed();
            },
            "asMuchUserUserInformationIsSentAsIsClaimed"),

    QUALITY_TOLD_TO_WHO_ASKED_ONLY(
            (call, provider) -> {
                boolean quality = call.is(CallSink.class, "info")
                        && call.argument(Set.class, 1).contains(CallInfoItem.QOS);
                if (call.is(CallDriver.class, "setQualityOfService")) {
                    provider.asks();
                }
                return quality && !provider.hasAsked() ? null : call.proceed();
            },
            "aQualityThatChangesLaterIsTold");

    private final Spoiling spoiling;
    private final List<String> noticed;

    UserUserFault(Spoiling spoiling, String... noticed) {
        this.spoiling = spoiling;
        this.noticed = List.of(noticed);
    }

    @Override
    public Spoiling spoiling() {
        return spoiling;
    }

    @Override
    public List<String> noticed() {
        return noticed;
    }
}
