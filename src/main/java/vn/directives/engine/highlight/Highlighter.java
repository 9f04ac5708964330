package vn.directives.engine.highlight;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import vn.directives.engine.Query;
import vn.directives.engine.TextField;

/** Shows where texts answer questions. A word typed with its accents marks that spelling only. Safe for many threads. */
public final class Highlighter {
    private final Map<Set<TextField.Form>, Analyzer> analyzers = new ConcurrentHashMap<>();

    /** What marks all the texts of one search. */
    public Marker of(Query question) {
        WantedWords wanted = WantedWords.of(question);
        return new Marker(wanted, analyzers.computeIfAbsent(wanted.forms(), MarkedAnalyzer::new));
    }
}
