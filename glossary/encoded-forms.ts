/** How forms are written in the index: as pieces that hold several forms each, so that the index stays small. */
import { packForms, unpackForm } from './form-pattern.ts';

/** How a form's capitals count. `unshouted`: exact, and not where all words around it are in capitals (AIDS, CARE). */
export const CAPITALS = { any: 0, exact: 1, unshouted: 2 } as const;
const SIGNS = ['', '=', '!'] as const;

/** A form as the matcher wants it. */
export interface IndexedForm {
  /** Folded; as written where its capitals count. */
  text: string;
  capitals: (typeof CAPITALS)[keyof typeof CAPITALS];
  /** Number of its term. */
  term: number;
  /** Number of its guard, or -1. */
  guard: number;
}

/** Numbers are written in base 36. */
const BASE = 36;
/** Stands in the index for an id that follows from the term's first form. */
export const SLUG_OF_FIRST_FORM = '-';

/** The id that a name suggests: *Crohn's disease* gives `crohns-disease`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The forms of one term for the index: pieces `[=!]pattern[#guard]`, separated by `|`; see {@link implyGuards}. */
export function encodeForms(forms: readonly IndexedForm[]): string {
  const alike = new Map<string, { sign: string; mark: string; texts: string[] }>();
  for (const { text, capitals, guard } of forms) {
    const sign = SIGNS[capitals];
    const mark = guard < 0 ? '' : `#${guard.toString(BASE)}`;
    const group = alike.get(sign + mark) ?? { sign, mark, texts: [] };
    group.texts.push(text);
    alike.set(sign + mark, group);
  }
  return Array.from(alike.values())
    .flatMap(({ sign, mark, texts }) => packForms(texts).map((text) => sign + text + mark))
    .join('|');
}

/** Leaves the numbers of guards out where they are first used, one after the other, as they are in most places. */
export function implyGuards(forms: string): string {
  let next = 0;
  return forms.replace(/#([0-9a-z]+)/g, (explicit, number: string) => {
    if (Number.parseInt(number, BASE) !== next) return explicit;
    next += 1;
    return '#';
  });
}

/** A piece of an index: one or more forms of a term. */
export interface Piece {
  /** UTF-16 offsets of its pattern with the sign before it, without its guard. */
  from: number;
  to: number;
  term: number;
  /** Number of its guard, or -1. */
  guard: number;
}

const BAR = 0x7c;
const HASH = 0x23;
const LINE_END = 0x0a;

/** How far the reading of pieces has come: the next one, and the number of the next guard that is implied. */
export interface PieceReading {
  piece: Piece;
  nextGuard: number;
}

/** The reading of an index from its beginning. */
export function startPieces(): PieceReading {
  return { piece: { from: 0, to: 0, term: 0, guard: -1 }, nextGuard: 0 };
}

/**
 * Calls back with each piece of an index, in order; with the same object, filled anew. A line that is empty has none.
 *
 * @param reading where to go on, and where it then stands
 * @param units stops behind the first line that ends after so many UTF-16 units
 */
export function eachPiece(
  forms: string,
  take: (piece: Readonly<Piece>) => void,
  reading = startPieces(),
  units = Number.POSITIVE_INFINITY,
): void {
  const { piece } = reading;
  const enough = piece.from + units;
  let { nextGuard } = reading;
  let hash = -1;
  for (let at = piece.from; at <= forms.length; at += 1) {
    const unit = at < forms.length ? forms.charCodeAt(at) : LINE_END;
    if (unit === HASH) hash = at;
    if (unit !== BAR && unit !== LINE_END) continue;
    if (at > piece.from) {
      piece.to = hash < 0 ? at : hash;
      piece.guard = hash < 0 ? -1 : hash + 1 < at ? Number.parseInt(forms.slice(hash + 1, at), BASE) : nextGuard;
      if (hash + 1 === at) nextGuard += 1;
      take(piece);
    }
    hash = -1;
    piece.from = at + 1;
    if (unit !== LINE_END) continue;
    piece.term += 1;
    if (at >= enough) break;
  }
  reading.nextGuard = nextGuard;
}

/** The forms of a pattern with its sign. */
export function decodeForms(signed: string, term: number, guard: number): IndexedForm[] {
  const sign = signed.charCodeAt(0);
  const capitals = sign === EQUALS ? CAPITALS.exact : sign === EXCLAMATION ? CAPITALS.unshouted : CAPITALS.any;
  const pattern = capitals === CAPITALS.any ? signed : signed.slice(1);
  return unpackForm(pattern).map((text) => ({ text, capitals, term, guard }));
}

const EQUALS = 0x3d;
const EXCLAMATION = 0x21;
