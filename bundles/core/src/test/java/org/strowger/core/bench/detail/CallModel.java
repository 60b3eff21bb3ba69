package org.strowger.core.bench.detail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.data.DataBlock;

/** What the rules demand of one call: what is known of it, and which changes of that are told. */
final class CallModel {
    private final String name;
    /** Whether an application made it. */
    private final boolean made;

    private final String displayableAddress;
    private final String calledParty;
    private final String comment;
    private final List<Change> changes = new ArrayList<>();
    /** The numbers that were attached and that its driver has not been told yet. */
    private final Deque<Integer> numbers = new ArrayDeque<>();

    private Set<MediaMode> media;
    private CallInfo news;
    private CallInfo newsBefore;
    private DataBlock userUser;
    private int number;
    private String appName = "";
    private boolean released;
    private CallState state = CallState.UNKNOWN;

    /** @param first what is known of it when it begins */
    CallModel(String name, boolean made, CallInfo first) {
        this.name = name;
        this.made = made;
        displayableAddress = first.displayableAddress();
        calledParty = first.calledParty();
        comment = first.comment();
        media = first.mediaModes();
        news = first;
        newsBefore = first;
        userUser = first.details().userUser();
        number = first.details().appSpecific();
    }

    CallState state() {
        return state;
    }

    void state(CallState next) {
        state = state == CallState.IDLE ? state : next;
    }

    /** What changed and is told, in order. */
    List<Change> changes() {
        return changes;
    }

    /** The driver tells what it knows now. */
    void learn(CallInfo told, Set<CallInfoItem> items) {
        if (state == CallState.IDLE) {
            return;
        }
        newsBefore = news;
        news = told;
        Set<CallInfoItem> changed = new HashSet<>(items);
        DataBlock other = told.details().userUser();
        if (!other.equals(userUser)) {
            if (userUser.isEmpty() || released) {
                userUser = other;
                released = false;
            } else {
                changed.remove(CallInfoItem.USER_USER);
            }
        }
        if (items.contains(CallInfoItem.APP_SPECIFIC)) {
            number = told.details().appSpecific();
        }
        if (items.isEmpty() || !changed.isEmpty()) {
            changes.add(new Change(Set.copyOf(changed), null));
        }
    }

    /** An owner attaches a number. */
    void attach(int value, Line by) {
        number = value;
        numbers.add(value);
        if (state != CallState.IDLE) {
            changes.add(new Change(Set.of(CallInfoItem.APP_SPECIFIC), by));
        }
    }

    /** The numbers that its driver is yet to be told. */
    Deque<Integer> numbers() {
        return numbers;
    }

    /** An owner says what it carries. */
    void carries(Set<MediaMode> modes, Line by) {
        if (!media.equals(modes)) {
            media = modes;
            changes.add(new Change(Set.of(CallInfoItem.MEDIA_MODE), by));
        }
    }

    /** Its driver is asked to release the user-user information, or failed to. */
    void released(boolean now) {
        released = now;
    }

    /** An application made, accepted or answered it. */
    void claim(String application) {
        appName = appName.isEmpty() ? application : appName;
    }

    /** The rule that what is shown breaks; null for none. */
    String brokenBy(CallInfo shown) {
        CallDetails details = shown.details();
        CallDetails right = news.details().withAppSpecific(number).withUserUser(userUser);
        if (details.appSpecific() != number) {
            return "L-368";
        } else if (!details.userUser().equals(userUser)) {
            return "L-376";
        } else if (!shown.mediaModes().equals(media)) {
            return "L-163";
        } else if (!shown.displayableAddress().equals(own(displayableAddress, news.displayableAddress()))
                || !shown.calledParty().equals(own(calledParty, news.calledParty()))) {
            return "L-366";
        } else if (!shown.comment().equals(comment)) {
            return "L-365";
        } else if (!shown.appName().equals(appName)) {
            return "L-367";
        }
        boolean current = details.equals(right)
                && shown.display().equals(news.display())
                && shown.rate() == news.rate()
                && shown.calledId().equals(news.calledId());
        return current ? null : "L-363";
    }

    private String own(String ofApplication, String ofDriver) {
        return made && !ofApplication.isEmpty() ? ofApplication : ofDriver;
    }

    /** What a core with a defect would show. */
    CallInfo tampered(CallInfo shown, DetailWorld world) {
        CallInfo.Builder changed = shown.toBuilder();
        if (world.isBroken(DetailDefect.SHOWS_OLD_DETAILS)) {
            changed.display(newsBefore.display()).rate(newsBefore.rate());
        } else if (world.isBroken(DetailDefect.FORGETS_THE_NUMBER)) {
            changed.details(shown.details().withAppSpecific(news.details().appSpecific()));
        } else if (world.isBroken(DetailDefect.LETS_USER_USER_BE_OVERWRITTEN)) {
            changed.details(shown.details().withUserUser(news.details().userUser()));
        } else if (world.isBroken(DetailDefect.LETS_THE_PROVIDER_CHANGE_THE_MEDIA)) {
            changed.mediaModes(news.mediaModes());
        } else if (world.isBroken(DetailDefect.LETS_THE_PROVIDER_CHANGE_THE_COMMENT)) {
            changed.comment(news.comment());
        } else if (world.isBroken(DetailDefect.LETS_THE_PROVIDER_SAY_WHO_IS_CALLED)) {
            changed.calledParty(news.calledParty()).displayableAddress(news.displayableAddress());
        } else if (world.isBroken(DetailDefect.NAMES_NO_APPLICATION)) {
            changed.appName("");
        }
        return changed.build();
    }

    @Override
    public String toString() {
        return name;
    }
}
