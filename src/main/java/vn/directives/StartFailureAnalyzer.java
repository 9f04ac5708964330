package vn.directives;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.directives.engine.elasticsearch.InvalidClusterAccessException;
import vn.directives.store.DataFolderException;

/** Tells a person plainly why the service does not start, where the reason is one that a person can remove. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureAnalyzer implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DataFolderException
                    || t instanceof SettingsException
                    || t instanceof InvalidClusterAccessException) {
                return new FailureAnalysis(String.valueOf(t.getMessage()), null, failure);
            }
        }
        return null;
    }
}
