package vn.directives.security;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** What the bearer of a key may do; each role may do what those before it may. */
public enum Role {
    /** Search and read. */
    READ,
    /** Bring documents in and correct them. */
    INGEST,
    /** Everything: remove, rebuild, look into failures and accounts. */
    ADMIN;

    /** The name on the command line and in the file: {@code ingest}. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<GrantedAuthority> authorities() {
        List<String> names = new ArrayList<>();
        for (Role role : values()) {
            if (role.compareTo(this) <= 0) {
                names.add("ROLE_" + role.name());
            }
        }
        return AuthorityUtils.createAuthorityList(names);
    }
}
