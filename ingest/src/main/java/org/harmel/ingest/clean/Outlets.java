package org.harmel.ingest.clean;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** News outlets by the host of their pages, from {@code outlets.tsv}. */
final class Outlets {
    private final Map<String, String> names = new HashMap<>();

    Outlets() {
        for (Table.Row row : Table.read(Outlets.class, "outlets.tsv", 3)) {
            if (names.put(row.get(0), row.get(1)) != null) {
                throw row.bad(row.get(0) + " stands twice", "keep one line a host");
            }
            if (!row.get(2).matches("[A-Z]{3}")) {
                throw row.bad("'" + row.get(2) + "' is no ISO 3166 alpha-3 code", "give three capital letters");
            }
        }
    }

    /** The outlet whose page this is: the name of the host or of the domain it belongs to, else the host itself. */
    Optional<String> of(String url) {
        return host(url).map(host -> named(host).orElse(host));
    }

    Optional<String> named(String host) {
        for (String domain = host; domain.contains("."); domain = domain.substring(domain.indexOf('.') + 1)) {
            String name = names.get(domain);
            if (name != null) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** In lower case, without {@code www.}. */
    static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url.strip()).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT))
                    .map(host -> host.replaceFirst("^(?:www\\d?|m|amp|mobile)\\.", ""));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
