package org.strowger.core.bench;

import java.util.ArrayList;
import java.util.List;

/** What a provider does of its own accord. */
final class ProviderMoves {
    private final World world;

    ProviderMoves(World world) {
        this.world = world;
    }

    void move() {
        int place = world.dice.below(world.providers.size());
        ChaosProvider provider = world.providers.get(place);
        if (!provider.isAttached()) {
            if (world.dice.chance(30)) {
                attachAgain(place);
            }
            return;
        }
        if (!provider.isRunning() || provider.lines().isEmpty()) {
            return;
        }
        List<ChaosLine> open =
                provider.lines().stream().filter(ChaosLine::isOpen).toList();
        boolean anyOne = open.isEmpty() || world.dice.chance(5);
        ChaosLine line = world.dice.pick(anyOne ? provider.lines() : open);
        int roll = world.dice.below(100);
        if (roll < 2) {
            rareMove(place, line);
        } else if (line.isOpen()) {
            lineMove(line, roll);
        }
    }

    private void rareMove(int place, ChaosLine line) {
        ChaosProvider provider = world.providers.get(place);
        switch (world.dice.below(4)) {
            case 0 -> detach(place);
            case 1 -> provider.addLine();
            default -> provider.removeLine(line);
        }
    }

    private void detach(int place) {
        world.providers.get(place).detach();
        if (world.dice.chance(30)) {
            attachAgain(place);
        }
    }

    private void attachAgain(int place) {
        ChaosProvider renewed = world.providers.get(place).renewed();
        world.everyProvider.add(renewed);
        world.providers.set(place, renewed);
        renewed.attach();
    }

    private void lineMove(ChaosLine line, int roll) {
        if (roll < 4) {
            line.closeByForce();
        } else if (roll < 6) {
            line.changeConditions();
        } else if (roll < 7) {
            line.ring();
        } else if (roll < 8) {
            line.cancelCompletion();
        } else if (roll < 9) {
            begin();
        } else if (roll < 12) {
            join(line);
        } else if (roll < 25) {
            line.announce();
        } else if (roll < 50) {
            complete(line);
        } else {
            tell(line);
        }
    }

    /** Begins a consultation call; seldom one that nobody waits for any more. */
    private void begin() {
        List<Beginning> possible = new ArrayList<>(world.beginnings);
        boolean late = world.isBad(90);
        possible.removeIf(beginning -> !beginning.isPossible() || beginning.isTooLate() && !late);
        if (!possible.isEmpty()) {
            world.dice.pick(possible).begin();
        }
    }

    /** Tells that a call is a member of a conference. */
    private void join(ChaosLine line) {
        List<ChaosCall> calls = new ArrayList<>(line.calls());
        if (!world.isBad(30)) {
            calls.removeIf(ChaosCall::isClosed);
        }
        List<ChaosCall> conferences =
                calls.stream().filter(ChaosCall::isConference).toList();
        if (calls.isEmpty() || conferences.isEmpty() && !world.isBad(50)) {
            return;
        }
        ChaosCall member = world.dice.pick(calls);
        ChaosCall conference = conferences.isEmpty() ? strange(line) : world.dice.pick(conferences);
        if (!member.isConference()) {
            member.join(conference);
        }
    }

    /** What cannot be a conference for any call of a line: nothing, or a call of another one. */
    private ChaosCall strange(ChaosLine line) {
        List<ChaosCall> foreign = world.providers.stream()
                .flatMap(provider -> provider.lines().stream())
                .filter(other -> other != line)
                .flatMap(other -> other.calls().stream())
                .toList();
        return foreign.isEmpty() || world.dice.chance(50) ? null : world.dice.pick(foreign);
    }

    private void complete(ChaosLine line) {
        List<Promise> promises = new ArrayList<>(line.promises());
        if (!world.isBad(20)) {
            promises.removeIf(Promise::isUsed);
        }
        if (promises.isEmpty()) {
            return;
        }
        Promise promise = world.dice.pick(promises);
        if (world.isBad(20)) {
            world.answers.twice(promise);
        } else if (world.dice.chance(75)) {
            promise.keep();
        } else {
            promise.fail(world.answers.error());
        }
    }

    private void tell(ChaosLine line) {
        List<ChaosCall> calls = new ArrayList<>(line.calls());
        if (!world.isBad(30)) {
            calls.removeIf(ChaosCall::isClosed);
        }
        if (calls.isEmpty()) {
            return;
        }
        ChaosCall call = world.dice.pick(calls);
        if (world.dice.chance(10)) {
            call.tellInfo();
        } else {
            boolean joining = world.isJoining();
            call.tell(
                    joining
                            ? States.joining(call.state(), world.dice)
                            : States.after(call.state(), world.dice, world.isBad(50)));
        }
    }
}
