package vn.directives.hostile;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way of hurting the service.
 *
 * @param name what it is, for people
 * @param allowed the statuses that it may be answered with; {@link Answer#CLOSED} when the connection may end without a word, or before
 *     the last one
 */
public record HostileKind(String name, Set<Integer> allowed, Sending sending) {
    /** Sends it and waits for the answer. */
    @FunctionalInterface
    public interface Sending {
        Answer send(Target target) throws Exception;
    }

    public HostileKind {
        allowed = Set.copyOf(allowed);
    }

    /** Whether the connection may end before all is said: the web server refuses what is no request at all in a hurry. */
    public boolean mayBeCutOff() {
        return allowed.contains(Answer.CLOSED);
    }

    /** All kinds; connections come last, when there is much to be read. */
    public static Stream<HostileKind> all() {
        return Stream.of(
                        HostileQueries.kinds(),
                        HostileParameters.kinds(),
                        HostileBodies.kinds(),
                        HostileBatches.kinds(),
                        HostileForms.kinds(),
                        HostilePackages.kinds(),
                        HostileFiles.kinds(),
                        HostileTexts.kinds(),
                        HostileReaders.kinds(),
                        HostileRequests.kinds(),
                        HostileConnections.kinds())
                .flatMap(kinds -> kinds.stream());
    }

    static HostileKind of(String name, Sending sending, int... allowed) {
        return new HostileKind(name, Arrays.stream(allowed).boxed().collect(Collectors.toSet()), sending);
    }

    /** A {@code GET} of this path and query, sent as it stands. */
    static HostileKind get(String name, String address, int... allowed) {
        return of(name, target -> target.get(address), allowed);
    }

    /** A {@code POST} with the key; the body is made when it is sent. */
    static HostileKind post(String name, String address, String type, Supplier<Body> body, int... allowed) {
        return of(name, target -> target.send("POST", address, type, body.get()), allowed);
    }

    @Override
    public String toString() {
        return name;
    }
}
