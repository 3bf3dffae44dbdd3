/** How guards lie in their tables; see `format.md`. */

/**
 * Bits of a guard's flags. `heedsTerms`: many other health terms in the passage count as a cue too. `standsAlone`: the form does not stand
 * behind a word that makes it the name of one kind.
 */
export const GUARD_FLAGS = { asksForCue: 1, heedsTerms: 2, standsAlone: 4 } as const;

/** Begins the record of a phrase that is compared letter by letter, in the place of a number of words. */
export const LITERAL = -1;
