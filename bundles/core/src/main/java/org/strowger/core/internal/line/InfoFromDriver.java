package org.strowger.core.internal.line;

import java.util.Set;
import java.util.stream.Collectors;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.data.DataBlock;

/**
 * Information about a call that its driver told: what is the core's own is not taken from it (rules L-365, L-366,
 * L-368, L-376). Used under the line's lock.
 */
final class InfoFromDriver {
    private final ManagedCall call;
    private final CallInfo news;
    private final Set<CallInfoItem> changed;

    InfoFromDriver(ManagedCall call, CallInfo news, Set<CallInfoItem> changed) {
        this.call = call;
        this.news = news;
        this.changed = changed;
    }

    /** Takes it over; returns what of the changes is to be told. */
    Set<CallInfoItem> take() {
        CallInfo known = call.facts();
        boolean kept = keepsUserUser(known.details().userUser());
        call.learn(news.toBuilder()
                .addressId(known.addressId())
                .mediaModes(known.mediaModes())
                .displayableAddress(orElse(call.ownAddress(), news.displayableAddress()))
                .calledParty(orElse(call.ownParty(), news.calledParty()))
                .comment(known.comment())
                .details(details(known.details(), kept))
                .build());
        if (!kept) {
            return changed;
        }
        call.fault(Faults.Kind.USER_USER_OVERWRITTEN);
        return changed.stream().filter(item -> item != CallInfoItem.USER_USER).collect(Collectors.toUnmodifiableSet());
    }

    private static String orElse(String own, String told) {
        return own.isEmpty() ? told : own;
    }

    private CallDetails details(CallDetails known, boolean keepsUserUser) {
        CallDetails details = keepsUserUser ? news.details().withUserUser(known.userUser()) : news.details();
        boolean numbered = changed.contains(CallInfoItem.APP_SPECIFIC) || known.appSpecific() == details.appSpecific();
        return numbered ? details : details.withAppSpecific(known.appSpecific());
    }

    /** Whether the driver wants to overwrite user-user information that no owner has released (rule L-376). */
    private boolean keepsUserUser(DataBlock known) {
        if (news.details().userUser().equals(known)) {
            return false;
        }
        boolean free = known.isEmpty() || call.isUserUserReleased();
        if (free) {
            call.userUserReleased(false);
        }
        return !free;
    }
}
