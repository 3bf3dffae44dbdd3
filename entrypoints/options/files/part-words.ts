/** What readers call the parts of what is remembered. */
import type { Words } from '../../../components/words.ts';
import { BACKUP_PARTS } from '../../../settings/backup/backup-parts.ts';
import { areCheckedPacks } from '../../../settings/packs/backed-up-packs.ts';
import { packContents, packLosses } from './pack-words.ts';

/** The sentence for a part with its count, and the name within a sentence. A part without words is called as it is stored. */
const KEYS = {
  preferences: ['partPreferences', 'syncPartPreferences'],
  sites: ['partSites', 'syncPartSites'],
  'saved-words': ['partSaved', 'syncPartSaved'],
  'known-words': ['partKnown', 'syncPartKnown'],
  'muted-words': ['partMuted', 'syncPartMuted'],
  quotes: ['partQuotes', 'syncPartQuotes'],
  'visit-kit': ['partKit', 'syncPartKit'],
  packs: ['partPacks', 'partPacksName'],
} as const;

function keysOf(name: string): (typeof KEYS)[keyof typeof KEYS] | undefined {
  return Object.hasOwn(KEYS, name) ? KEYS[name as keyof typeof KEYS] : undefined;
}

/** A part's name, to stand within a sentence. */
export function partName(words: Words, name: string): string {
  const keys = keysOf(name);
  return keys ? words(keys[1]) : name;
}

/** What the parts of a backup hold, in a few words each; parts with nothing in them are not named. */
export function partContents(words: Words, values: ReadonlyMap<string, unknown>): string[] {
  return BACKUP_PARTS.flatMap((part) => {
    const value = values.get(part.name);
    if (value === undefined) return [];
    if (areCheckedPacks(value)) return packContents(words, value);
    const count = part.count(value);
    if (count === 0) return [];
    const key = keysOf(part.name)?.[0];
    return key ? words(key, String(count ?? '')) : words('partOther', part.name, String(count ?? ''));
  });
}

/** What is left out of a backup when it is restored: parts that cannot be read, and packs within theirs. */
export function partLosses(words: Words, leftOut: readonly string[], values: ReadonlyMap<string, unknown>): string[] {
  const packs = Array.from(values.values()).find(areCheckedPacks);
  return [...leftOut.map((name) => partName(words, name)), ...(packs ? packLosses(words, packs) : [])];
}
