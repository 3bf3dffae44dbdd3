/** Forms and guards as the index is written from them. */
import type { Level } from '../entry/term.ts';

/** How a form's capitals count. `unshouted`: exact, and not where all words around it are in capitals (AIDS, CARE). */
export const CAPITALS = { any: 0, exact: 1, unshouted: 2 } as const;
export type Capitals = (typeof CAPITALS)[keyof typeof CAPITALS];

/** A form as the matcher compares it. */
export interface IndexedForm {
  /** Folded; as written where its capitals count. */
  text: string;
  capitals: Capitals;
  /** Number of its guard, or -1. */
  guard: number;
  /** The number of its name among those of the term, 0 where it is left out; see `SpelledForm`. */
  name?: number;
  /** How rarely it is said, in steps from 0 to 63; 0 where it is left out. */
  rarity?: number;
  /** The evidence of health that it needs around it; none where it is left out, as in packs, since the reader chose those. */
  need?: number;
}

/** A guard; words and phrases are folded. */
export interface CompiledGuard {
  /** Cue words: one of them must stand near the form. */
  with?: readonly string[] | undefined;
  /** Phrases in which the form means something else; {@link FORM_ITSELF} stands for the form. */
  not?: readonly string[] | undefined;
  /** Whether many other health terms in the passage count as a cue too. */
  heedsTerms: boolean;
  /** Whether the form is a general noun, which behind a technical word names one kind of it. */
  standsAlone?: boolean;
}

/** Stands in a phrase for the form, so that *iron man* is kept as `~ man`. */
export const FORM_ITSELF = '~';

/** A term with its forms; its number is its place in the list of all. */
export interface IndexedTerm {
  id: string;
  level: Level;
  forms: readonly IndexedForm[];
}
