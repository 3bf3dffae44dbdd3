/** The files that the build puts beside the scripts, and the one place that fetches anything: these files, from the extension itself. */
import type { WordParts } from '../decode/word-parts.ts';
import type { Card } from './card.ts';

/** The file of cards, at the extension's root. */
export const CARDS_FILE = 'cards.json';
/** The file of the bundled index; see `glossary/index/format.md`. */
export const INDEX_FILE = 'glossary.index';
/** The file of what words without an entry are explained by. */
export const WORD_PARTS_FILE = 'word-parts.json';

/**
 * All cards, ordered by id.
 *
 * @param url where {@link CARDS_FILE} lies in the extension
 * @throws if the file cannot be read; the next call tries again
 */
export async function fetchCards(url: string): Promise<Card[]> {
  return (await (await load(url)).json()) as Card[];
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
 * What words without an entry are explained by.
 *
 * @param url where {@link WORD_PARTS_FILE} lies in the extension
 * @throws if the file cannot be read; the next call tries again
 */
export async function fetchWordParts(url: string): Promise<WordParts> {
  return (await (await load(url)).json()) as WordParts;
}

function load(url: string): Promise<Response> {
  return fetch(url);
}
