package org.strowger.provider.modem.internal.line;

import java.util.Optional;
import org.strowger.provider.modem.internal.at.CallerId;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.call.PartyId.Presentation;

/** What a modem's caller identification says in TAPI's terms. */
final class Callers {
    private Callers() {}

    static PartyId party(CallerId id) {
        Optional<String> name = Optional.of(id.name()).filter(text -> !text.isEmpty());
        if (!id.number().isEmpty()) {
            return new PartyId(Presentation.KNOWN, Optional.of(id.number()), name);
        }
        Presentation why = id.withheld()
                ? Presentation.BLOCKED
                : id.unknown()
                        ? Presentation.OUT_OF_AREA
                        : name.isPresent() ? Presentation.PARTIAL : Presentation.UNKNOWN;
        return new PartyId(why, Optional.empty(), name);
    }
}
