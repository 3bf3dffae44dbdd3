import { describe, expect, test } from 'vitest';
import { gistOf, titleOf } from '../../../../components/card/written-name.ts';
import { cardOf } from '../tiny.tsx';

const CARD = cardOf('menstruation', {
  also: ['menses', 'menstrual', 'Monthly Bleed', 'MB'],
  relatives: [{ name: 2, gist: 'To do with the bleeding of each month.', links: [[12, 20, 'bleeding']] }],
});

describe('a card is headed with', () => {
  test.each([
    ['its term, where nothing is known of the page', undefined, 'menstruation'],
    ['its term, where the page has that, in whatever form', { text: 'Menstruations', name: 0 }, 'menstruation'],
    ['another name', { text: 'menses', name: 1 }, 'menses'],
    ['another name as it is written inside a sentence', { text: 'Menses', name: 1 }, 'menses'],
    ['another name in its own capitals', { text: 'monthly\n  bleed', name: 3 }, 'Monthly Bleed'],
    ['an abbreviation', { text: 'MB', name: 4 }, 'MB'],
    ['another name without the possessive', { text: 'menses’s', name: 1 }, 'menses'],
    ['the plural of another name', { text: 'Monthly bleeds', name: 3 }, 'monthly bleeds'],
  ])('%s', (_what, written, title) => {
    expect(titleOf(CARD, written)).toBe(title);
  });
});

test('a card tells what the word on the page means, where that is no synonym of its term', () => {
  expect(gistOf(CARD, { text: 'menstrual', name: 2 })).toMatchObject({
    gist: 'To do with the bleeding of each month.',
    links: [[12, 20, 'bleeding']],
    isOwn: true,
  });
  expect(gistOf(CARD, { text: 'menses', name: 1 })).toMatchObject({ gist: CARD.gist, isOwn: false });
  expect(gistOf(CARD)).toMatchObject({ gist: CARD.gist, isOwn: false });
});
