package org.strowger.core.internal.line;

import java.util.Set;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.data.DataBlock;

/**
 * What is known about one call: some of it is its driver's to say, some the applications', some the core's own (rules
 * L-163, L-365, L-366, L-368, L-376). Guarded by the line's lock.
 */
final class CallFacts {
    private CallInfo known;
    /** What the application that made the call said; nothing that its driver says takes its place (rule L-366). */
    private final String displayableAddress;

    private final String calledParty;
    private String appName = "";
    /** The latest release of the user-user information that its driver was asked for and that was not used up. */
    private Object userUserRelease;

    /** @param made whether an application made the call */
    CallFacts(CallInfo known, boolean made) {
        this.known = known;
        this.displayableAddress = made ? known.displayableAddress() : "";
        this.calledParty = made ? known.calledParty() : "";
    }

    CallInfo known() {
        return known;
    }

    /** What applications see. */
    CallInfo shown(int owners, int monitors) {
        return known.toBuilder()
                .owners(owners)
                .monitors(monitors)
                .appName(appName)
                .build();
    }

    /** The friendly name of the first application that makes, accepts or answers the call (rule L-025). */
    void claim(String friendlyName) {
        if (appName.isEmpty()) {
            appName = friendlyName;
        }
    }

    /**
     * Takes information over from the driver; what is the core's own stays.
     *
     * @return false if the driver wanted to overwrite user-user information that no owner has released (rule L-376)
     */
    boolean learn(CallInfo news, Set<CallInfoItem> changed) {
        boolean kept = keepsUserUser(news.details());
        known = news.toBuilder()
                .addressId(known.addressId())
                .mediaModes(known.mediaModes())
                .displayableAddress(displayableAddress.isEmpty() ? news.displayableAddress() : displayableAddress)
                .calledParty(calledParty.isEmpty() ? news.calledParty() : calledParty)
                .comment(known.comment())
                .details(learnt(news.details(), changed, kept))
                .build();
        return !kept;
    }

    private CallDetails learnt(CallDetails news, Set<CallInfoItem> changed, boolean keepsUserUser) {
        CallDetails learnt = keepsUserUser ? news.withUserUser(known.details().userUser()) : news;
        int own = known.details().appSpecific();
        return changed.contains(CallInfoItem.APP_SPECIFIC) || own == news.appSpecific()
                ? learnt
                : learnt.withAppSpecific(own);
    }

    private boolean keepsUserUser(CallDetails news) {
        DataBlock before = known.details().userUser();
        if (news.userUser().equals(before)) {
            return false;
        }
        boolean free = before.isEmpty() || userUserRelease != null;
        userUserRelease = null;
        return !free;
    }

    /** From now on other user-user information may take the place of what is there, once (rule L-376). */
    void userUserReleased(Object release) {
        userUserRelease = release;
    }

    /** The driver did not do it; what another release has set free stays so. */
    void userUserNotReleased(Object release) {
        if (userUserRelease == release) {
            userUserRelease = null;
        }
    }

    /** An owner attached this number (rule L-368). */
    void attach(int appSpecific) {
        known = known.toBuilder()
                .details(known.details().withAppSpecific(appSpecific))
                .build();
    }

    /** Its owners say that it carries this; nothing else changes it (rule L-163). */
    void carries(Set<MediaMode> modes) {
        known = known.toBuilder().mediaModes(modes).build();
    }
}
