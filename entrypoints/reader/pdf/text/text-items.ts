/** The pieces on a page, from what pdf.js says is written on it, in letters as people type them. */
import type { PageText, Piece } from './page-text.ts';

/** Six numbers: how x and y are turned and stretched, and where to. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What pdf.js gives for a piece of text. */
export interface TextItem {
  str: string;
  dir: string;
  transform: readonly number[];
  width: number;
  fontName: string;
}

/** A rectangle on a page that leads elsewhere, in the PDF's own coordinates: left, bottom, right, top. */
export interface LinkArea {
  rect: readonly number[];
  href: string;
}

/** A font: its name, and the kind of its letters. */
interface Font {
  name: string;
  family: string;
}

/** A page as pdf.js gives it. */
export interface PageItems {
  number: number;
  width: number;
  height: number;
  /** From the PDF's coordinates to the page's, from its top left. */
  transform: Matrix;
  items: readonly TextItem[];
  /** Its fonts, by what the items call them. */
  fonts: Readonly<Record<string, Font>>;
  links: readonly LinkArea[];
}

interface Placed extends Piece {
  /** Quarter turns, clockwise. */
  turns: number;
}

/** Fonts that say in their name that they are bold, as nearly all of them do. */
const BOLD = /bold|black|heavy|demi|cmbx|sfbx|[-,]bd\b/i;
/** Text that leans more than this many degrees from level or upright is a stamp or a watermark. */
const LEANS = 5;

/** Letters that are drawn as one. */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
/** What fonts of symbols have in the places of their bullets, at the beginning of a line. */
const SYMBOL_BULLET = /^(\s*)[\p{Co}\p{Cc}](?=\s|$)/u;
const NOT_WRITTEN = /[\p{Co}\p{Cc}\u200B\uFEFF\uFFFE\uFFFF]/gu;

/** The pieces on a page that are level, or turned as most of them are. What is turned in any other way is left out. */
export function pageText({ number, width, height, transform, items, fonts, links }: PageItems): PageText {
  const placed = items.flatMap((item) => placedPiece(item, transform, fonts) ?? []);
  const letters = [0, 0, 0, 0];
  for (const { turns, text } of placed) letters[turns] = (letters[turns] ?? 0) + text.length;
  const turns = Math.max(0, letters.indexOf(Math.max(...letters)));
  const areas = links.map(({ rect, href }) => ({ href, box: boxOf(rect, transform) }));
  const pieces = placed
    .filter((piece) => piece.turns === turns)
    .flatMap((piece) => (turns === 0 ? linkedParts(piece, areas) : [piece]))
    .map(({ turns: _turns, ...piece }) => piece);
  const isTurned = turns % 2 === 1;
  return { number, width: isTurned ? height : width, height: isTurned ? width : height, pieces };
}

function placedPiece(item: TextItem, page: Matrix, fonts: PageItems['fonts']): Placed | undefined {
  const text = plainLetters(item.str);
  if (text.trim() === '') return undefined;
  const [a, b, c, d, x, y] = multiply(page, item.transform);
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const turns = (Math.round(degrees / 90) + 4) % 4;
  if (Math.abs(degrees - Math.round(degrees / 90) * 90) > LEANS) return undefined;
  // Along the line and across it, as seen when the page is turned back.
  const along = [x, y, -x, -y][turns] ?? x;
  const across = [y, -x, -y, x][turns] ?? y;
  return {
    text,
    turns,
    left: along,
    right: along + item.width,
    base: across,
    size: Math.hypot(c, d),
    isBold: BOLD.test(fonts[item.fontName]?.name ?? ''),
    family: fonts[item.fontName]?.family ?? 'sans-serif',
    isRightToLeft: item.dir === 'rtl',
  };
}

/** First `inner`, then `outer`. */
function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxOf(rect: readonly number[], page: Matrix): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const [, , , , x1, y1] = multiply(page, [1, 0, 0, 1, left, bottom]);
  const [, , , , x2, y2] = multiply(page, [1, 0, 0, 1, right, top]);
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
}

/** A piece, parted where a link begins or ends in it: at the word that lies nearest, as the widths of its letters are not known. */
function linkedParts(piece: Placed, areas: readonly { href: string; box: Box }[]): Placed[] {
  const middle = piece.base - piece.size / 3;
  const area = areas.find(
    ({ box }) => box.top <= middle && middle <= box.bottom && box.left < piece.right - 1 && box.right > piece.left + 1,
  );
  if (!area) return [piece];
  const from = nearestWord(piece, area.box.left);
  const to = Math.max(from, nearestWord(piece, area.box.right));
  // What comes before and after a link may hold another one.
  const others = areas.filter((other) => other !== area);
  return [
    ...linkedParts(partOf(piece, 0, from), others),
    { ...partOf(piece, from, to), href: area.href },
    ...linkedParts(partOf(piece, to, piece.text.length), others),
  ].filter(({ text }) => text.trim() !== '');
}

function nearestWord({ text, left, right }: Piece, x: number): number {
  const at = Math.min(1, Math.max(0, (x - left) / (right - left))) * text.length;
  const edges = [0, text.length, ...Array.from(text.matchAll(/(?<=\s)\S/g), ({ index }) => index)];
  const ends = Array.from(text.matchAll(/\S(?=\s)/g), ({ index }) => index + 1);
  return [...edges, ...ends].reduce((best, edge) => (Math.abs(edge - at) < Math.abs(best - at) ? edge : best), 0);
}

function partOf(piece: Placed, from: number, to: number): Placed {
  const { text, left, right } = piece;
  const width = (right - left) / text.length;
  return { ...piece, text: text.slice(from, to), left: left + from * width, right: left + to * width };
}

/** Folds ligatures and the many kinds of spaces, takes bullets for bullets, and leaves out what is not written. */
export function plainLetters(text: string): string {
  return text
    .replaceAll(/[ﬀ-ﬆ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replaceAll(/[\t\n\r\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(SYMBOL_BULLET, '$1•')
    .replaceAll(NOT_WRITTEN, '')
    .normalize('NFC');
}
