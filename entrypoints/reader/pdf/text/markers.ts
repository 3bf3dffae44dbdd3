/** Recognises what begins an item of a list: bullets, numbers, letters. */
import { textOf } from './block.ts';
import type { Line } from './lines/lines.ts';

/** What an item begins with. */
export interface Marker {
  isOrdered: boolean;
  /** Its number; 0 for a bullet. */
  number: number;
  /** How it is written around the number, so that `1.` does not go on as `2)`. */
  style: string;
  /** How many letters of the line it takes, with the space behind it. */
  length: number;
}

const BULLET = /^[•◦▪▫‣⁃●○■□➢➤✓✔∙·]\s*/u;
/** These begin an item only with more room behind them than a space. */
const DASH = /^[-–—*]\s+/u;
const NUMBER = /^(\(?)(\d{1,2})([.)])\s+/;
const LETTER = /^(\(?)([a-z])([.)])\s+/;

/** What a line begins with, if that begins an item. */
export function markerOf(line: Line): Marker | undefined {
  const text = textOf(line.runs);
  const bullet = BULLET.exec(text) ?? DASH.exec(text);
  if (bullet) return { isOrdered: false, number: 0, style: bullet[0].trim(), length: bullet[0].length };
  const number = NUMBER.exec(text);
  if (number) return ordered(number, Number(number[2]), '1');
  const letter = LETTER.exec(text);
  return letter ? ordered(letter, (letter[2]?.codePointAt(0) ?? 96) - 96, 'a') : undefined;
}

function ordered([all, open, , close]: RegExpExecArray, number: number, kind: string): Marker {
  return { isOrdered: true, number, style: `${open}${kind}${close}`, length: all.length };
}

/** Whether an item goes on with the list of another one. */
export function followsIn(before: Marker, after: Marker): boolean {
  return before.style === after.style && (!before.isOrdered || after.number === before.number + 1);
}
