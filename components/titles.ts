/** The names of topics, families, stories and places in the body in the reader's language. */
import type { WordKey, Words } from './words.ts';

/** What has a title in the glossary's tables. */
export type Titled = 'topic' | 'family' | 'story' | 'region';

/** The key of a title in `_locales`, made of its English words, or of the id of a region: `topicHeartAndCirculation`, `regionSmallIntestine`. */
export function titleKey(of: Titled, title: string): string {
  const parts = title
    .replace(/['’]/g, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  return of + parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
}

/** A title as readers are shown it; that of a pack, which no language has, as it is. */
export function titleIn(words: Words, of: Titled, title: string): string {
  return words(titleKey(of, title) as WordKey) || title;
}

/** What a region of the body is called. @param name its English name, for one that no language has */
export function regionIn(words: Words, id: string, name: string): string {
  return words(titleKey('region', id) as WordKey) || name;
}
