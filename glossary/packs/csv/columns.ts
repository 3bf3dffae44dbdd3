/** The columns of a pack in CSV: the fields of its terms. */

/** In the order in which they are written; they may be read in any. */
export const COLUMNS = ['term', 'also', 'say', 'meaning', 'more', 'like', 'care', 'sources'] as const;
