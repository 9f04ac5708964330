package vn.directives.security;

import jakarta.servlet.ServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks.
 *
 * @param name of the key; {@link #ADMIN}, {@link #NOBODY} and {@link #SERVICE} are no keys of the file
 * @param role null without a key
 * @param filters what this caller's view is narrowed to, by the names that a search takes; empty: everything
 * @param origins pages that alone may ask in this name; empty: all
 * @param address where the request comes from; null where it is no request
 */
public record Caller(
        String name,
        @Nullable Role role,
        Map<String, List<String>> filters,
        List<String> origins,
        @Nullable String address)
        implements AuthenticatedPrincipal {
    /** Whoever has the key of the settings or of the file {@code admin-key}. */
    public static final String ADMIN = "admin";

    /** Whoever comes without a key. */
    public static final String NOBODY = "anonymous";

    /** The service, of its own accord. */
    public static final String SERVICE = "service";

    private static final String ATTRIBUTE = Caller.class.getName();

    public Caller {
        filters = Map.copyOf(filters);
        origins = List.copyOf(origins);
    }

    /** Who asks in this thread. */
    public static Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return new Caller(SERVICE, null, Map.of(), List.of(), null);
        }
        return authentication.getPrincipal() instanceof Caller caller
                ? caller
                : new Caller(NOBODY, null, Map.of(), List.of(), null);
    }

    static Caller of(AccessKey key, String address) {
        return new Caller(key.name(), key.role(), key.filters(), key.origins(), address);
    }

    static Caller admin(String address) {
        return new Caller(ADMIN, Role.ADMIN, Map.of(), List.of(), address);
    }

    /** The service that asks itself, as a reader. */
    static Caller service(String address) {
        return new Caller(SERVICE, Role.READ, Map.of(), List.of(), address);
    }

    /** Who sent this request; null when it came without a key. */
    public static @Nullable Caller of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : null;
    }

    void isWhoSent(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whether this is the service asking itself over HTTP ({@link OwnKey}). */
    public boolean asksItself() {
        return name.equals(SERVICE) && address != null;
    }

    @Override
    public String getName() {
        return name;
    }

    /** Whether this caller sees a part only. */
    public boolean isLocked() {
        return !filters.isEmpty();
    }
}
