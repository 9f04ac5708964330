package vn.directives.engine.lucene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import vn.directives.document.Authority;
import vn.directives.document.Citation;
import vn.directives.document.Directive;
import vn.directives.document.DocumentNumber;
import vn.directives.document.Labelled;
import vn.directives.document.Task;
import vn.directives.engine.Change;
import vn.directives.engine.DateField;
import vn.directives.engine.FieldValues;
import vn.directives.engine.Fingerprint;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.Marks;
import vn.directives.engine.TextField;

/**
 * A directive as a block of Lucene documents: its tasks in order, then the directive. The tasks' documents are there to be found;
 * what is shown of either is stored once, with the directive.
 */
final class DirectiveBlock {
    /** The fields whose pairs of adjacent words are indexed; in the others a pair tells little more than its words. */
    static final Set<TextField> PAIRED = Set.of(TextField.SUBJECT, TextField.BODY, TextField.TASK);

    /**
     * The fields whose words a task has by its directive alone. Recipients are long lists, the same for each task, and tasks are
     * hardly ever looked for by them: with each task they were a fifth of all places of words.
     */
    static final Set<TextField> OF_DIRECTIVES_ALONE = Set.of(TextField.RECIPIENTS);

    /** The fields whose words a task has from its directive, the same as all its others: where they stand is kept there. */
    static final Set<TextField> FROM_DIRECTIVE = Set.of(TextField.NUMBER, TextField.SUBJECT, TextField.SIGNER);

    /** Stands between a value and its label; smaller than any character of either. */
    static final char LABEL_MARK = '\u0000';

    /** Lucene refuses a term of more than 32,766 bytes; nobody means a value as long as this. */
    private static final int LONGEST_VALUE = 8_000;

    /** Days that people write; beyond them a date is a mistake that would make histograms endless. */
    private static final int LAST_YEAR = 9_999;

    private static final FieldType PLACED = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

    /** Without places: see {@link FoldedPhraseQuery}, {@link #FROM_DIRECTIVE}. */
    private static final FieldType UNPLACED = words(IndexOptions.DOCS_AND_FREQS, false);

    /**
     * Without lengths, which are looked up for every occurrence of every pair when a segment is written: a quarter of the
     * time of indexing, and nothing gained (LuceneQueries weighs pairs accordingly).
     */
    private static final FieldType PAIRS = words(IndexOptions.DOCS_AND_FREQS, true);

    private static final FieldWords NO_WORDS = new FieldWords(List.of());

    private DirectiveBlock() {}

    /** The documents, each made when it is asked for: all at once, those of a long directive would fill the memory. */
    static Iterable<Document> of(Change.Put put, Marks marks) {
        Directive directive = put.directive();
        Map<TextField, FieldWords> words = new EnumMap<>(TextField.class);
        for (TextField field : TextField.values()) {
            if (field != TextField.TASK) {
                words.put(field, new FieldWords(FieldValues.texts(directive, field)));
            }
        }
        int tasks = directive.tasks().size();
        return () -> Stream.concat(
                        IntStream.range(0, tasks)
                                .mapToObj(place ->
                                        task(directive, directive.tasks().get(place), tasks - place, marks, words)),
                        Stream.of(put).map(last -> directive(last, marks, words)))
                .iterator();
    }

    private static Document directive(Change.Put put, Marks marks, Map<TextField, FieldWords> words) {
        Directive directive = put.directive();
        Document document = document(directive, Level.DIRECTIVE, directive.id());
        addNoWords(document, Level.TASK);
        words.forEach((field, inField) -> addWords(document, Level.DIRECTIVE, field, inField));
        for (KeywordField field : KeywordField.values()) {
            if (field != KeywordField.COPY_BAND) {
                addValues(document, Level.DIRECTIVE, field, FieldValues.of(directive, marks, field));
            }
        }
        addFingerprint(document, put.fingerprint());
        for (DateField field : DateField.values()) {
            addDays(document, Level.DIRECTIVE, field, FieldValues.days(directive, field));
        }
        addLabels(document, directive);
        StoredDirective.store(directive, marks, document);
        return document;
    }

