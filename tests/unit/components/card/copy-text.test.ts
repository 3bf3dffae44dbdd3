import { expect, test } from 'vitest';
import { copyText } from '../../../../components/card/copy-text.ts';
import { cardOf, words } from '../tiny.tsx';

const source = { title: 'Iron', publisher: 'ODS', url: 'https://ods.od.nih.gov/iron' };

test.each([
  [
    'with its source',
    [source],
    'Iron: What Iron is.\nWhere to check this: Iron, ODS, https://ods.od.nih.gov/iron\nGlosswell. General information, not medical advice.',
  ],
  ['without one', [], 'Iron: What Iron is.\nGlosswell. General information, not medical advice.'],
])('a term is copied with its gist, %s', (_what, sources, text) => {
  expect(copyText(cardOf('Iron', { sources }), words)).toBe(text);
});
