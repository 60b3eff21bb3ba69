package org.strowger.core.rules;

import static org.strowger.core.rules.ErrorCase.refused;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.priority.Priorities;
import org.strowger.core.internal.runtime.SeededWorkers;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The errors of functions of calls, and of priorities, that answer at once. */
final class AnswerErrorCases {
    private static final MediaMode VOICE = MediaMode.INTERACTIVE_VOICE;

    private AnswerErrorCases() {}

    static Stream<ErrorCase> all() {
        return Stream.of(calls(), handOffs(), priorities()).flatMap(cases -> cases);
    }

    private static Stream<ErrorCase> calls() {
        return Stream.of(
                stale("lineGetCallInfo", Call::info),
                stale("lineGetCallStatus", Call::status),
                stale("lineGetConfRelatedCalls", call -> call.conference().relatedCalls()),
                refused("lineGetConfRelatedCalls", LineError.NOCONFERENCE, "of no conference", scene -> scene.shown(
                                CallState.CONNECTED)
                        .conference()
                        .relatedCalls()),
                stale("lineSetCallPrivilege", call -> {
                    call.setPrivilege(CallPrivilege.OWNER);
                    return call;
                }),
                refused("lineSetCallPrivilege", LineError.INVALCALLPRIVILEGE, "none", scene -> scene.shown(
                                CallState.CONNECTED)
                        .setPrivilege(CallPrivilege.NONE)),
                refused("lineSetCallPrivilege", LineError.INVALCALLSTATE, "the only owner", scene -> scene.shown(
                                CallState.CONNECTED)
                        .setPrivilege(CallPrivilege.MONITOR)),
                refused("lineDeallocateCall", LineError.INVALCALLSTATE, "the only owner before 2.0", scene -> {
                    Desk old = scene.office().desk("old", ApiVersion.V1_4);
                    ScriptedLine another = scene.office().line("2009");
                    old.opens(another, LineOpenOptions.owner(VOICE));
                    old.gets(another.shows(CallState.CONNECTED)).close();
                }));
    }

    private static ErrorCase stale(String function, Function<Call, Object> asking) {
        return new ErrorCase(
                function,
                LineError.INVALCALLHANDLE,
                "given back",
                scene -> asking.apply(scene.released(scene.shown(CallState.CONNECTED))));
    }

    private static Stream<ErrorCase> handOffs() {
        return Stream.of(
                handOff(LineError.INVALCALLHANDLE, "given back", scene -> scene.released(connected(scene))
                        .handOff("anna")),
                handOff(LineError.NOTOWNER, "watched", scene -> scene.watched(connected(scene))
                        .handOff("anna")),
                handOff(LineError.INVALPOINTER, "to null", scene -> connected(scene)
                        .handOff((String) null)),
                handOff(LineError.INVALMEDIAMODE, "not of the line", scene -> connected(scene)
                        .handOff(MediaMode.TELEX)),
                handOff(LineError.TARGETNOTFOUND, "to nobody", scene -> connected(scene)
                        .handOff("nobody")),
                handOff(LineError.TARGETSELF, "to the first, which it is", scene -> connected(scene)
                        .handOff(VOICE)),
                handOff(LineError.OPERATIONFAILED, "to one whose queue is full", scene -> {
                    scene.switchboard()
                            .openSession(
                                    Application.named("slow"),
                                    EventDelivery.toQueue().withCapacity(1))
                            .openLine(scene.open().device().id(), LineOpenOptions.owner(MediaMode.G3_FAX));
                    connected(scene).handOff("slow");
                }));
    }

    private static Call connected(ErrorScene scene) {
        return scene.shown(CallState.CONNECTED);
    }

    private static ErrorCase handOff(LineError error, String how, Consumer<ErrorScene> doing) {
        return refused("lineHandoff", error, how, doing);
    }

    private static Stream<ErrorCase> priorities() {
        return Stream.of(
                refused("lineSetAppPriority", LineError.INVALAPPNAME, "blank", scene -> scene.switchboard()
                        .priorities()
                        .putFirst(" ", VOICE)),
                refused("lineSetAppPriority", LineError.INVALAPPNAME, "blank to remove", scene -> scene.switchboard()
                        .priorities()
                        .remove("", VOICE)),
                refused("lineSetAppPriority", LineError.INVALMEDIAMODE, "none", scene -> scene.switchboard()
                        .priorities()
                        .putFirst("anna", null)),
                refused("lineSetAppPriority", LineError.OPERATIONFAILED, "cannot be stored", scene -> unstored()),
                refused("lineGetAppPriority", LineError.INVALAPPNAME, "null", scene -> scene.switchboard()
                        .priorities()
                        .priority(null, VOICE)),
                refused("lineGetAppPriority", LineError.INVALMEDIAMODE, "none", scene -> scene.switchboard()
                        .priorities()
                        .priority("anna", null)));
    }

    private static void unstored() {
        Priorities priorities = new Priorities(Map.of(), changed -> {
            throw new TelephonyException(LineError.OPERATIONFAILED, "the disk is full");
        });
        try (Switchboard other = new Switchboard(new SeededWorkers(), Settings.defaults(), priorities)) {
            other.priorities().putFirst("anna", VOICE);
        }
    }
}
