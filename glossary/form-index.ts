/**
 * The forms of a glossary, laid out for finding them in text: by the hash of their word, or of their first two, in one
 * open table. Forms are decoded when their words are first met, so that a page pays only for the words that it holds.
 */
import { createCues, type Cues } from './cues.ts';
import {
  decodeForms,
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
  /** Whether a form may be found under a key: turns most words of a text away, and lets few of them through wrongly. */
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
  const { keys } = reading.pieces;
  const filter = createKeySet(keys.length);
  const table = createTable(keys.length);
  for (let begin = 0; begin < keys.length; begin += keysAtOnce) {
    if (begin > 0) yield;
    enterKeys(reading.pieces, begin, Math.min(begin + keysAtOnce, keys.length), table, filter);
  }
  return createIndex(encoded, reading.pieces, table, filter);
}

/** Pieces by the keys of their forms, in an open table. */
interface Table {
  /** The last slot, all bits of which are set. */
  mask: number;
  /** By slot: a key, and its piece plus one, or 0. A key of several pieces has as many slots, one behind another. */
  keys: Int32Array;
  pieceOf: Uint16Array | Uint32Array;
}

function createTable(keys: number): Table {
  const slots = powerOfTwo(keys * SLOTS_PER_KEY);
  return { mask: slots - 1, keys: new Int32Array(slots), pieceOf: new (numbersUpTo(slots))(slots) };
}

function numbersUpTo(most: number): typeof Uint16Array | typeof Uint32Array {
  return most <= 0xffff ? Uint16Array : Uint32Array;
}

// A function of its own, since browsers run loops of generators more slowly.
function enterKeys(
  { keys: from, piecesOfKeys }: Pieces,
  begin: number,
  end: number,
  { mask, keys, pieceOf }: Table,
  filter: KeySet,
): void {
  for (let at = begin; at < end; at += 1) {
    const key = from[at] ?? 0;
    const piece = (piecesOfKeys[at] ?? 0) + 1;
    filter.add(key);
    let slot = spread(key) & mask;
    while (pieceOf[slot] !== 0 && (keys[slot] !== key || pieceOf[slot] !== piece)) slot = (slot + 1) & mask;
    keys[slot] = key;
    pieceOf[slot] = piece;
  }
}

/** The index over a table that is filled. Keeps nothing of the pieces but what is needed to decode them. */
function createIndex(encoded: EncodedIndex, pieces: Pieces, table: Table, filter: KeySet): FormIndex {
  const { forms: text, levels } = encoded;
  const { mask, keys, pieceOf } = table;
  const Numbers = numbersUpTo(Math.max(levels.length, pieces.starts.length));
  const starts = Uint32Array.from(pieces.starts);
  const lengths = Uint16Array.from(pieces.ends, (end, at) => end - (starts[at] ?? 0));
  const terms = new Numbers(pieces.terms);
  /** Each guard plus one. */
  const guards = new Numbers(pieces.guards.map((guard) => guard + 1));
  const cues = createCues();
  const ids = encoded.ids.split(' ');
  const formsOf = (piece: number) => {
    const start = starts[piece] ?? 0;
    return decodeForms(text.slice(start, start + (lengths[piece] ?? 0)), terms[piece] ?? 0, (guards[piece] ?? 0) - 1);
  };
  /** The forms of each key that was met, and by slot the place among them of the forms of the first slot with its key, plus one. */
  const decoded: (readonly IndexedForm[])[] = [];
  const decodedOf = new (numbersUpTo(mask))(mask + 1);
  const decode = (first: number, key: number): readonly IndexedForm[] => {
    const forms: IndexedForm[] = [];
    for (let slot = first; pieceOf[slot] !== 0; slot = (slot + 1) & mask) {
      if (keys[slot] !== key) continue;
      const piece = (pieceOf[slot] ?? 0) - 1;
      for (const form of formsOf(piece)) if (keyOf(form.text) === key) forms.push(form);
    }
    return forms.toSorted((a, b) => b.text.length - a.text.length);
  };
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
    mayHave: filter.mayHave,
    forms(key) {
      for (let slot = spread(key) & mask; pieceOf[slot] !== 0; slot = (slot + 1) & mask) {
        if (keys[slot] !== key) continue;
        const known = decoded[(decodedOf[slot] ?? 0) - 1];
        if (known) return known;
        const forms = decode(slot, key);
        decodedOf[slot] = decoded.push(forms);
        return forms;
      }
      return NONE;
    },
    guard: decodeGuards(encoded, cues),
    cues,
  };
}
