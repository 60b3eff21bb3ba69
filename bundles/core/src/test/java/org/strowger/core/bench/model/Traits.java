package org.strowger.core.bench.model;

import java.util.Set;
import org.strowger.telephony.device.RemoveFromConference;

/**
 * What a line can do, where lines differ.
 *
 * @param all what it can do, or cannot
 * @param removable which members can leave a conference
 * @param parties how many a conference may have
 * @param messages how many messages there are for completing calls
 */
public record Traits(Set<Trait> all, RemoveFromConference removable, int parties, int messages) {
    /** Whether it has this trait. */
    public boolean has(Trait trait) {
        return all.contains(trait);
    }
}
