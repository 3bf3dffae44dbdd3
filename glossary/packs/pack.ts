/** A glossary pack: terms with their meanings that a reader adds to the bundled glossary. `pack-schema.ts` checks the same. */

/** A term of a pack, in the words that its author writes. */
export interface PackTerm {
  term: string;
  /** Other names and spellings. */
  also?: string[];
  /** How to say it. */
  say?: string;
  /** What it is, in one or two plain sentences. */
  meaning: string;
  more?: string;
  /** A comparison with something that everybody knows. */
  like?: string;
  /** A warning. */
  care?: string;
  /** Where a reader can check this; addresses begin with http or https. */
  sources?: { title: string; url: string }[];
}

/** What a pack says of itself. */
export interface PackHead {
  name: string;
  description?: string;
  author?: string;
  licence?: string;
}

/** A pack. */
export interface Pack extends PackHead {
  terms: PackTerm[];
}

/** The largest file that is read, in bytes: 100,000 terms of two sentences fit, and a machine with little memory holds it. */
export const MOST_BYTES = 25_000_000;

/** What can be wrong with a pack. Each kind is the name of a sentence in `_locales`, so that it is said in the reader's language. */
export type ProblemKind =
  | 'packTooBig'
  | 'packNotUtf8'
  | 'packEmpty'
  | 'packUnknownKind'
  | 'packNotJson'
  | 'packNotYaml'
  | 'packNotCsv'
  | 'packTooDeep'
  | 'packAliases'
  | 'packNotPack'
  | 'packNewer'
  | 'packOtherLanguage'
  | 'packNoColumn'
  | 'packColumnTwice'
  | 'packTornRow'
  | 'packStrayQuote'
  | 'packSplitRow'
  | 'packNoTerms'
  | 'packTooManyTerms'
  | 'packNotTerm'
  | 'packMissing'
  | 'packBlank'
  | 'packTooShort'
  | 'packNotTextField'
  | 'packNotList'
  | 'packNotSource'
  | 'packTooLong'
  | 'packTooManyItems'
  | 'packUnknownField'
  | 'packBadSigns'
  | 'packNoLetters'
  | 'packBadAddress'
  | 'packHiddenSigns'
  | 'packTwice';

/** Something that the pack's author has to mend. */
export interface PackProblem {
  /** The line of the file, from 1. */
  line: number;
  kind: ProblemKind;
  /** What the sentence speaks of: a field, a limit, a line. */
  fill: readonly string[];
}

/** A pack as it was read. */
export interface PackReading {
  /** None where nothing of the file can be taken. */
  pack: Pack | undefined;
  /** Entries that have problems and are not in the pack. */
  leftOut: number;
  /** The first {@link MOST_PROBLEMS}, in the order of the file. */
  problems: readonly PackProblem[];
  /** How many there are in all. */
  problemCount: number;
}

/** Problems that are told; a longer list would not be read. */
export const MOST_PROBLEMS = 100;
