package org.strowger.core.bench;

/**
 * What a world is like.
 *
 * @param mischief how often, in percent, providers break their contract
 * @param pumping how many tasks of the core may run between two steps
 * @param nesting how often, in percent, something else happens while a driver or a listener is running
 * @param joining how often, in percent, everybody does what leads to transfers and conferences
 * @param hurry how often, in percent, time passes although work is ready
 */
record Habits(int mischief, int pumping, int nesting, int joining, int hurry) {
    static Habits drawn(Dice dice) {
        return new Habits(
                dice.pick(0, 5, 5, 25),
                dice.pick(0, 2, 4, 12),
                dice.pick(0, 5, 20),
                dice.pick(0, 50, 90),
                dice.pick(0, 0, 0, 10));
    }
}
