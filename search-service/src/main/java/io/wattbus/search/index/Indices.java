package io.wattbus.search.index;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The indices of this process's generation and the aliases that searches use. Everything here can be done again: what is
 * there is kept, and fields that are new are added to it.
 */
@Component
public class Indices {

    private static final Logger LOG = LoggerFactory.getLogger(Indices.class);

    private final OpenSearch openSearch;
    private final IndexDefinitions definitions;
    private final IndexSettings settings;
    private volatile boolean made;

    Indices(OpenSearch openSearch, IndexDefinitions definitions, IndexSettings settings) {
        this.openSearch = openSearch;
        this.definitions = definitions;
        this.settings = settings;
    }

    /** At the start, and until it has worked once: OpenSearch may be away. */
    @Scheduled(fixedDelayString = "${wattbus.index.make-interval}")
    void makeAtTheStart() {
        try {
            make();
        } catch (StoreAwayException e) {
            LOG.warn("The indices are not made yet", e);
        }
    }

    /**
     * Makes indices and aliases if this has not been done since the start.
     *
     * @throws StoreAwayException if OpenSearch is away
     */
    void make() {
        if (!made) {
            makeAll();
        }
    }

    private synchronized void makeAll() {
        for (Kind kind : Kind.values()) {
            if (!made) {
                makeIndex(kind);
                serve(kind, settings.serve());
            }
        }
        made = true;
    }

    /** Leads all searches to this generation, at once for each kind; never back to an older one. */
    public void serve() {
        make();
        for (Kind kind : Kind.values()) {
            serve(kind, true);
        }
    }

    /** The template keeps an index that is lost and written again from being made up by OpenSearch. */
    private void makeIndex(Kind kind) {
        String index = kind.index(settings.generation());
        openSearch.put("/_index_template/wattbus-" + index, definitions.template(kind));
        if (openSearch.exists("/" + index)) {
            openSearch.put("/" + index + "/_mapping", definitions.mappings(kind));
            openSearch.put("/" + index + "/_settings", definitions.changeableSettings());
        } else {
            openSearch.put("/" + index, definitions.nothing());
        }
    }

    private void serve(Kind kind, boolean takeOver) {
        int served = openSearch.exists("/_alias/" + kind.alias())
                ? newest(kind, openSearch.get("/_alias/" + kind.alias()).propertyNames())
                : 0;
        if (served == 0 || (takeOver && served < settings.generation())) {
            openSearch.post("/_aliases", definitions.swing(kind));
            LOG.atInfo()
                    .addKeyValue("index", kind.index(settings.generation()))
                    .addKeyValue("alias", kind.alias())
                    .log("Searches are led to this index");
        }
    }

    private static int newest(Kind kind, Iterable<String> indices) {
        int newest = 0;
        for (String index : indices) {
            newest = Math.max(
                    newest, Integer.parseInt(index.substring(kind.index(0).length() - 1)));
        }
        return newest;
    }

    /** What each alias stands for, for whoever asks how we are. */
    Map<String, Object> health() {
        make();
        String status = openSearch.get("/_cluster/health").path("status").asString("");
        return Map.of("cluster", status, "generation", settings.generation());
    }
}
