/** The forms of a glossary, laid out for finding words in text: a trie whose edges are word hashes in one open table. */
import { FIRST_LETTER, FOLDS, learnFold, SKIPPED, SPELLED_OUT, spelledOut } from './fold.ts';
import { packForms, unpackForm } from './form-pattern.ts';
import { decodeGuards, type CompiledGuard } from './guard-list.ts';

/** An index as the build writes it: small, and quick to load. */
export interface EncodedIndex {
  /** Term ids, separated by spaces, `-` for the slug of the first form; a term's number is its place here. */
  ids: string;
  /** A line a term: its forms separated by `|`, see {@link encodeForms}; empty where none is marked. */
  forms: string;
  /** A line a guard, see {@link encodeGuards}. */
  guards: string;
}

/** How a form's capitals count. `unshouted`: exact, and not where all words around it are in capitals (AIDS, CARE). */
export const CAPITALS = { any: 0, exact: 1, unshouted: 2 } as const;
const SIGN_OF_CAPITALS = ['', '=', '!'] as const;

/** A form as the index holds it. */
export interface IndexedForm {
  /** Folded; as written where its capitals count. */
  text: string;
  capitals: (typeof CAPITALS)[keyof typeof CAPITALS];
  /** Number of its guard, or -1. */
  guard: number;
}

/** Forms with the same capitals and guard as {@link EncodedIndex.forms} holds them: `[=!]pattern[#guard]` each. */
export function encodeForms(forms: readonly IndexedForm[]): string[] {
  const alike = new Map<string, { sign: string; mark: string; texts: string[] }>();
  for (const { text, capitals, guard } of forms) {
    const sign = SIGN_OF_CAPITALS[capitals];
    const mark = guard < 0 ? '' : `#${guard.toString(36)}`;
    const group = alike.get(sign + mark) ?? { sign, mark, texts: [] };
    group.texts.push(text);
    alike.set(sign + mark, group);
  }
  return Array.from(alike.values()).flatMap(({ sign, mark, texts }) =>
    packForms(texts).map((text) => sign + text + mark),
  );
}

/** The forms of one piece that {@link encodeForms} made. */
export function decodeForms(encoded: string): IndexedForm[] {
  const sign = encoded.charCodeAt(0);
  const capitals = sign === EQUALS ? CAPITALS.exact : sign === EXCLAMATION ? CAPITALS.unshouted : CAPITALS.any;
  const hash = encoded.lastIndexOf('#');
  const guard = hash < 0 ? -1 : Number.parseInt(encoded.slice(hash + 1), 36);
  const pattern = encoded.slice(capitals === CAPITALS.any ? 0 : 1, hash < 0 ? undefined : hash);
  return unpackForm(pattern).map((text) => ({ text, capitals, guard }));
}
const EQUALS = 0x3d;
const EXCLAMATION = 0x21;

/** Stands in {@link EncodedIndex.ids} for an id that follows from the term's first form. */
export const SLUG_OF_FIRST_FORM = '-';

/** The id that a name suggests: *Crohn's disease* gives `crohns-disease`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Starts the hash of a word. */
export const HASH_START = 0x811c9dc5 | 0;
/** Multiplier of the 32-bit FNV-1a hash (Fowler, Noll, Vo). */
export const HASH_PRIME = 0x01000193;
/** Spreads node numbers over the table (2^32 divided by the golden ratio, after Knuth). */
const SPREAD = 0x9e3779b1 | 0;
/** Slots for each word of each form: keeps the table under half full, so that a word is seldom probed twice. */
const SLOTS_PER_WORD = 2;
/** Bits for each form in the filter that turns most words away without a look into the table. */
const FILTER_BITS_PER_FORM = 16;

/** Finds forms by their words; see {@link loadIndex}. Arrays by form number unless said otherwise. */
export interface FormIndex {
  /** By term number. */
  readonly ids: readonly string[];
  readonly forms: readonly IndexedForm[];
  readonly termOf: Uint32Array;
  /** A guard by number. */
  readonly guard: (number: number) => CompiledGuard | undefined;
  /** One bit for each first word, by hash. */
  readonly filter: Uint32Array;
  readonly filterMask: number;
  /** Three numbers a slot: parent node, word hash, node. */
  readonly slots: Int32Array;
  readonly slotMask: number;
  /** By node: its first form plus one, or 0. */
  readonly formAt: Int32Array;
  /** The next form at the same node plus one, or 0. */
  readonly nextForm: Int32Array;
}

