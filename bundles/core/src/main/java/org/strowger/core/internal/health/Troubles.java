package org.strowger.core.internal.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.telephony.health.Trouble;

/**
 * What is wrong, from one look to the next. Each trouble is told once when it begins and once when it has been over for
 * a while; one that comes and goes meanwhile is one trouble.
 */
final class Troubles {
    private final Map<Key, Entry> known = new LinkedHashMap<>();

    private record Key(Trouble.Kind kind, Object subject) {}

    private Set<Key> present = Set.of();

    /** A trouble as it was seen last. */
    private record Entry(Trouble trouble, Instant last) {}

    /**
     * What has to be told.
     *
     * @param bad sentences about what began
     * @param well sentences about what is over
     */
    record News(List<String> bad, List<String> well) {}

    /**
     * Takes in what one look has found.
     *
     * @param calm how long a trouble must not have been seen before it is over
     */
    News update(Instant now, List<Finding> findings, Duration calm) {
        List<String> bad = new ArrayList<>();
        Set<Key> seen = new HashSet<>();
        for (Finding finding : findings) {
            Key key = new Key(finding.kind(), finding.key());
            seen.add(key);
            Entry before = known.get(key);
            Instant since = before == null ? now : before.trouble.since();
            known.put(key, new Entry(new Trouble(finding.kind(), finding.subject(), since, finding.text()), now));
            if (before == null && !isToldAlready(finding.kind())) {
                bad.add(finding.text());
            }
        }
        present = seen;
        return new News(bad, forget(now.minus(calm)));
    }

    /** Whoever notices the failure of a start logs it there, with its trace. */
    private static boolean isToldAlready(Trouble.Kind kind) {
        return kind == Trouble.Kind.PROVIDER_FAILED;
    }

    private List<String> forget(Instant calmSince) {
        List<Key> over = known.entrySet().stream()
                .filter(entry -> !present.contains(entry.getKey()))
                .filter(entry -> !entry.getValue().last.isAfter(calmSince))
                .map(Map.Entry::getKey)
                .toList();
        return over.stream().map(known::remove).map(Troubles::farewell).toList();
    }

    private static String farewell(Entry entry) {
        Trouble trouble = entry.trouble;
        String whose = trouble.kind().isOfProvider() ? "provider " : "application ";
        return "Well again: " + whose + trouble.subject() + " " + trouble.kind().predicate() + " no more (it was for "
                + Words.duration(trouble.since(), entry.last) + ")";
    }

    /** What the last look found, in the order in which it began. */
    List<Trouble> present() {
        return known.entrySet().stream()
                .filter(entry -> present.contains(entry.getKey()))
                .map(entry -> entry.getValue().trouble)
                .toList();
    }
}
