/** Reads texts from files, and parts them into passages as a page would have them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text by the name of its file. */
export interface NamedText {
  name: string;
  text: string;
}

/** Lines that are all shorter than this were broken by hand; others are paragraphs. */
const LONGEST_BROKEN_LINE = 90;

/** The texts in a folder: files that end in .txt or .md. */
export function textsIn(folder: string): NamedText[] {
  return readdirSync(folder)
    .filter((name) => /\.(txt|md)$/.test(name))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The passages of a text: its paragraphs, or its lines where each is a paragraph. */
export function passagesOf(text: string): string[] {
  const isBroken = text.split('\n').every((line) => line.length <= LONGEST_BROKEN_LINE);
  return text
    .split(isBroken ? /\n\s*\n/ : '\n')
    .map((passage) => passage.trim())
    .filter(Boolean);
}
