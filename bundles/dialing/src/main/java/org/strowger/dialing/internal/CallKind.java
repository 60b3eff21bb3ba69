package org.strowger.dialing.internal;

import org.strowger.telephony.dialing.DialingRules;

/** How far a call goes, as far as dialing is concerned. */
enum CallKind {
    LOCAL {
        @Override
        String rule(DialingRules rules) {
            return rules.sameArea();
        }
    },
    LONG_DISTANCE {
        @Override
        String rule(DialingRules rules) {
            return rules.longDistance();
        }
    },
    INTERNATIONAL {
        @Override
        String rule(DialingRules rules) {
            return rules.international();
        }
    };

    /** The rule for such calls; may be empty. */
    abstract String rule(DialingRules rules);
}
