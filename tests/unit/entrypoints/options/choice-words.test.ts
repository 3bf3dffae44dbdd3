import { describe, expect, test } from 'vitest';
import { hintOf, labelOf, legendOf, type Picked } from '../../../../entrypoints/options/choice-words.ts';
import messages from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import { CHOICES } from '../../../../settings/preferences.ts';

/** The choices out of a few, with their values. */
const PICKED = Object.entries(CHOICES).flatMap(([name, schema]) =>
  'options' in schema ? [[name as Picked, schema.options as string[]] as const] : [],
);
const LABELS = PICKED.flatMap(([name, values]) => values.map((value) => labelOf(name, value as never)));

test('there are choices out of a few', () => {
  expect(PICKED.map(([name]) => name)).toEqual([
    'amount',
    'howOften',
    'markStyle',
    'markColour',
    'openOn',
    'more',
    'theme',
  ]);
});

describe('the words of a choice', () => {
  test('follow from its name and from that of its value', () => {
    expect(legendOf('howOften')).toBe('optionsHowOften');
    expect(labelOf('howOften', 'every')).toBe('howOftenEvery');
    expect(hintOf('howOftenSection')).toBe('howOftenSectionHint');
    expect(hintOf('howOftenEvery')).toBeUndefined();
  });

  test.each(PICKED)('are there: %s', (name) => {
    expect(messages).toHaveProperty(legendOf(name));
  });

  test.each(LABELS)('are there, and with them all that is said further: %s', (label) => {
    expect(messages).toHaveProperty(label);
    expect(hintOf(label) !== undefined).toBe(`${label}Hint` in messages);
  });
});
