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
        ChaosProvider provider = world.dice.pick(world.providers);
        if (!provider.isAttached()) {
            if (world.dice.chance(30)) {
                provider.attach();
            }
            return;
        }
        if (!provider.isRunning() || provider.lines().isEmpty()) {
            return;
        }
        ChaosLine line = world.dice.pick(provider.lines());
        int roll = world.dice.below(100);
        if (roll < 3) {
            rareMove(provider, line);
        } else if (line.isOpen()) {
            lineMove(line, roll);
        }
    }

    private void rareMove(ChaosProvider provider, ChaosLine line) {
        switch (world.dice.below(4)) {
            case 0 -> detach(provider);
            case 1 -> provider.addLine();
            default -> provider.removeLine(line);
        }
    }

    private void detach(ChaosProvider provider) {
        provider.detach();
        if (world.dice.chance(30)) {
            provider.attach();
        }
    }

    private void lineMove(ChaosLine line, int roll) {
        if (roll < 5) {
            line.closeByForce();
        } else if (roll < 8) {
            line.changeConditions();
        } else if (roll < 10) {
            line.ring();
        } else if (roll < 30) {
            line.announce();
        } else if (roll < 60) {
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
