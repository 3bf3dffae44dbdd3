/** A reader’s choices about a page, for the tests of what heeds them. */
import type { Choices } from '../../../../entrypoints/content/mark/choices.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../../settings/preferences.ts';

/** What holds until the reader chooses otherwise, on a page that is on, but for what a test says. */
export function choicesOf(
  fields: Partial<Omit<Choices, 'preferences'>> & { preferences?: Partial<Preferences> } = {},
): Choices {
  return {
    decision: { isOn: true, by: 'others' },
    known: new Set(),
    muted: new Set(),
    saved: new Set(),
    packs: '',
    ...fields,
    preferences: { ...DEFAULT_PREFERENCES, ...fields.preferences },
  };
}
