/** What readers choose about marks and cards. Each choice that cannot be read falls back to its default by itself. */
import * as v from 'valibot';
import { defineSetting } from './setting.ts';

/** The choices. */
export interface Preferences {
  /** Which words are marked, by level: everyday health, common medical, specialist. */
  levels: { everyday: boolean; common: boolean; specialist: boolean };
  /** A term's every mention, the first in each section, or the first on the page. */
  howOften: 'every' | 'section' | 'page';
  markStyle: 'dotted' | 'solid' | 'tint' | 'none';
  markColour: 'teal' | 'blue' | 'violet' | 'amber';
  /** What opens a card: resting on a word, doing so with Alt held, or a click alone. */
  openOn: 'hover' | 'modifier' | 'click';
  /** How long the pointer rests on a word before its card opens, in milliseconds, {@link LEAST_DELAY_MS} to {@link MOST_DELAY_MS}. */
  openAfterMs: number;
  /** Whether a card shows only the gist at first, or everything. */
  more: 'folded' | 'open';
  theme: 'system' | 'light' | 'dark';
  /** Whether the toolbar shows how many terms are on the page. */
  badge: boolean;
  /** Whether small things are carried to the reader's other devices by the browser's own sync. */
  sync: boolean;
}

/** Below this a card would flash on passing by. */
export const LEAST_DELAY_MS = 100;
/** Above this nobody waits. */
export const MOST_DELAY_MS = 2000;

/** What holds until the reader chooses otherwise. */
export const DEFAULT_PREFERENCES: Preferences = {
  levels: { everyday: true, common: true, specialist: true },
  howOften: 'section',
  markStyle: 'dotted',
  markColour: 'teal',
  openOn: 'hover',
  openAfterMs: 200,
  more: 'open',
  theme: 'system',
  badge: true,
  sync: false,
};

/** Unknown choices, as a newer version may have left them, are carried along. */
const PreferencesSchema = v.looseObject({
  levels: v.fallback(
    v.object({ everyday: v.boolean(), common: v.boolean(), specialist: v.boolean() }),
    DEFAULT_PREFERENCES.levels,
  ),
  howOften: v.fallback(v.picklist(['every', 'section', 'page']), DEFAULT_PREFERENCES.howOften),
  markStyle: v.fallback(v.picklist(['dotted', 'solid', 'tint', 'none']), DEFAULT_PREFERENCES.markStyle),
  markColour: v.fallback(v.picklist(['teal', 'blue', 'violet', 'amber']), DEFAULT_PREFERENCES.markColour),
  openOn: v.fallback(v.picklist(['hover', 'modifier', 'click']), DEFAULT_PREFERENCES.openOn),
  openAfterMs: v.fallback(
    v.pipe(v.number(), v.minValue(LEAST_DELAY_MS), v.maxValue(MOST_DELAY_MS)),
    DEFAULT_PREFERENCES.openAfterMs,
  ),
  more: v.fallback(v.picklist(['folded', 'open']), DEFAULT_PREFERENCES.more),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), DEFAULT_PREFERENCES.theme),
  badge: v.fallback(v.boolean(), DEFAULT_PREFERENCES.badge),
  sync: v.fallback(v.boolean(), DEFAULT_PREFERENCES.sync),
});

/** The reader's choices. */
export const preferences = defineSetting<Preferences>('preferences', PreferencesSchema, DEFAULT_PREFERENCES);

/** Changes some of the choices. */
export function prefer(choices: Partial<Preferences>): Promise<void> {
  return preferences.update((before) => ({ ...before, ...choices }));
}

/** Tells the reader's theme, now and whenever it changes, for as long as the page is open. */
export function watchTheme(onTheme: (theme: Preferences['theme']) => void): void {
  void preferences.get().then(({ theme }) => onTheme(theme));
  preferences.watch(({ theme }) => onTheme(theme), new AbortController().signal);
}
