package vn.directives.ingestion;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.Secrecy;
import vn.directives.document.Source;
import vn.directives.document.Task;
import vn.directives.document.TextQuality;
import vn.directives.engine.IndexedSize;
import vn.directives.extraction.ExtractedText;
import vn.directives.extraction.ExtractionException;
import vn.directives.extraction.TextExtractor;
import vn.directives.parsing.DirectiveParser;
import vn.directives.store.Content;
import vn.directives.store.Originals;
import vn.directives.store.StoredRecord;
import vn.directives.store.SubmittedMetadata;
import vn.directives.text.TextDamage;

/** Makes the directive that a document holds: extraction, parsing, and what its sender said of it. */
final class DirectiveMaker {
    private final TextExtractor extractor;
    private final DirectiveParser parser;
    private final StructuredForm structuredForm;
    private final Originals originals;
    private final boolean takesClassified;

    /**
     * @param originals where what was read on scans is kept
     * @param takesClassified whether documents that are stamped with a degree of secrecy may be taken in
     */
    DirectiveMaker(
            TextExtractor extractor,
            DirectiveParser parser,
            StructuredForm structuredForm,
            Originals originals,
            boolean takesClassified) {
        this.originals = originals;
        this.extractor = extractor;
        this.parser = parser;
        this.structuredForm = structuredForm;
        this.takesClassified = takesClassified;
    }

    /**
     * A directive with the record that it is kept under.
     *
     * @param recognised its text, when pictures had to be read for it; else null
     */
    record Made(
            StoredRecord record,
            Directive directive,
            @Nullable String recognised) {}

    /** The record of a submission, as far as it can be told without reading the document. */
    static StoredRecord record(Submission submission, Instant now, boolean sample) {
        Content content = submission.content();
        return switch (submission) {
            case Submission.Document d ->
                new StoredRecord(
                        d.id(),
                        d.externalId(),
                        content.sha256(),
                        content.bytes().length,
                        d.fileName(),
                        d.mediaType(),
                        false,
                        d.metadata(),
                        ingested(d, now),
                        sample,
                        d.past().corrections());
            case Submission.Structured s ->
                new StoredRecord(
                        s.id(),
                        s.externalId(),
                        content.sha256(),
                        content.bytes().length,
                        s.directive().source().fileName(),
                        StructuredForm.MEDIA_TYPE,
                        true,
                        SubmittedMetadata.NONE,
                        ingested(s, now),
                        sample,
                        s.past().corrections());
        };
    }

    private static Instant ingested(Submission submission, Instant now) {
        return Objects.requireNonNullElse(submission.past().ingested(), now);
    }

    /**
     * The directive of a submission, uncorrected; the record then tells the media type that was found.
     *
     * @throws ClassifiedDocumentException when it is secret and such are not taken
     * @throws vn.directives.engine.DirectiveTooLargeException when it is more than an index should hold
     */
    Made make(Submission submission, StoredRecord record) throws ExtractionException {
        Made made = switch (submission) {
            case Submission.Document d ->
                parse(extractor.extract(d.content().bytes(), record.fileName(), record.mediaType()), record);
            case Submission.Structured s -> new Made(record, structured(s.directive(), record), null);
        };
        Secrecy secrecy = made.directive().secrecy();
        if (secrecy != null && !takesClassified) {
            throw new ClassifiedDocumentException(secrecy);
        }
        // Before anything of it is written: what the index cannot take must not be in the store either.
        IndexedSize.check(made.directive());
        return made;
    }

    /** The directive of a record, made again from its original and corrected. */
    Directive remake(StoredRecord record, Content original) throws ExtractionException, IOException {
        return Corrected.over(remakeUncorrected(record, original), record.corrections());
    }

    /** The directive of a record as the document and its sender have it. */
    Directive remakeUncorrected(StoredRecord record, Content original) throws ExtractionException, IOException {
        return record.structured()
                ? structured(structuredForm.read(original.bytes()), record)
                : parse(text(record, original), record).directive();
    }

    /** Pictures are read once only: that takes long, and Tesseract may not be where the index is built anew. */
    private ExtractedText text(StoredRecord record, Content original) throws ExtractionException, IOException {
        Optional<String> recognised = originals.recognised(record.sha256());
        if (recognised.isEmpty()) {
            return extractor.extract(original.bytes(), record.fileName(), record.mediaType());
        }
        String text = recognised.get();
        TextQuality quality = TextDamage.of(text).isPresent() ? TextQuality.POOR : TextQuality.OCR;
        return new ExtractedText(text, List.of(), quality, Objects.requireNonNull(record.mediaType()), true);
    }

    private Made parse(ExtractedText text, StoredRecord record) {
        StoredRecord found = new StoredRecord(
                record.id(),
                record.externalId(),
                record.sha256(),
                record.bytes(),
                record.fileName(),
                text.mediaType(),
                false,
                record.metadata(),
                record.ingested(),
                record.sample(),
                record.corrections());
        Directive parsed = parser.parse(text.text(), text.evidence(), text.quality())
                .toDirective(
                        record.id(),
                        record.externalId(),
                        source(found, record.metadata().sourceUrl()));
        return new Made(found, Given.over(parsed, record.metadata()), text.recognised() ? text.text() : null);
    }

    /** The same directive as one that was only looked at. */
    static Directive notIngested(Directive d) {
        Source s = d.source();
        return identified(
                d,
                d.id(),
                d.externalId(),
                new Source(s.fileName(), s.mediaType(), s.url(), s.sha256(), s.bytes(), null, s.sample()));
    }

    private static Directive structured(Directive d, StoredRecord record) {
        return identified(
                d, record.id(), record.externalId(), source(record, d.source().url()));
    }

    private static Directive identified(Directive d, String id, @Nullable String externalId, Source source) {
        return new Directive(
                id,
                externalId,
                d.number(),
                d.type(),
                d.subject(),
                d.issued(),
                d.place(),
                d.authority(),
                d.province(),
                d.district(),
                d.addressees(),
                d.citations(),
                d.urgency(),
                d.secrecy(),
                Task.numbered(d.tasks(), id),
                d.recipients(),
                d.signer(),
                d.text(),
                d.textQuality(),
                d.corrected(),
                d.warnings(),
                source);
    }

    private static Source source(StoredRecord r, @Nullable String url) {
        return new Source(r.fileName(), r.mediaType(), url, r.sha256(), r.bytes(), r.ingested(), r.sample());
    }
}
