import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TINT_ALPHA } from '../../../../components/marks-css.ts';
import { MARK_COLOURS, MARK_STYLES } from '../../../../settings/mark-looks.ts';
import { DEFAULT_PREFERENCES } from '../../../../settings/preferences.ts';

const SHEET = readFileSync(join(import.meta.dirname, '../../../../entrypoints/content/marks.css'), 'utf8');
const { markStyle, markColour } = DEFAULT_PREFERENCES;
const ink = MARK_COLOURS[markColour];

test('marks are drawn as they are by default until a reader’s choices are known', () => {
  const lines = Array.from(SHEET.matchAll(/text-decoration: (underline.*);/g), ([, line]) => line);
  const drawn = [`${MARK_STYLES[markStyle].line} ${ink}`, `${MARK_STYLES.solid.line} ${ink}`];
  // For Chromium, and again for Firefox.
  expect(lines).toEqual([...drawn, ...drawn]);
});

test('the open one has the tint of its colour', () => {
  const tints = Array.from(SHEET.matchAll(/background-color: (#.*);/g), ([, tint]) => tint);
  expect(tints).toEqual([ink + TINT_ALPHA, ink + TINT_ALPHA]);
});
