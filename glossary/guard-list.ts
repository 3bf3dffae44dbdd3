/** Writes guards for the index as small as they get, since many share their cue words; reads one when it is first asked. */
import type { Cues } from './cues.ts';

/** A guard as the index is written from it; words and phrases are folded. */
export interface CompiledGuard {
  /** Cue words: one of them must stand near the form. */
  with?: readonly string[] | undefined;
  /** Phrases in which the form means something else; {@link FORM_ITSELF} stands for the form. */
  not?: readonly string[] | undefined;
  /** Whether many other health terms in the passage count as a cue too. */
  heedsTerms: boolean;
}

/** A guard as the index gives it. */
export interface DecodedGuard {
  /** The numbers of its cue words; none where it asks for no cue. */
  cues: readonly number[] | undefined;
  /** The same, one bit each. */
  cueBits: Uint32Array;
  /** Whether it has phrases in which the form means something else. */
  hasPhrases: boolean;
  /** Those phrases; read when they are asked for. */
  phrases(): GuardPhrases;
  heedsTerms: boolean;
}

/** The phrases of a guard. */
export interface GuardPhrases {
  /** What stands before the form, and what after it. */
  before: readonly string[];
  after: readonly string[];
  /** The others; {@link FORM_ITSELF} stands for the form. */
  other: readonly string[];
}

/** Guards as the index holds them: each kind of text by itself, since that packs best. */
export interface EncodedGuards {
  /** The cue words that several guards share, separated by `|`: the most used ones, then the others from A to Z. */
  cues: string;
  /** A line a guard: the codes of its shared cues, after a space where terms nearby are no cue. */
  guards: string;
  /** A line a guard: its other cues; what comes before the form; what comes after it; other phrases. Each list separated by `|`. */
  phrases: string;
}

/** Stands in a phrase for the form, so that *iron man* is kept as `~ man`. */
export const FORM_ITSELF = '~';
/** Begins the line of a guard for which terms nearby are no cue. */
const HEEDS_NO_TERMS = ' ';
/** Characters of the form's sign and the space beside it. */
const BESIDE_FORM = 2;
/** Guards that a cue stands in at least, for a code to take less room than the cue itself. */
const SHARED_BY = 4;
/** The most used cues are one character each; the others two, the first of which is none of these. */
const SHORT_CODES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LEADS = '!#&()*+,-./:=[]_{}';
const SECONDS = SHORT_CODES + LEADS;

/** Writes guards; each keeps its place in the list. Throws where there are more shared cue words than codes (about 2,300). */
export function encodeGuards(guards: readonly CompiledGuard[]): EncodedGuards {
  const uses = new Map<string, number>();
  for (const cue of guards.flatMap((guard) => guard.with ?? [])) uses.set(cue, (uses.get(cue) ?? 0) + 1);
  const byUse = Array.from(uses.keys())
    .filter((cue) => (uses.get(cue) ?? 0) >= SHARED_BY)
    .toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1));
  const most = byUse.slice(0, SHORT_CODES.length);
  // Words in the order of the alphabet pack better, and one code of two characters is as good as another.
  const shared = [...most, ...byUse.slice(SHORT_CODES.length).toSorted()];
  const codes = new Map(shared.map((cue, number) => [cue, codeOf(number)]));
  const lines = guards.map(({ with: own = [], heedsTerms }) => {
    const written = own.flatMap((cue) => codes.get(cue) ?? []).toSorted();
    return `${heedsTerms ? '' : HEEDS_NO_TERMS}${written.join('')}`;
  });
  const phrases = guards.map(({ with: own = [], not = [] }) => {
    const others = own.filter((cue) => !codes.has(cue)).toSorted();
    return `${others.join('|')};${encodePhrases(not)}`.replace(/;+$/, '');
  });
  return { cues: shared.join('|'), guards: lines.join('\n'), phrases: phrases.join('\n') };
}

function encodePhrases(phrases: readonly string[]): string {
  const groups = Object.groupBy(phrases.toSorted(), (phrase) => {
    if (phrase.split(FORM_ITSELF).length !== 2) return 'other';
    return phrase.endsWith(` ${FORM_ITSELF}`) ? 'before' : phrase.startsWith(`${FORM_ITSELF} `) ? 'after' : 'other';
  });
  const before = groups.before?.map((phrase) => phrase.slice(0, -BESIDE_FORM)) ?? [];
  const after = groups.after?.map((phrase) => phrase.slice(BESIDE_FORM)) ?? [];
  return [before, after, groups.other ?? []].map((list) => list.join('|')).join(';');
}

function listOf(list: string | undefined): string[] {
  return list ? list.split('|') : [];
}

function codeOf(number: number): string {
  if (number < SHORT_CODES.length) return SHORT_CODES.charAt(number);
  const rest = number - SHORT_CODES.length;
  const lead = LEADS.charAt(Math.floor(rest / SECONDS.length));
  if (lead === '') throw new Error('The guards have more cue words than can be written; use fewer different ones.');
  return lead + SECONDS.charAt(rest % SECONDS.length);
}

/** The guards by number; each is decoded when it is first asked for, and its cues are looked for from then on. */
export function decodeGuards(encoded: EncodedGuards, cues: Cues): (number: number) => DecodedGuard | undefined {
  let lines: string[] | undefined;
  let phraseLines: string[] = [];
  let shared: string[] = [];
  const decoded: DecodedGuard[] = [];
  return (number) => {
    if (!lines) {
      lines = encoded.guards + encoded.phrases === '' ? [] : encoded.guards.split('\n');
      phraseLines = encoded.phrases.split('\n');
      shared = encoded.cues.split('|');
    }
    const line = lines[number];
    if (line === undefined) return undefined;
    return (decoded[number] ??= decodeGuard(line, phraseLines[number] ?? '', shared, cues));
  };
}

function decodeGuard(line: string, phrases: string, shared: readonly string[], known: Cues): DecodedGuard {
  const heedsTerms = !line.startsWith(HEEDS_NO_TERMS);
  const codes = line.slice(heedsTerms ? 0 : HEEDS_NO_TERMS.length);
  const [own, before, after, other] = phrases.split(';');
  const cues = listOf(own);
  for (let at = 0; at < codes.length; at += 1) {
    const lead = LEADS.indexOf(codes.charAt(at));
    if (lead >= 0) at += 1;
    const place = (lead < 0 ? SHORT_CODES : SECONDS).indexOf(codes.charAt(at));
    cues.push(shared[lead < 0 ? place : SHORT_CODES.length + lead * SECONDS.length + place] ?? '');
  }
  const numbers = known.lookFor(cues);
  return {
    cues: numbers.length === 0 ? undefined : numbers,
    cueBits: bitsOf(numbers),
    hasPhrases: Boolean(before || after || other),
    phrases: () => ({ before: listOf(before), after: listOf(after), other: listOf(other) }),
    heedsTerms,
  };
}

function bitsOf(numbers: readonly number[]): Uint32Array {
  const bits = new Uint32Array((Math.max(0, ...numbers) >>> 5) + 1);
  for (const number of numbers) bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
  return bits;
}

/** The first of some cues that a guard asks for. */
export function firstAskedFor({ cueBits }: DecodedGuard, cues: readonly number[]): number | undefined {
  for (let at = 0; at < cues.length; at += 1) {
    const cue = cues[at] ?? 0;
    if (((cueBits[cue >>> 5] ?? 0) & (1 << (cue & 31))) !== 0) return cue;
  }
  return undefined;
}
