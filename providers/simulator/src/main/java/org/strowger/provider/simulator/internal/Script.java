package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strowger.provider.simulator.BadSetting;
import org.strowger.provider.simulator.internal.configuration.TimeText;
import org.strowger.telephony.call.BusyMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.SpecialInfo;
import org.strowger.telephony.media.DigitMode;

/**
 * What an outside party does when it is called, step by step, written as people would say it: {@code ring, wait 2
 * rings, answer, wait 30s, hang up}.
 *
 * @param steps what it does, in order
 */
record Script(List<Step> steps) {
    private static final Pattern WAIT_RINGS = Pattern.compile("wait (\\d{1,4}) rings?");
    private static final String REMEDY = "is not a step; steps are ring, answer, hold, retrieve, hang up, busy, "
            + "network busy, reorder, no circuit, unassigned, silence, disconnect MODE, digits 123, send MEDIAMODE, wait 2s, wait 2 rings";

    /**
     * One thing that an outside party does.
     *
     * @param pause how long it waits before
     * @param rings how many ring intervals it waits besides
     * @param act what it does
     */
    record Step(Duration pause, int rings, Consumer<OutsideParty> act) {
        /** How long to wait before. */
        Duration delay(Duration ringInterval) {
            return pause.plus(ringInterval.multipliedBy(rings));
        }
    }

    /**
     * Reads a script.
     *
     * @throws BadSetting if one of its steps is none
     */
    static Script parse(String text) {
        List<Step> steps = new ArrayList<>();
        Step waiting = new Step(Duration.ZERO, 0, party -> {});
        for (String each : text.split(",")) {
            String step = each.trim().replaceAll("\\s+", " ");
            if (step.startsWith("wait ")) {
                waiting = longer(waiting, step);
            } else {
                steps.add(new Step(waiting.pause, waiting.rings, act(step)));
                waiting = new Step(Duration.ZERO, 0, party -> {});
            }
        }
        return new Script(List.copyOf(steps));
    }

    private static Step longer(Step before, String wait) {
        Matcher rings = WAIT_RINGS.matcher(wait);
        if (rings.matches()) {
            return new Step(before.pause, before.rings + Integer.parseInt(rings.group(1)), before.act);
        }
        Optional<Duration> time = TimeText.parse(wait.substring("wait ".length()));
        return new Step(before.pause.plus(time.orElseThrow(() -> notAStep(wait))), before.rings, before.act);
    }

    private static Consumer<OutsideParty> act(String step) {
        return switch (step) {
            case "ring" -> OutsideParty::startRinging;
            case "answer" -> OutsideParty::pickUp;
            case "hold" -> party -> party.putOnHold(true);
            case "retrieve" -> party -> party.putOnHold(false);
            case "hang up" -> party -> party.disconnect(DisconnectMode.NORMAL);
            case "busy" -> party -> party.refuse(Refusal.busy(BusyMode.STATION));
            case "network busy" -> party -> party.refuse(Refusal.busy(BusyMode.TRUNK));
            case "reorder" -> party -> party.refuse(Refusal.tone(SpecialInfo.REORDER));
            case "no circuit" -> party -> party.refuse(Refusal.tone(SpecialInfo.NO_CIRCUIT));
            case "unassigned" -> party -> party.refuse(Refusal.tone(SpecialInfo.CUSTOMER_IRREGULARITY));
            case "silence" -> party -> {};
            default -> step.startsWith("digits ") || step.startsWith("send ") ? sending(step) : disconnect(step);
        };
    }

    private static Consumer<OutsideParty> sending(String step) {
        String what = step.substring(step.indexOf(' ') + 1);
        if (step.startsWith("digits ") && what.chars().allMatch(sign -> DigitMode.DTMF.has((char) sign))) {
            return party -> party.sending().digits(DigitMode.DTMF, what, Duration.ZERO, OutsideHandset.UNNOTICED);
        }
        for (MediaMode mode : MediaMode.values()) {
            if (step.equals("send " + mode)) {
                return party -> party.send(new Signal.Media(mode));
            }
        }
        throw notAStep(step);
    }

    private static Consumer<OutsideParty> disconnect(String step) {
        for (DisconnectMode mode : DisconnectMode.values()) {
            if (step.equals("disconnect " + mode)) {
                return party -> party.disconnect(mode);
            }
        }
        throw notAStep(step);
    }

    private static BadSetting notAStep(String step) {
        return new BadSetting("outside", "\"" + step + "\"", REMEDY);
    }
}
