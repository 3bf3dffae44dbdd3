/** What is remembered, part by part, for whoever carries it elsewhere: the backup and the sync. */
import * as v from 'valibot';
import { knownWords, mutedWords, savedWords, type SavedWord } from '../my-words.ts';
import { preferences } from '../preferences.ts';
import { quotes } from '../quotes.ts';
import type { Setting } from '../setting.ts';
import { sites } from '../sites.ts';
import { joinKits, visitKit } from '../visit-kit.ts';

/** A part of what is remembered. Values come from files and from other devices, so they are unknown until checked. */
export interface Part {
  /** Its name in the storage and in backup files. */
  readonly name: string;
  /** Small enough, and the same on all of a reader's devices, so that the browser's sync may carry it. */
  readonly isCarried: boolean;
  /** What is remembered now, as it may leave this device. */
  get(): Promise<unknown>;
  /** Whether nothing has been chosen yet. */
  isUntouched(value: unknown): boolean;
  /** The value as it can be remembered, or `undefined` where it cannot. */
  check(value: unknown): unknown;
  /** Puts a value in the place of what is remembered, and gives what is remembered then. */
  replace(value: unknown): Promise<unknown>;
  /** Adds a value to what is remembered, and gives both; where they differ, what is remembered stays. */
  add(value: unknown): Promise<unknown>;
  /** As `add`, but where they differ, the value that comes wins. */
  meet(value: unknown): Promise<unknown>;
  /** Holds on to what is remembered now, and gives a function that brings it back. */
  hold(): Promise<() => Promise<void>>;
  /** How many things a checked value holds; `undefined` where there is nothing to count. */
  count(value: unknown): number | undefined;
}

/** What a part needs to be told about its setting. */
interface PartRules<T> {
  isCarried: boolean;
  /** Two values in one; where they differ, the first holds. */
  join(before: T, added: T): T;
  count(value: T): number | undefined;
  /** A choice that stays on this device: it neither leaves it nor comes from elsewhere. */
  own?: keyof T & string;
}

/** A part that is kept in one setting. */
function partOf<T>(setting: Setting<T>, { isCarried, join, count, own }: PartRules<T>): Part {
  const check = (value: unknown) => {
    const result = v.safeParse(setting.schema, value);
    return result.success ? result.output : undefined;
  };
  const withoutOwn = (value: T): unknown => {
    if (own === undefined) return value;
    const { [own]: _own, ...others } = value as Record<string, unknown>;
    return others;
  };
  const withOwn = (value: T, before: T): T => (own === undefined ? value : { ...value, [own]: before[own] });
  const get = async () => withoutOwn(await setting.get());
  const update = async (value: unknown, merge: (before: T, checked: T) => T) => {
    let after: T = setting.fallback;
    await setting.update((before) => {
      const checked = check(value);
      after = checked === undefined ? before : withOwn(merge(before, checked), before);
      return after;
    });
    return withoutOwn(after);
  };
  return {
    name: setting.name,
    isCarried,
    check,
    get,
    isUntouched: (value) => JSON.stringify(value) === JSON.stringify(withoutOwn(setting.fallback)),
    replace: (value) => update(value, (_before, checked) => checked),
    async hold() {
      const value = await get();
      return async () => {
        await update(value, (_before, checked) => checked);
      };
    },
    add: (value) => update(value, join),
    meet: (value) => update(value, (before, checked) => join(checked, before)),
    count(value) {
      const checked = check(value);
      return checked === undefined ? undefined : count(checked);
    },
  };
}

/**
 * All parts that are kept in settings; see `backup-parts.ts` for those that are not. Whatever the extension comes to remember
 * needs a line here or there, or backups would leave it out; a test says so. Recent words are left out: they are soon others, and a
 * file that may be passed on is no place for what somebody has looked up.
 */
export const PARTS: readonly Part[] = [
  partOf(preferences, {
    isCarried: true,
    join: (before) => before,
    count: () => undefined,
    // Nobody's file or other device may begin to send things away from this one.
    own: 'sync',
  }),
  partOf(sites, {
    isCarried: true,
    join: (before, added) => ({ ...before, rules: { ...added.rules, ...before.rules } }),
    count: ({ rules }) => Object.keys(rules).length,
  }),
  partOf(knownWords, { isCarried: true, join: joinIds, count: ({ length }) => length }),
  partOf(mutedWords, {
    isCarried: true,
    join: (before, added) => ({
      ...before,
      ...Object.fromEntries(
        Object.entries(added).map(([site, ids]) => [
          site,
          joinIds(Object.hasOwn(before, site) ? (before[site] ?? []) : [], ids),
        ]),
      ),
    }),
    count: (muted) => Object.values(muted).flat().length,
  }),
  partOf(visitKit, { isCarried: true, join: joinKits, count: ({ own }) => own.length }),
  // Last of those that are carried, as it may grow too large for the browser's sync and must not take the others' place.
  partOf(savedWords, { isCarried: true, join: joinSaved, count: ({ length }) => length }),
  // After the words, so that a backup never brings the sentence of a word back before the word. It says what somebody read.
  partOf(quotes, {
    isCarried: false,
    join: (before, added) => ({ ...added, ...before }),
    count: (all) => Object.keys(all).length,
  }),
];

function joinIds(before: readonly string[], added: readonly string[]): readonly string[] {
  return Array.from(new Set([...before, ...added]));
}

/** Saved words of both, each once, the latest last; a question is kept over none. */
function joinSaved(before: readonly SavedWord[], added: readonly SavedWord[]): readonly SavedWord[] {
  const words = new Map(added.map((word) => [word.id, word]));
  for (const word of before) {
    const question = word.question || (words.get(word.id)?.question ?? '');
    words.set(word.id, { ...word, question });
  }
  return Array.from(words.values()).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
