package vn.directives.web.api;

import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.document.Directive;
import vn.directives.document.ParseWarning;
import vn.directives.insight.Citations;
import vn.directives.insight.Statuses;
import vn.directives.json.DirectiveJson;
import vn.directives.web.WarningTexts;

/**
 * A directive as the service answers it: its citations linked, its warnings in the caller's language, and what later directives
 * did to it.
 */
@Component
class DirectiveAnswer {
    private final Citations citations;
    private final Statuses statuses;

    DirectiveAnswer(Citations citations, Statuses statuses) {
        this.citations = citations;
        this.statuses = statuses;
    }

    ObjectNode write(Directive directive) {
        ObjectNode json = DirectiveJson.write(directive, citations.links(directive));
        ArrayNode warnings = json.putArray("warnings");
        for (ParseWarning warning : directive.warnings()) {
            warnings.addObject()
                    .put("code", warning.code())
                    .put("message", WarningTexts.of(warning, LocaleContextHolder.getLocale()));
        }
        json.set("status", StatusJson.of(statuses.of(List.of(directive)).get(directive.id())));
        return json;
    }
}
