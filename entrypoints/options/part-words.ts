/** What readers call the parts of what is remembered. */
import type { Words } from '../../components/words.ts';
import { PARTS } from '../../settings/parts.ts';

/** The sentence for a part with its count, and the name within a sentence. A part without words is called as it is stored. */
const KEYS = {
  preferences: ['partPreferences', 'syncPartPreferences'],
  sites: ['partSites', 'syncPartSites'],
  'saved-words': ['partSaved', 'syncPartSaved'],
  'known-words': ['partKnown', 'syncPartKnown'],
  'muted-words': ['partMuted', 'syncPartMuted'],
} as const;

function keysOf(name: string): (typeof KEYS)[keyof typeof KEYS] | undefined {
  return Object.hasOwn(KEYS, name) ? KEYS[name as keyof typeof KEYS] : undefined;
}

/** A part's name, to stand within a sentence. */
export function partName(words: Words, name: string): string {
  const keys = keysOf(name);
  return keys ? words(keys[1]) : name;
}

/** What the parts of a back-up hold, in a few words each; parts with nothing in them are not named. */
export function partContents(words: Words, values: ReadonlyMap<string, unknown>): string[] {
  return PARTS.flatMap((part) => {
    if (!values.has(part.name)) return [];
    const count = part.count(values.get(part.name));
    if (count === 0) return [];
    const key = keysOf(part.name)?.[0];
    return key ? words(key, String(count ?? '')) : words('partOther', part.name, String(count ?? ''));
  });
}
