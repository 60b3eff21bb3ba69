package org.strowger.provider.simulator.contract;

/** What a broken provider does in the place of what it should do. */
@FunctionalInterface
interface Spoiling {
    /** Lets the call pass, or does something else. */
    Object handle(Invocation call, SpoiledProvider provider);
}
