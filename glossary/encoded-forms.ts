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

/** The forms of one term for the index: pieces `[=!]pattern[#guard]`, separated by `|`. */
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

/** The forms of a piece that {@link encodeForms} made. */
export function decodePiece(piece: string, term: number): IndexedForm[] {
  const capitals = capitalsOf(piece);
  const hash = piece.lastIndexOf('#');
  const guard = hash < 0 ? -1 : Number.parseInt(piece.slice(hash + 1), BASE);
  return unpackForm(patternOf(piece)).map((text) => ({ text, capitals, term, guard }));
}

function capitalsOf(piece: string): IndexedForm['capitals'] {
  const sign = piece.charCodeAt(0);
  return sign === EQUALS ? CAPITALS.exact : sign === EXCLAMATION ? CAPITALS.unshouted : CAPITALS.any;
}
const EQUALS = 0x3d;
const EXCLAMATION = 0x21;

/** The pattern of a piece, without its sign and guard. */
export function patternOf(piece: string): string {
  const hash = piece.lastIndexOf('#');
  return piece.slice(capitalsOf(piece) === CAPITALS.any ? 0 : 1, hash < 0 ? undefined : hash);
}
