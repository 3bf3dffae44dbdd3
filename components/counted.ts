/** Numbers as the reader's language writes them. */
import type { Words } from './words.ts';

/** A number, such as 50,000. */
export function counted(number: number, words: Words): string {
  return number.toLocaleString(words('language'));
}

/** How many words there are. */
export function countedWords(number: number, words: Words): string {
  return number === 1 ? words('packOneWord') : words('packWords', counted(number, words));
}
