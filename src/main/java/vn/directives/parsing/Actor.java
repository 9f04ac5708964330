package vn.directives.parsing;

import java.util.List;

/**
 * Who must act, as an item's beginning tells it.
 *
 * @param names as printed, one for each body
 * @param coNames bodies that co-operate
 * @param predicate offset in the paragraph where the instruction itself begins; the paragraph's end when there is none
 * @param colon whether a colon parts the body from the instruction
 */
record Actor(List<String> names, List<String> coNames, int predicate, boolean colon) {
    Actor {
        names = List.copyOf(names);
        coNames = List.copyOf(coNames);
    }
}
