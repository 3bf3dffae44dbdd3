/** What words without an entry are explained by: the parts of words, the stems of medicines' names, and everyday words that only look alike. */
import type { Related } from '../entry/card.ts';
import type { DrugStem, Reading } from '../entry/reference.ts';

/** A part with how it is read in words. */
export interface WordPart {
  /** Its key in the table of parts. */
  id: string;
  meaning: string;
  reads: Reading;
}

/** A stem with the entry of the class of medicines that it stands for. */
export interface NameStem extends Omit<DrugStem, 'class'> {
  class: Related;
}

/** The tables, as the build writes them. */
export interface WordParts {
  parts: WordPart[];
  stems: NameStem[];
  /** Everyday words that could be taken for words made of parts, or for names of medicines. */
  everyday: string[];
}
