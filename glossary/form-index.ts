/**
 * The forms of a glossary, laid out for finding them in text: by the hash of the word that they begin with, in one open table.
 * How they go on is read when that word is first met, and they are decoded when both their first words stand together: a page pays
 * only for the words that it holds.
 */
import { createCues, type Cues } from './cues.ts';
import {
  decodeForms,
  readKeys,
  readPieces,
  SLUG_OF_FIRST_FORM,
  slugOf,
  startPieces,
  type Pieces,
  type IndexedForm,
} from './encoded-forms.ts';
import { decodeGuards, type DecodedGuard, type EncodedGuards } from './guard-list.ts';
import { createKeySet, powerOfTwo, spread, type KeySet } from './key-set.ts';
import type { Level } from './term.ts';
import { keyOf } from './word-hash.ts';

/**
 * The version of {@link EncodedIndex}, kept with the indexes of packs. To be raised whenever the same terms are written in another
 * way or an older index would be read wrongly: packs are then compiled anew from their terms.
 */
export const INDEX_FORMAT = 2;

/** An index as the build writes it: small, and quick to load. */
export interface EncodedIndex extends EncodedGuards {
  /** Term ids, separated by spaces, `-` for the slug of the first form; a term's number is its place here. */
  ids: string;
  /** The levels of the terms, a digit each. */
  levels: string;
  /** A line a term: its forms, see {@link encodeForms}; empty where none is marked. */
  forms: string;
}

/** Finds forms by their first words; see {@link loadIndex}. */
export interface FormIndex {
  /** The id of a term by its number; empty where there is no such term. */
  id(term: number): string;
  /** The level of a term by its number. */
  level(term: number): Level;
  /** Whether forms begin with a word, by its hash. From then on they are found under their keys. */
  mayBegin(word: number): boolean;
  /** Whether a form may be found under a key: turns most keys away, and lets few of them through wrongly. */
  mayHave(key: number): boolean;
  /**
   * The forms under a key, the longest first: the hash of a word for forms of that word alone, the {@link pairOf} two words for
   * forms that begin with them. Other words may share the key, so forms are to be compared.
   */
  forms(key: number): readonly IndexedForm[];
  /** A guard by number. */
  guard(number: number): DecodedGuard | undefined;
  cues: Cues;
}

/** Slots for each key at least: few keys are probed twice, as most that are not there never get so far. */
const SLOTS_PER_KEY = 1.5;
/** Keys for each word that forms begin with, as many are there in the plural or go on in several ways. */
const KEYS_PER_WORD = 2;
/** The digit 0. */
const ZERO = 0x30;
const NONE: readonly IndexedForm[] = [];

/** How much is done in one piece of loading: half a millisecond of work or so, on a slow machine some. */
const UNITS_AT_ONCE = 20_000;
const KEYS_AT_ONCE = 2000;

