package vn.directives.engine.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongHeap;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.FacetRequest;
import vn.directives.engine.Level;

/**
 * Counts hits by the values of a field, all of them. Lucene's own StringValueFacetCounts picks any of several values with
 * equal counts at the end of the list; here the smaller one stays, so that the same question has the same answer.
 */
final class FacetCounter {
    private record Counted(int ordinal, int count) {
        /** As a number, the greater the better: the greater count, then the smaller value. */
        static long rank(int ordinal, int count) {
            return ((long) count << Integer.SIZE) | (Integer.MAX_VALUE - ordinal);
        }

        static Counted of(long rank) {
            return new Counted(Integer.MAX_VALUE - (int) rank, (int) (rank >>> Integer.SIZE));
        }
    }

    private final IndexView view;
    private final Level level;

    FacetCounter(IndexView view, Level level) {
        this.view = view;
        this.level = level;
    }

    FacetCounts count(FacetRequest request, Matches hits) throws IOException {
        FacetField field = view.facetField(Fields.values(level, request.field()));
        SortedSetDocValues values = field.values();
        int[] counts = new int[Math.toIntExact(values.getValueCount())];
        long with = 0;
        for (Matches.InSegment found : hits.segments()) {
            with += field.count(found, counts);
        }
        List<Counted> top = top(request, values, counts);
        List<FacetCounts.Value> listed = list(request, top, values, counts);
        long other = 0;
        for (int count : counts) {
            other += count;
        }
        for (FacetCounts.Value value : listed) {
            other -= value.count();
        }
        return new FacetCounts(
                request.field(),
                listed,
                hits.count() - with,
                other,
                true,
                top.size() >= request.size() + request.tied());
    }

    private List<FacetCounts.Value> list(
            FacetRequest request, List<Counted> top, SortedSetDocValues values, int[] counts) throws IOException {
        FacetLabels labels = new FacetLabels(view, request.field());
        List<FacetCounts.Value> listed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Counted counted : top) {
            String value = values.lookupOrd(counted.ordinal()).utf8ToString();
            seen.add(value);
            listed.add(new FacetCounts.Value(value, labels.of(value), counted.count()));
        }
        for (String value : request.always()) {
            if (seen.add(value)) {
                long ordinal = values.lookupTerm(new BytesRef(value));
                listed.add(new FacetCounts.Value(value, labels.of(value), ordinal < 0 ? 0 : counts[(int) ordinal]));
            }
        }
        listed.sort(
                Comparator.comparingLong(FacetCounts.Value::count).reversed().thenComparing(FacetCounts.Value::value));
        return listed;
    }

    private static List<Counted> top(FacetRequest request, SortedSetDocValues values, int[] counts) throws IOException {
        LongHeap worstFirst = new LongHeap(Math.max(1, request.size()));
        byte[] beginning = request.prefix().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < counts.length; i++) {
            boolean competes = counts[i] > 0
                    && request.size() > 0
                    && (worstFirst.size() < request.size()
                            || counts[i] > Counted.of(worstFirst.top()).count());
            if (competes && (beginning.length == 0 || hasWord(values.lookupOrd(i), beginning))) {
                if (worstFirst.size() == request.size()) {
                    worstFirst.updateTop(Counted.rank(i, counts[i]));
                } else {
                    worstFirst.push(Counted.rank(i, counts[i]));
                }
            }
        }
        List<Counted> top = new ArrayList<>();
        while (worstFirst.size() > 0) {
            top.add(Counted.of(worstFirst.pop()));
        }
        Collections.reverse(top);
        if (request.tied() > 0 && top.size() == request.size()) {
            addTied(request, values, counts, top);
        }
        return top;
    }

    /** Adds further values with the count of the last: among equals the smaller are listed already. */
    private static void addTied(FacetRequest request, SortedSetDocValues values, int[] counts, List<Counted> top)
            throws IOException {
        Counted last = top.getLast();
        byte[] beginning = request.prefix().getBytes(StandardCharsets.UTF_8);
        for (int i = last.ordinal() + 1; i < counts.length && top.size() < request.size() + request.tied(); i++) {
            if (counts[i] == last.count() && (beginning.length == 0 || hasWord(values.lookupOrd(i), beginning))) {
                top.add(new Counted(i, counts[i]));
            }
        }
    }

    /** Whether the value or a word in it begins so. */
    private static boolean hasWord(BytesRef value, byte[] beginning) {
        int last = value.offset + value.length - beginning.length;
        for (int i = value.offset; i <= last; i++) {
            boolean wordBegins = i == value.offset || value.bytes[i - 1] == '-' || value.bytes[i - 1] == '/';
            if (wordBegins && Arrays.equals(value.bytes, i, i + beginning.length, beginning, 0, beginning.length)) {
                return true;
            }
        }
        return false;
    }
}
