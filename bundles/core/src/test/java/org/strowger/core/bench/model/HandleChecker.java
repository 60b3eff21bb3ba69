package org.strowger.core.bench.model;

import java.util.Optional;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.error.LineError;

/** What may be done with a handle, and what becomes of it (rules L-093, L-105, L-114 to L-120, L-172 to L-176). */
final class HandleChecker {
    private final Ledger ledger;
    private final Closings closings;

    HandleChecker(Ledger ledger, Closings closings) {
        this.ledger = ledger;
        this.closings = closings;
    }

    Expectation settingPrivilege(HandleRecord handle, CallPrivilege privilege) {
        Expectation expected = new Expectation(ledger, "L-175", "privilege %s for %s", privilege, handle);
        if (privilege == CallPrivilege.NONE) {
            expected.refusedWith(LineError.INVALCALLPRIVILEGE, "L-174");
            isVoid(handle, expected);
            return expected;
        }
        if (isVoid(handle, expected) || privilege == CallPrivilege.OWNER || !owns(handle)) {
            return expected;
        }
        return onlyOwner(handle, expected, "L-176");
    }

    Expectation closing(HandleRecord handle) {
        Expectation expected = new Expectation(ledger, "L-120", "close %s", handle);
        closings.refresh(handle.line.device);
        boolean bound = handle.valid && handle.line.session.isBefore(ApiVersion.V2_0) && owns(handle);
        return bound ? onlyOwner(handle, expected, "L-119") : expected;
    }

    static boolean owns(HandleRecord handle) {
        handle.settle();
        return handle.privilege == CallPrivilege.OWNER;
    }

    static boolean isUncertain(HandleRecord handle) {
        return handle.call == null || handle.call.ruined;
    }

    private static Expectation onlyOwner(HandleRecord handle, Expectation expected, String rule) {
        if (isUncertain(handle)) {
            return expected.perhapsRefusedWith(LineError.INVALCALLSTATE, rule);
        }
        CallRecord call = handle.call;
        if (call.isIdle() || call.count(CallPrivilege.OWNER) > 1) {
            return expected;
        }
        return call.fuzzy
                ? expected.perhapsRefusedWith(LineError.INVALCALLSTATE, rule)
                : expected.refusedWith(LineError.INVALCALLSTATE, rule);
    }

    boolean isVoid(HandleRecord handle, Expectation expected) {
        return isVoid(handle, LineError.INVALCALLHANDLE, expected);
    }

    boolean isVoid(HandleRecord handle, LineError error, Expectation expected) {
        closings.refresh(handle.line.device);
        if (!handle.valid) {
            expected.refusedWith(error, whyVoid(handle));
        }
        return !handle.valid;
    }

    static String whyVoid(HandleRecord handle) {
        return switch (handle.line.life) {
            case CLOSED_BY_APPLICATION -> "L-093";
            case CLOSED_BY_FORCE -> "L-105";
            case OPEN -> "L-114";
        };
    }

    /** Binds a handle that the application is told of for the first time. */
    void told(HandleRecord handle, Call api) {
        handle.api = api;
        handle.number = api.handle();
        ledger.newNumber(handle.number, handle);
        handle.line.session.handles.put(handle.number, handle);
        boolean sameLine = api.line().handle() == handle.line.number;
        ledger.require(sameLine, "L-109", "%s says it belongs to another line", handle);
        if (handle.valid && !handle.line.doubtful) {
            ledger.require(api.isValid(), "L-114", "%s is void without a reason", handle);
        }
        if (!handle.valid) {
            ledger.require(!api.isValid(), whyVoid(handle), "%s should be void", handle);
        }
    }

    /** Which call a handle means, as an application can find out. */
    CallRecord callOf(Call api) {
        return tokenOf(api).map(ledger::callByToken).orElse(null);
    }

    static Optional<String> tokenOf(Call api) {
        if (!api.isValid()) {
            return Optional.empty();
        }
        CallInfo info = api.info();
        return Optional.of(info.callId() > 0 ? "i" + info.callId() : info.displayableAddress());
    }
}
