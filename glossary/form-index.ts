/**
 * The forms of a glossary, laid out for finding them in text: by the hash of their first word in one open table. What
 * follows a first word is decoded when that word is first met, so that a page pays only for the words that it holds.
 */
import { decodePiece, patternOf, SLUG_OF_FIRST_FORM, slugOf, type IndexedForm } from './encoded-forms.ts';
import { unpackForm } from './form-pattern.ts';
import { decodeGuards, type CompiledGuard, type EncodedGuards } from './guard-list.ts';
import type { Level } from './term.ts';
import { hashesOf, hashOfFirstWord, keyOf } from './word-hash.ts';

/** An index as the build writes it: small, and quick to load. */
export interface EncodedIndex extends EncodedGuards {
  /** Term ids, separated by spaces, `-` for the slug of the first form; a term's number is its place here. */
  ids: string;
  /** The levels of the terms, a digit each. */
  levels: string;
  /** A line a term: its forms, see {@link encodeForms}; empty where none is marked. */
  forms: string;
}

/** The forms that begin with one word. */
export interface Head {
  /** Forms of this word alone. */
  single: readonly IndexedForm[];
  /** Longer forms by the {@link keyOf} their second word, the longest first; none where there are none. */
  longer: ReadonlyMap<number, readonly IndexedForm[]> | undefined;
}

/** Finds forms by their first words; see {@link loadIndex}. */
export interface FormIndex {
  /** The id of a term by its number; empty where there is no such term. */
  id(term: number): string;
  /** The level of a term by its number. */
  level(term: number): Level;
  /** Whether a word can begin a form, by hash: turns most words of a text away, and lets few of them through wrongly. */
  mayBegin(hash: number): boolean;
  /** The forms that begin with the word of this hash. Another word may share the hash, so forms are to be compared. */
  head(hash: number): Head | undefined;
  /** A guard by number. */
  guard(number: number): CompiledGuard | undefined;
}

/** Slots for each piece of forms: under half of the table is taken, so that a word is seldom probed twice. */
const SLOTS_PER_PIECE = 3;
/** Bits of the filter for each piece; two of them are set, so that one word in a hundred gets through wrongly. */
const BITS_PER_PIECE = 24;
/** The digit 0. */
const ZERO = 0x30;
/** Where in a hash the filter's second bit is taken from. */
const SECOND_BIT = 13;
/** Loads an encoded index for matching. Takes time linear in the letters of all forms' first words. */
export function loadIndex(encoded: EncodedIndex): FormIndex {
  const lines = encoded.forms.split('\n');
  const ids = encoded.ids.split(' ');
  const pieces: string[] = [];
  const termOf: number[] = [];
  for (let term = 0; term < lines.length; term += 1) {
    const line = lines[term];
    for (const piece of line ? line.split('|') : []) {
      pieces.push(piece);
      termOf.push(term);
    }
  }
  const filterMask = powerOfTwo(pieces.length * BITS_PER_PIECE) - 1;
  const filter = new Uint32Array((filterMask + 1) >>> 5);
  const setBit = (bits: number) => {
    const cell = (bits & filterMask) >>> 5;
    filter[cell] = (filter[cell] ?? 0) | (1 << (bits & 31));
  };
  const slotMask = powerOfTwo(pieces.length * SLOTS_PER_PIECE) - 1;
  const hashes = new Int32Array(slotMask + 1);
  /** By slot: a piece plus one, or 0. A word that begins several pieces has as many slots, one behind another. */
  const pieceAt = new Uint32Array(slotMask + 1);
  const enter = (hash: number, piece: number) => {
    setBit(hash);
    setBit(hash >>> SECOND_BIT);
    let slot = spread(hash) & slotMask;
    while (pieceAt[slot] !== 0) {
      if (hashes[slot] === hash && pieceAt[slot] === piece + 1) return;
      slot = (slot + 1) & slotMask;
    }
    hashes[slot] = hash;
    pieceAt[slot] = piece + 1;
  };
  for (let piece = 0; piece < pieces.length; piece += 1) {
    const pattern = patternOf(pieces[piece] ?? '');
    if (pattern.includes('{') || !pattern.includes(' ')) {
      for (const text of unpackForm(pattern)) enter(hashOfFirstWord(text), piece);
    } else enter(hashOfFirstWord(pattern), piece);
  }
  /** By slot: the decoded head of the first slot with its hash. */
  const heads: (Head | undefined)[] = [];
  const decode = (first: number, hash: number): Head => {
    const forms: IndexedForm[] = [];
    for (let slot = first; pieceAt[slot] !== 0; slot = (slot + 1) & slotMask) {
      if (hashes[slot] !== hash) continue;
      const piece = (pieceAt[slot] ?? 0) - 1;
      for (const form of decodePiece(pieces[piece] ?? '', termOf[piece] ?? 0)) {
        if (hashOfFirstWord(form.text) === hash) forms.push(form);
      }
    }
    return headOf(forms);
  };
  return {
    id(term) {
      const id = ids[term] ?? '';
      return id === SLUG_OF_FIRST_FORM ? (ids[term] = idOfLine(lines[term] ?? '', term)) : id;
    },
    level(term) {
      const level = encoded.levels.charCodeAt(term) - ZERO;
      return level === 1 || level === 2 ? level : 3;
    },
    mayBegin(hash) {
      if (((filter[(hash & filterMask) >>> 5] ?? 0) & (1 << (hash & 31))) === 0) return false;
      const second = hash >>> SECOND_BIT;
      return ((filter[(second & filterMask) >>> 5] ?? 0) & (1 << (second & 31))) !== 0;
    },
    head(hash) {
      for (let slot = spread(hash) & slotMask; pieceAt[slot] !== 0; slot = (slot + 1) & slotMask) {
        if (hashes[slot] === hash) return (heads[slot] ??= decode(slot, hash));
      }
      return undefined;
    },
    guard: decodeGuards(encoded),
  };
}

function idOfLine(line: string, term: number): string {
  const end = line.indexOf('|');
  return slugOf(decodePiece(end < 0 ? line : line.slice(0, end), term)[0]?.text ?? '');
}

function headOf(forms: readonly IndexedForm[]): Head {
  const single: IndexedForm[] = [];
  const longer = new Map<number, IndexedForm[]>();
  for (const form of forms.toSorted((a, b) => b.text.length - a.text.length)) {
    const [, second] = hashesOf(form.text);
    if (second === undefined) single.push(form);
    else longer.set(keyOf(second), [...(longer.get(keyOf(second)) ?? []), form]);
  }
  return { single, longer: longer.size > 0 ? longer : undefined };
}

/** Brings the high bits of a hash down, since the table is entered by the low ones. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function powerOfTwo(least: number): number {
  return 2 ** Math.max(5, Math.ceil(Math.log2(Math.max(1, least))));
}
