package vn.directives.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.directives.document.TypedNumber;
import vn.directives.engine.DateField;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Query;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;
import vn.directives.search.QueryNode.Field;
import vn.directives.search.QueryNode.Word;
import vn.directives.text.Abbreviations;
import vn.directives.text.Slug;

/** Makes questions of the conditions that were typed: {@code tinh:"Kon Tum"}, {@code giao:"Sở Y tế"}, {@code ngay:2021-12}. */
final class FieldSyntax {
    private final Synonyms synonyms;

    FieldSyntax(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** The question; none of them has a score. */
    Query query(Field field) {
        return switch (field.name()) {
            case NUMBER -> number(field.value());
            case AUTHORITY -> body(KeywordField.AUTHORITY, field.value());
            case ASSIGNEE -> body(KeywordField.ASSIGNEE, field.value());
            case PROVINCE -> new Query.OneOf(KeywordField.PROVINCE, provinces(field.value()));
            case ISSUED ->
                DateExpression.absolute(field.value())
                        .<Query>map(days -> new Query.Between(DateField.ISSUED, days.first(), days.last()))
                        .orElseGet(Query.None::new);
        };
    }

    /** A number, or the part of it that was typed. */
    private static Query number(String value) {
        List<String> tokens =
                Words.of(value).stream().flatMap(List::stream).map(Word::folded).toList();
        Query part = tokens.size() == 1
                ? new Query.Term(TextField.NUMBER, Form.FOLDED, tokens.getFirst())
                : new Query.Phrase(TextField.NUMBER, Form.FOLDED, tokens, 0);
        Query whole = new Query.OneOf(KeywordField.NUMBER_KEY, List.of(TypedNumber.key(value)));
        return new Query.Filter(new Query.AnyOf(List.of(whole, part)));
    }

    /** The slugs that a province may be meant by, without the word for its kind: {@code Tỉnh Kon Tum} gives {@code kon-tum}. */
    List<String> provinces(String value) {
        return Stream.concat(Stream.of(Slug.of(value)), synonyms.bodySlugs(value).stream())
                .map(FieldSyntax::withoutKind)
                .distinct()
                .toList();
    }

    private static String withoutKind(String slug) {
        return Stream.of("thanh-pho-", "tinh-", "tp-")
                .filter(slug::startsWith)
                .findFirst()
                .map(kind -> slug.substring(kind.length()))
                .orElse(slug);
    }

    /** A body by its name or by the words that it begins with: that of a department goes on with its province. */
    private Query body(KeywordField field, String name) {
        List<String> slugs = new ArrayList<>(synonyms.bodySlugs(name));
        slugs.add(Abbreviations.slug(name));
        List<String> distinct = slugs.stream().distinct().toList();
        List<Query> parts = new ArrayList<>();
        parts.add(new Query.OneOf(field, distinct));
        distinct.forEach(slug -> parts.add(new Query.StartsWith(field, slug + "-")));
        return new Query.AnyOf(parts);
    }
}
