package vn.directives.search;

import java.util.Optional;
import vn.directives.engine.SearchEngine;

/**
 * What is tried when everything that was asked finds nothing, in this order: a question without the words that ask, with only
 * some of the others; tones that were perhaps still to be typed; an input method that was off, where every syllable comes out
 * right; slips of one letter; fewer words. Keys come before slips, since taking letters out of {@code tieem chungr} makes
 * words, too, but with their accents lost.
 */
final class Rescue {
    private final Relaxation relaxation;
    private final KeyDecoding keys;
    private final SlipMending slips;

    Rescue(SearchEngine engine, OrdinaryWords ordinary) {
        this.relaxation = new Relaxation(engine);
        this.keys = new KeyDecoding(engine, ordinary);
        this.slips = new SlipMending(engine);
    }

    /** The first plan that finds something; empty when none does. */
    Optional<SearchPlan> rescue(SearchPlan plan) {
        Optional<SearchPlan> loosened = plan.loosened();
        return loosened.filter(relaxation::finds).or(() -> mended(loosened.orElse(plan)));
    }

    private Optional<SearchPlan> mended(SearchPlan plan) {
        boolean mend = plan.parameters().typo();
        return relaxation
                .forgiveTones(plan)
                .or(() -> mend ? keys.decode(plan) : Optional.empty())
                .or(() -> mend ? slips.mend(plan) : Optional.empty())
                .or(() -> relaxation.dropWords(plan));
    }
}
