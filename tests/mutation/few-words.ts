/** Stands for the lists of everyday words, which take longer to load than most mutants take to be found out. */

/** A word that capitals alone do not tell from an abbreviation, as *aids* is one. */
const EVERYDAY: ReadonlySet<string> = new Set(['aids', 'care']);

/** As the true one, for the few words that tests of the matcher ask about. */
export function everydayCount(word: string): number {
  return EVERYDAY.has(word.toLowerCase()) ? 1000 : 0;
}

/** No word is so easy that it is left unmarked. */
export function isEasy(): boolean {
  return false;
}

/** No word is so plain that it is left unlinked. */
export function isPlain(): boolean {
  return false;
}

/** The words of a text. */
export function wordsOf(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? [];
}
