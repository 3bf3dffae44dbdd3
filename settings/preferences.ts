/** What readers choose about marks and cards. Each choice that cannot be read falls back to its default by itself. */
import * as v from 'valibot';
import { amountMeant, AMOUNTS, levelsOf } from './amount.ts';
import { DEFAULT_LOOK, MARK_COLOURS, MARK_STYLES } from './mark-looks.ts';
import { defineSetting } from './setting.ts';

/** Below this a card would flash on passing by. */
export const LEAST_DELAY_MS = 100;
/** Above this nobody waits. */
export const MOST_DELAY_MS = 2000;

/** The least and the most that text in the reading room is made larger, as parts of its usual size. */
const LEAST_ZOOM = 0.5;
const MOST_ZOOM = 4;

/** One of a few values, in the order in which they are offered. */
const oneOf = <T extends string>(values: readonly T[], byDefault: NoInfer<T>) =>
  v.fallback(v.picklist(values), byDefault);
const namesOf = <T extends string>(table: Readonly<Record<T, unknown>>) => Object.keys(table) as T[];

/** The choices: what each may be, and what holds until the reader chooses otherwise. */
export const CHOICES = {
  /** How many words are marked, by how hard they are. */
  amount: oneOf(AMOUNTS, 'usual'),
  /** Every mention of a name, the first and again in another section after a rest, or the first on the page. */
  howOften: oneOf(['every', 'section', 'page'], 'section'),
  markStyle: oneOf(namesOf(MARK_STYLES), DEFAULT_LOOK.markStyle),
  markColour: oneOf(namesOf(MARK_COLOURS), DEFAULT_LOOK.markColour),
  /** What opens a card: resting on a word, doing so with Alt held, or a click alone. */
  openOn: oneOf(['hover', 'modifier', 'click'], 'hover'),
  /** How long the pointer rests on a word before its card opens, in milliseconds. */
  openAfterMs: v.fallback(v.pipe(v.number(), v.minValue(LEAST_DELAY_MS), v.maxValue(MOST_DELAY_MS)), 200),
  /** Whether a card on a page shows what matters most at first, or everything. */
  more: oneOf(['folded', 'open'], 'folded'),
  theme: oneOf(['system', 'light', 'dark'], 'system'),
  /** How large text is in the reading room, as a part of its usual size. */
  roomZoom: v.fallback(v.pipe(v.number(), v.minValue(LEAST_ZOOM), v.maxValue(MOST_ZOOM)), 1),
  /** Whether the toolbar shows how many terms are on the page. */
  badge: v.fallback(v.boolean(), true),
  /** Whether the words that were opened last are remembered on this device. */
  rememberOpened: v.fallback(v.boolean(), true),
  /** Whether small things are carried to the reader's other devices by the browser's own sync. */
  sync: v.fallback(v.boolean(), false),
};

/** What versions before 0.3 have in the place of `amount`. They share the storage, backups and sync, so it is written for them. */
const LevelsSchema = v.object({ everyday: v.boolean(), common: v.boolean(), specialist: v.boolean() });

/** What a reader has chosen. */
export type Preferences = { [K in keyof typeof CHOICES]: v.InferOutput<(typeof CHOICES)[K]> } & {
  /** Says to versions before 0.3 what `amount` says; nothing else reads it. */
  levels: v.InferOutput<typeof LevelsSchema>;
};

/** Unknown choices, as a newer version may have left them, are carried along. */
const PreferencesSchema = v.pipe(
  v.looseObject({ levels: v.fallback(v.optional(LevelsSchema), undefined), ...CHOICES }),
  v.transform(({ levels, ...choices }): Preferences => {
    const amount = levels ? amountMeant(choices.amount, levels) : choices.amount;
    return { levels: levels ?? levelsOf(amount), ...choices, amount };
  }),
);

/** What holds until the reader chooses otherwise. */
export const DEFAULT_PREFERENCES: Preferences = v.parse(PreferencesSchema, {});

/** The reader's choices. */
export const preferences = defineSetting<Preferences>('preferences', PreferencesSchema, DEFAULT_PREFERENCES);

/** Changes some of the choices. */
export function prefer(choices: Partial<Omit<Preferences, 'levels'>>): Promise<void> {
  const { amount } = choices;
  return preferences.update((before) => ({ ...before, ...choices, ...(amount && { levels: levelsOf(amount) }) }));
}

/** Tells the reader's theme, now and whenever it changes, for as long as the page is open. */
export function watchTheme(onTheme: (theme: Preferences['theme']) => void): void {
  void preferences.get().then(({ theme }) => onTheme(theme));
  preferences.watch(({ theme }) => onTheme(theme));
}
