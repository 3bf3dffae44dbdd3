// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TermCard } from '../../../components/TermCard.tsx';
import type { Card } from '../../../glossary/card.ts';
import { cardOf, show, violations } from './tiny.tsx';

afterEach(cleanup);

const PLAIN = cardOf('Iron');
const FULL = cardOf('Magnesium citrate', {
  say: 'mag-NEE-zee-um SIT-rate',
  gist: 'A form of magnesium.',
  more: 'It helps when the gut is slow.',
  links: { gist: [[10, 19, 'magnesium']], more: [[18, 21, 'gut']] },
  like: 'Like a spoon of sugar in tea.',
  care: 'Ask first if your kidneys are weak.',
  see: [{ id: 'electrolyte', term: 'Electrolyte' }],
  family: {
    title: 'Forms of magnesium',
    members: [
      { id: 'magnesium-citrate', term: 'Magnesium citrate', compare: 'Taken up well.' },
      { id: 'magnesium-oxide', term: 'Magnesium oxide', compare: 'Taken up badly.' },
    ],
  },
  parts: [{ part: 'citr-', meaning: 'lemon', from: 'Latin' }],
  also: ['trimagnesium dicitrate', 'citrate of magnesia'],
  sources: [
    { title: 'Magnesium', publisher: 'ODS', url: 'https://ods.od.nih.gov/' },
    { title: 'Vitamins', publisher: 'NHS', url: 'https://www.nhs.uk/' },
  ],
});

const onOpen = vi.fn<(id: string) => void>();
const open = (card: Card, props: { because?: string | number; isFolded?: boolean } = {}) =>
  show(<TermCard card={card} headingId="heading" onOpen={onOpen} {...props} />);

describe('a card', () => {
  test('is headed by its term', () => {
    open(PLAIN);
    expect(screen.getByRole('heading', { level: 2, name: 'Iron' }).id).toBe('heading');
  });

  test('says what the term means, and that this is no advice', () => {
    const { container } = open(PLAIN);
    expect(container.textContent).toBe('IronWhat Iron is.It does this.General information, not medical advice.');
  });

  test.each([
    ['how it is said', 'Say: mag-NEE-zee-um SIT-rate'],
    ['what it is like', 'Like a spoon of sugar in tea.'],
    ['its other names', 'Also: trimagnesium dicitrate, citrate of magnesia'],
    ['where to check this', 'Where to check this: ODS, Magnesium; NHS, Vitamins.'],
  ])('tells %s', (_what, text) => {
    open(FULL);
    expect(screen.getByText(text)).toBeTruthy();
  });

  test('names its parts, so that they can be reached by name', () => {
    open(FULL);
    expect(screen.getByRole('complementary', { name: 'Take care' }).textContent).toContain('kidneys are weak');
    const parts = screen.getByRole('region', { name: 'Word parts' });
    expect(within(parts).getByRole('listitem').textContent).toBe('citr- lemon');
    expect(screen.getByRole('region', { name: 'Forms of magnesium, side by side' })).toBeTruthy();
  });

  test('has no empty parts', () => {
    open(PLAIN);
    for (const role of ['button', 'region', 'complementary', 'list']) expect(screen.queryAllByRole(role)).toEqual([]);
  });

  test.each([
    ['magnesium', 'magnesium'],
    ['gut', 'gut'],
    ['Electrolyte', 'electrolyte'],
    ['Magnesium oxide', 'magnesium-oxide'],
  ])('opens %s', (name, id) => {
    open(FULL);
    fireEvent.click(screen.getByRole('button', { name }));
    expect(onOpen.mock.calls).toEqual([[id]]);
  });

  test('can be used from the keyboard: whatever opens is a button in the order of reading', () => {
    open(FULL);
    const buttons = screen.getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'magnesium',
      'gut',
      'Electrolyte',
      'Magnesium oxide',
    ]);
    for (const button of buttons) expect(button).toMatchObject({ localName: 'button', type: 'button', tabIndex: 0 });
  });
});

describe('why the term was marked', () => {
  test.each([
    ['by the word that settled it', 'blood', 'Shown because this page also says “blood”.'],
    ['by how many terms stand beside it', 4, 'Shown because 4 other health words stand beside it.'],
  ])('is told %s', (_how, because, text) => {
    open(PLAIN, { because });
    expect(screen.getByText(text)).toBeTruthy();
  });

  test('is not told where it needed no reason', () => {
    open(PLAIN);
    expect(screen.queryByText(/^Shown because/)).toBeNull();
  });
});

describe('where room is scarce', () => {
  const folded = () => screen.getByRole('group');

  test('the details are folded away under one line', () => {
    open(FULL, { isFolded: true });
    expect(folded()).toMatchObject({ localName: 'details', open: false });
    for (const text of [/^Also:/, /^Where to check/, 'lemon', 'Taken up badly.']) {
      expect(within(folded()).getByText(text)).toBeTruthy();
    }
    expect(within(folded()).queryByText(/kidneys are weak/)).toBeNull();
  });

  test.each([
    ['the family', FULL, 'Compare: Forms of magnesium'],
    ['what else there is', cardOf('Iron', { also: ['Fe'] }), 'Other names, word parts and sources'],
  ])('that line names %s', (_what, card, line) => {
    open(card, { isFolded: true });
    expect(folded().querySelector('summary')?.textContent).toBe(line);
  });

  test('nothing is folded where there are no details', () => {
    open(PLAIN, { isFolded: true });
    expect(screen.queryByRole('group')).toBeNull();
  });
});

test.each([
  ['a plain card', PLAIN, false],
  ['a full card', FULL, false],
  ['a folded card', FULL, true],
])('axe finds nothing wrong with %s', async (_what, card, isFolded) => {
  open(card, { isFolded, because: 'blood' });
  expect(await violations()).toEqual([]);
});
