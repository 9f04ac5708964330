package vn.directives.ingestion;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.Change;
import vn.directives.store.StoredRecord;

/** Something for the committer to do. */
sealed interface Job {
    /** Where its result or its failure is told. */
    CompletableFuture<?> future();

    /** What it weighs in a group, in bytes of originals. */
    default long weight() {
        return 0;
    }

    /** Writes what was sent in. */
    final class Put implements Job {
        private final Submission submission;
        private final StoredRecord record;
        private final CompletableFuture<Outcome> future = new CompletableFuture<>();

        /** Null while it is not made, because it seemed to be unchanged. */
        private volatile DirectiveMaker.@Nullable Made made;

        private volatile Change.@Nullable Put change;

        Put(Submission submission, StoredRecord record) {
            this.submission = submission;
            this.record = record;
        }

        Submission submission() {
            return submission;
        }

        StoredRecord record() {
            return record;
        }

        DirectiveMaker.@Nullable Made made() {
            return made;
        }

        /** Sets it, and works out what the index needs of it, so that the committer need not. */
        void made(DirectiveMaker.Made result) {
            made = result;
            change = new Change.Put(result.directive());
        }

        /** What is made, uncorrected, as a change of the index. */
        Change.@Nullable Put change() {
            return change;
        }

        @Override
        public CompletableFuture<Outcome> future() {
            return future;
        }

        @Override
        public long weight() {
            return submission.content().bytes().length;
        }
    }

    /** Removes a directive; tells whether there was one. */
    record Delete(String id, CompletableFuture<Boolean> future) implements Job {}

    /** Something that bears no other job beside it. */
    record Alone(Work work, CompletableFuture<Long> future) implements Job {
        interface Work {
            long run() throws Exception;
        }
    }
}
