package vn.directives.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of the documents that were sent, and of those that failed why. Safe for use by many threads. */
final class Tally {
    /** Documents named under one reason; the server keeps all that failed there. */
    private static final int NAMED = 20;

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, List<String>> failures = new TreeMap<>();

    synchronized void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    synchronized void fail(String where, String reason) {
        count("failed");
        failures.computeIfAbsent(reason, r -> new ArrayList<>()).add(where);
    }

    synchronized boolean hasFailures() {
        return !failures.isEmpty();
    }

    /** Prints the outcomes, then the reasons, the most frequent first, each with the documents it is about. */
    synchronized void print(PrintWriter out) {
        for (String outcome : List.of("created", "unchanged", "replaced", "failed")) {
            out.println(outcome + ": " + outcomes.getOrDefault(outcome, 0));
        }
        if (outcomes.containsKey("earlier")) {
            out.println(Texts.say("ingest.earlier", outcomes.get("earlier")));
        }
        failures.entrySet().stream()
                .sorted(Comparator.comparingInt(reason -> -reason.getValue().size()))
                .forEach(reason -> {
                    List<String> where = reason.getValue();
                    where.stream()
                            .sorted()
                            .limit(NAMED)
                            .forEach(one -> out.println("  " + one + ": " + reason.getKey()));
                    if (where.size() > NAMED) {
                        out.println("  " + Texts.say("ingest.more", where.size() - NAMED, reason.getKey()));
                    }
                });
    }
}