    /**
     * @param before how many documents it stands before its directive's, which stores it
     */
    private static Document task(
            Directive directive, Task task, int before, Marks marks, Map<TextField, FieldWords> ofDirective) {
        Document document = document(directive, Level.TASK, task.id());
        addNoWords(document, Level.DIRECTIVE);
        for (TextField field : TextField.values()) {
            switch (field) {
                case BODY, RECIPIENTS -> {} // a task's body is its text; for recipients see OF_DIRECTIVES_ALONE
                case TASK, ASSIGNEE ->
                    addWords(document, Level.TASK, field, new FieldWords(FieldValues.texts(directive, task, field)));
                case NUMBER, SUBJECT, SIGNER ->
                    addWords(document, Level.TASK, field, Objects.requireNonNull(ofDirective.get(field)));
            }
        }
        for (KeywordField field : KeywordField.values()) {
            addValues(document, Level.TASK, field, FieldValues.of(directive, task, marks, field));
        }
        for (DateField field : DateField.values()) {
            addDays(document, Level.TASK, field, FieldValues.days(directive, task, field));
        }
        document.add(new NumericDocValuesField(Fields.BEFORE_DIRECTIVE, before));
        return document;
    }

    private static Document document(Directive directive, Level level, String id) {
        Document document = new Document();
        document.add(new StringField(Fields.BLOCK, directive.id(), Store.NO));
        document.add(new StringField(Fields.LEVEL, Fields.value(level), Store.NO));
        document.add(new SortedDocValuesField(Fields.id(level), new BytesRef(id)));
        Instant ingested = directive.source().ingested();
        if (ingested != null) {
            document.add(new NumericDocValuesField(Fields.ingested(level), ingested.toEpochMilli()));
        }
        return document;
    }

    private static void addWords(Document document, Level level, TextField field, FieldWords words) {
        addForms(document, level, field, words);
        if (PAIRED.contains(field)) {
            document.add(new Field(Fields.pairs(level, field), words.pairs(), PAIRS));
        }
    }

    private static void addForms(Document document, Level level, TextField field, FieldWords words) {
        boolean placed = level == Level.DIRECTIVE || !FROM_DIRECTIVE.contains(field);
        FieldType exact = placed ? PLACED : UNPLACED;
        document.add(new Field(Fields.words(level, field, TextField.Form.EXACT), words.exact(), exact));
        document.add(new Field(Fields.words(level, field, TextField.Form.FOLDED), words.folded(), UNPLACED));
    }

    /**
     * Every document has every field of words, most of the other level's empty: so there is a length of each for every document,
     * and Lucene reads them as a plain column. Where some are missing it first has to look up which.
     */
    private static void addNoWords(Document document, Level other) {
        TextField without = other == Level.TASK ? TextField.BODY : TextField.TASK;
        for (TextField field : TextField.values()) {
            if (field != without && !(other == Level.TASK && OF_DIRECTIVES_ALONE.contains(field))) {
                addForms(document, other, field, NO_WORDS);
            }
        }
    }

    private static void addValues(Document document, Level level, KeywordField field, List<String> values) {
        for (String value : values) {
            document.add(
                    new org.apache.lucene.document.KeywordField(Fields.values(level, field), cut(value), Store.NO));
        }
    }

    private static void addFingerprint(Document document, Fingerprint fingerprint) {
        // Bands are looked up, never counted or sorted by: their column of values would be the largest of all.
        String bands = Fields.values(Level.DIRECTIVE, KeywordField.COPY_BAND);
        fingerprint.bands().forEach(band -> document.add(new StringField(bands, band, Store.NO)));
        document.add(new BinaryDocValuesField(Fields.FINGERPRINT, new BytesRef(fingerprint.encode())));
    }

    /** How the directive and its tasks print values; for both levels. */
    private static void addLabels(Document document, Directive directive) {
        Authority authority = directive.authority();
        if (authority != null) {
            addLabel(document, KeywordField.AUTHORITY, authority.value(), authority.label());
        }
        for (Citation citation : directive.citations()) {
            addLabel(document, KeywordField.CITES, DocumentNumber.canonical(citation.number()), citation.number());
        }
        for (Task task : directive.tasks()) {
            for (Labelled assignee : task.assignees()) {
                addLabel(document, KeywordField.ASSIGNEE, assignee.value(), assignee.label());
            }
        }
    }

    private static void addLabel(Document document, KeywordField field, String value, String label) {
        document.add(new StringField(Fields.labels(field), cut(value) + LABEL_MARK + cut(label), Store.NO));
    }

    private static void addDays(Document document, Level level, DateField field, List<LocalDate> days) {
        for (LocalDate day : days) {
            if (day.getYear() > 0 && day.getYear() <= LAST_YEAR) {
                document.add(new LongField(Fields.days(level, field), day.toEpochDay(), Store.NO));
            }
        }
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }

    private static FieldType words(IndexOptions options, boolean withoutLengths) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(withoutLengths);
        type.freeze();
        return type;
    }
}
