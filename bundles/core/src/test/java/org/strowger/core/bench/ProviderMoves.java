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
        List<ChaosLine> open = provider.lines().stream().filter(ChaosLine::isOpen).toList();
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
        } else if (roll < 8) {
            line.ring();
        } else if (roll < 24) {
            line.announce();
        } else if (roll < 50) {
            complete(line);
        } else {
            tell(line);
        }
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
            call.tell(States.after(call.state(), world.dice, world.isBad(50)));
        }
    }
}
