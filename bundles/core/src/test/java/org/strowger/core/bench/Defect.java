package org.strowger.core.bench;

/** Something wrong with the core, put there on purpose to see whether the model finds it. */
interface Defect {
    /** No defect. */
    Defect NONE = sound -> sound;

    Exchange exchange(Exchange sound);
}
