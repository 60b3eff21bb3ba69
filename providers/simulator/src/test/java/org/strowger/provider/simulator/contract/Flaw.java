package org.strowger.provider.simulator.contract;

import java.util.List;
import java.util.stream.Stream;
import org.strowger.provider.simulator.ExchangeSettings;

/** A way in which a provider can be broken, and the tests that must notice. */
interface Flaw {
    /** What it is called. */
    String name();

    /** What a provider that has it does. */
    Spoiling spoiling();

    /** The tests that must fail: these and no others. */
    List<String> noticed();

    /** The contract that is held against it. */
    default Class<?> contract() {
        return SpoiledContract.class;
    }

    /** What the exchange is equipped with that has it. */
    default ExchangeSettings.Builder equipped(ExchangeSettings.Builder exchange) {
        return exchange;
    }

    /** All that there are. */
    static List<Flaw> all() {
        return Stream.<Flaw[]>of(
                        Fault.values(),
                        PhoneFault.values(),
                        StreamFault.values(),
                        DetailFault.values(),
                        ControlFault.values(),
                        UserUserFault.values())
                .flatMap(Stream::of)
                .toList();
    }

    /** The one with this name. */
    static Flaw named(String name) {
        return all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
