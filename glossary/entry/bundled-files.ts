/** The files that the build puts beside the scripts, and the one place that fetches anything: these files, from the extension itself. */
import type { Card } from './card.ts';
import { withPictures, type Pictures } from './pictures.ts';

/** The folder of the cards, at the extension's root: they are parted by their ids, so that one card is there without all others. */
export const CARDS_FOLDER = 'cards';
/** Parts of the cards: each takes a few milliseconds to read. */
const CARD_PARTS = 16;
/** The file of the pictures, in {@link CARDS_FOLDER}: many cards share one. */
export const PICTURES_FILE = 'pictures.json';
/** The file of the style sheet that cards on pages are drawn by. */
export const CARD_SHEET_FILE = 'assets/card.css';
/** The file of the bundled index; see `glossary/index/format.md`. */
export const INDEX_FILE = 'glossary.index';
/** The file of what words without an entry are explained by. */
export const WORD_PARTS_FILE = 'word-parts.json';

/** The part that a card lies in, by the id of its term. */
export function partOf(id: string): number {
  let sum = 0;
  for (let at = 0; at < id.length; at += 1) sum = (sum * 31 + id.charCodeAt(at)) % 65_521;
  return sum % CARD_PARTS;
}

/** The files of cards by their names in {@link CARDS_FOLDER}, for the build. */
export function cardFiles(cards: readonly Card[]): { name: string; contents: string }[] {
  return Array.from({ length: CARD_PARTS }, (_, part) => ({
    name: fileName(part),
    contents: JSON.stringify(cards.filter(({ id }) => partOf(id) === part)),
  }));
}

/**
 * All cards with their pictures, ordered by id.
 *
 * @param url where {@link CARDS_FOLDER} lies in the extension
 * @throws if a file cannot be read; the next call tries again
 */
export async function fetchCards(url: string): Promise<Card[]> {
  const [pictures, ...parts] = await Promise.all([
    fetchPictures(url),
    ...Array.from({ length: CARD_PARTS }, (_, part) => fetchCardPart(url, part)),
  ]);
  return withPictures(parts.flat(), pictures).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The cards of one part, without their pictures; otherwise as {@link fetchCards}. */
export async function fetchCardPart(url: string, part: number): Promise<Card[]> {
  return fetchJson(`${url}/${fileName(part)}`);
}

/** The pictures; otherwise as {@link fetchCards}. */
export async function fetchPictures(url: string): Promise<Pictures> {
  return fetchJson(`${url}/${PICTURES_FILE}`);
}

/**
 * The style sheet that cards on pages are drawn by.
 *
 * @param url where {@link CARD_SHEET_FILE} lies in the extension
 * @throws if the file cannot be read; the next call tries again
 */
export async function fetchCardSheet(url: string): Promise<string> {
  return (await load(url)).text();
}

/**
 * The bytes of the bundled index.
 *
 * @param url where {@link INDEX_FILE} lies in the extension
 * @throws if the file cannot be read; the next call tries again
 */
export async function fetchIndex(url: string): Promise<ArrayBuffer> {
  return (await load(url)).arrayBuffer();
}

/**
 * What a file of JSON that the build wrote holds, such as {@link WORD_PARTS_FILE}.
 *
 * @throws if the file cannot be read; the next call tries again
 */
export async function fetchJson<T>(url: string): Promise<T> {
  return (await (await load(url)).json()) as T;
}

function fileName(part: number): string {
  return `${part}.json`;
}

function load(url: string): Promise<Response> {
  return fetch(url);
}