/** Loads an encoded index for matching, in one go. Takes time linear in the letters of all forms. */
export function loadIndex(encoded: EncodedIndex): FormIndex {
  const loading = loadingIndex(encoded, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  for (;;) {
    const step = loading.next();
    if (step.done) return step.value;
  }
}

/** As {@link loadIndex}, in many short pieces, between which something else may be done. */
export function* loadingIndex(
  encoded: EncodedIndex,
  unitsAtOnce = UNITS_AT_ONCE,
  keysAtOnce = KEYS_AT_ONCE,
): Generator<undefined, FormIndex> {
  const { forms: text } = encoded;
  const reading = startPieces();
  for (;;) {
    readPieces(text, reading, unitsAtOnce);
    if (reading.at > text.length) break;
    yield;
  }
  const { words } = reading.pieces;
  const filter = createKeySet(words.length);
  const table = createTable(words.length);
  for (let begin = 0; begin < words.length; begin += keysAtOnce) {
    if (begin > 0) yield;
    enterWords(reading.pieces, begin, Math.min(begin + keysAtOnce, words.length), table, filter);
  }
  return createIndex(encoded, reading.pieces, table, filter);
}

/** Pieces by the words that their forms begin with, in an open table. */
interface Table {
  /** The last slot, all bits of which are set. */
  mask: number;
  /** By slot: a word, and its piece plus one, or 0. A word of several pieces has as many slots, one behind another. */
  words: Int32Array;
  pieceOf: Uint16Array | Uint32Array;
}

function createTable(words: number): Table {
  const slots = powerOfTwo(words * SLOTS_PER_KEY);
  return { mask: slots - 1, words: new Int32Array(slots), pieceOf: new (numbersUpTo(slots))(slots) };
}

function numbersUpTo(most: number): typeof Uint16Array | typeof Uint32Array {
  return most <= 0xffff ? Uint16Array : Uint32Array;
}

// A function of its own, since browsers run loops of generators more slowly.
function enterWords(
  { words: from, piecesOfWords }: Pieces,
  begin: number,
  end: number,
  { mask, words, pieceOf }: Table,
  filter: KeySet,
): void {
  for (let at = begin; at < end; at += 1) {
    const word = from[at] ?? 0;
    filter.add(word);
    let slot = spread(word) & mask;
    while (pieceOf[slot] !== 0) slot = (slot + 1) & mask;
    words[slot] = word;
    pieceOf[slot] = (piecesOfWords[at] ?? 0) + 1;
  }
}

/** The index over a table that is filled. Keeps nothing of the pieces but what is needed to decode them. */
function createIndex(encoded: EncodedIndex, pieces: Pieces, table: Table, filter: KeySet): FormIndex {
  const { forms: text, levels } = encoded;
  const { mask, words, pieceOf } = table;
  const Numbers = numbersUpTo(pieces.terms.at(-1) ?? 0);
  const starts = new Uint32Array(pieces.starts);
  const ends = new Uint32Array(pieces.ends);
  const terms = new Numbers(pieces.terms);
  const guards = new Int32Array(pieces.guards);
  const cues = createCues();
  const ids = encoded.ids.split(' ');
  const formsOf = (piece: number) =>
    decodeForms(text.slice(starts[piece], ends[piece]), terms[piece] ?? 0, guards[piece] ?? -1);
  /** By slot: 1 where the word was met. */
  const isMet = new Uint8Array(mask + 1);
  /** The keys of what begins with words that were met. */
  const known = createKeySet(pieces.words.length * KEYS_PER_WORD);
  /** The piece of each of those keys, and the others of the few keys that have several. */
  const firstPiece = new Map<number, number>();
  const otherPieces = new Map<number, number[]>();
  const decoded = new Map<number, readonly IndexedForm[]>();
  const keep = (key: number, piece: number) => {
    const first = firstPiece.get(key);
    if (first === undefined) {
      known.add(key);
      firstPiece.set(key, piece);
    } else if (first !== piece) {
      const others = otherPieces.get(key) ?? [];
      if (others.includes(piece)) return;
      otherPieces.set(key, [...others, piece]);
      // Other words, met before, may share the key: their forms were asked for without these.
      decoded.delete(key);
    }
  };
  const meet = (word: number, first: number) => {
    for (let slot = first; pieceOf[slot] !== 0; slot = (slot + 1) & mask) {
      if (words[slot] !== word) continue;
      const piece = (pieceOf[slot] ?? 0) - 1;
      const keys: number[] = [];
      readKeys(text, starts[piece] ?? 0, 2, keys);
      for (const key of keys) keep(key, piece);
    }
  };
  const decode = (key: number, first: number) =>
    [first, ...(otherPieces.get(key) ?? [])]
      .flatMap(formsOf)
      .filter((form) => keyOf(form.text) === key)
      .toSorted((a, b) => b.text.length - a.text.length);
  return {
    id(term) {
      const id = ids[term] ?? '';
      if (id !== SLUG_OF_FIRST_FORM) return id;
      return (ids[term] = slugOf(formsOf(terms.indexOf(term))[0]?.text ?? ''));
    },
    level(term) {
      const level = levels.charCodeAt(term) - ZERO;
      return level === 1 || level === 2 ? level : 3;
    },
    mayBegin(word) {
      if (!filter.mayHave(word)) return false;
      let slot = spread(word) & mask;
      while (pieceOf[slot] !== 0 && words[slot] !== word) slot = (slot + 1) & mask;
      if (pieceOf[slot] === 0) return false;
      if (isMet[slot] === 0) {
        isMet[slot] = 1;
        meet(word, slot);
      }
      return true;
    },
    mayHave: known.mayHave,
    forms(key) {
      const before = decoded.get(key);
      if (before) return before;
      const first = firstPiece.get(key);
      if (first === undefined) return NONE;
      const forms = decode(key, first);
      decoded.set(key, forms);
      return forms;
    },
    guard: decodeGuards(encoded, cues),
    cues,
  };
}
