/** The words of a choice out of a few, which follow from its name and from those of its values: `howOften`, `every` → `howOftenEvery`. */
import type { WordKey } from '../../components/words.ts';
import type { CHOICES, Preferences } from '../../settings/preferences.ts';

/** The choices out of a few, by name. */
export type Picked = {
  [K in keyof typeof CHOICES]: (typeof CHOICES)[K] extends { options: readonly string[] } ? K : never;
}[keyof typeof CHOICES];

type Legend = `options${Capitalize<Picked>}`;
type Label = { [K in Picked]: `${K}${Capitalize<Preferences[K]>}` }[Picked];

/** The values that need a further sentence. */
const HINTS: readonly WordKey[] = ['howOftenSectionHint', 'markStyleNoneHint', 'moreFoldedHint', 'themeSystemHint'];

/** What is asked. One that is missing in `_locales` is a type error here, as is a missing label. */
export function legendOf(name: Picked): WordKey {
  return `options${capital(name)}` as Legend;
}

/** The name of one of its values. */
export function labelOf<K extends Picked>(name: K, value: Preferences[K]): WordKey {
  return `${name}${capital(value)}` as Label;
}

/** What else is said of the value with this label. */
export function hintOf(label: WordKey): WordKey | undefined {
  return HINTS.find((hint) => hint === `${label}Hint`);
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
