package org.strowger.provider.tck.rules;

import org.strowger.provider.tck.bench.Bench;

/** A family of rules, each proved by a test. */
public interface ContractRules {
    /** The provider of this test, started. */
    Bench bench();
}