/** The node where every form starts. */
export const ROOT = 0;

/** Lays out an encoded index for matching. Takes time linear in the letters of all forms. */
export function loadIndex(encoded: EncodedIndex): FormIndex {
  const lines = encoded.forms.split('\n');
  const ids = encoded.ids === '' ? [] : encoded.ids.split(' ');
  const forms: IndexedForm[] = [];
  const termOf: number[] = [];
  for (let term = 0; term < ids.length; term += 1) {
    const first = forms.length;
    for (const form of (lines[term] || undefined)?.split('|') ?? []) {
      for (const decoded of decodeForms(form)) {
        forms.push(decoded);
        termOf.push(term);
      }
    }
    if (ids[term] === SLUG_OF_FIRST_FORM) ids[term] = slugOf(forms[first]?.text ?? '');
  }
  const hashes = forms.map((form) => hashesOf(form.text));
  const words = hashes.reduce((sum, { length }) => sum + length, 0);
  const filterMask = powerOfTwo(forms.length * FILTER_BITS_PER_FORM) - 1;
  const slotMask = powerOfTwo(words * SLOTS_PER_WORD) - 1;
  const index = {
    ids,
    forms,
    termOf: Uint32Array.from(termOf),
    guard: decodeGuards(encoded.guards),
    filter: new Uint32Array((filterMask + 1) >>> 5),
    filterMask,
    slots: new Int32Array((slotMask + 1) * 3),
    slotMask,
    formAt: new Int32Array(slotMask + 2),
    nextForm: new Int32Array(forms.length),
  };
  let nodes = 1;
  for (const [form, wordHashes] of hashes.entries()) {
    let node = ROOT;
    for (const hash of wordHashes) {
      if (node === ROOT) {
        const cell = (hash & filterMask) >>> 5;
        index.filter[cell] = (index.filter[cell] ?? 0) | (1 << (hash & 31));
      }
      const slot = slotOf(index, node, hash);
      if (index.slots[slot + 2] === 0) {
        index.slots[slot] = node;
        index.slots[slot + 1] = hash;
        index.slots[slot + 2] = nodes;
        nodes += 1;
      }
      node = index.slots[slot + 2] ?? ROOT;
    }
    index.nextForm[form] = index.formAt[node] ?? 0;
    index.formAt[node] = form + 1;
  }
  return index;
}

/** The node that a word leads to from a node, or {@link ROOT} where no form goes on with it. */
export function step(index: FormIndex, node: number, hash: number): number {
  return index.slots[slotOf(index, node, hash) + 2] ?? ROOT;
}

function slotOf(index: Pick<FormIndex, 'slots' | 'slotMask'>, node: number, hash: number): number {
  const { slots, slotMask } = index;
  let slot = (Math.imul(node, SPREAD) ^ hash ^ (hash >>> 15)) & slotMask;
  while (slots[slot * 3 + 2] !== 0 && (slots[slot * 3] !== node || slots[slot * 3 + 1] !== hash)) {
    slot = (slot + 1) & slotMask;
  }
  return slot * 3;
}

/** The hashes of the words of a text, in order. Words are runs of letters and digits as {@link FOLDS} has them. */
export function hashesOf(text: string): number[] {
  const hashes: number[] = [];
  let hash = HASH_START;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const fold = FOLDS[unit] || learnFold(unit);
    if (fold >= FIRST_LETTER) {
      hash = Math.imul(hash ^ fold, HASH_PRIME);
      inWord = true;
    } else if (fold === SPELLED_OUT) {
      for (const letter of spelledOut(unit)) hash = Math.imul(hash ^ letter, HASH_PRIME);
      inWord = true;
    } else if (inWord && fold !== SKIPPED) {
      hashes.push(hash);
      hash = HASH_START;
      inWord = false;
    }
  }
  if (inWord) hashes.push(hash);
  return hashes;
}

function powerOfTwo(least: number): number {
  return 2 ** Math.max(5, Math.ceil(Math.log2(Math.max(1, least))));
}
