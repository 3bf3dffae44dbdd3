import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TermCard } from '../../../../components/card/TermCard.tsx';
import type { Card } from '../../../../glossary/entry/card.ts';
import { cardOf, show, violations } from '../tiny.tsx';

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
const open = (card: Card, props: Partial<Parameters<typeof TermCard>[0]> = {}) =>
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
    ['what it is like', 'Like a spoon of sugar in tea.'],
    ['its other names', 'Also: trimagnesium dicitrate, citrate of magnesia'],
  ])('tells %s', (_what, text) => {
    open(FULL);
    expect(screen.getByText(text)).toBeTruthy();
  });

  test('tells how it is said, in one piece that lines do not divide', () => {
    const { container } = open(FULL);
    expect(container.querySelector('.say')?.textContent).toContain('Say: mag-NEE-zee-um SIT-rate');
    expect(screen.getByText('mag-NEE-zee-um SIT-rate').className).toBe('said');
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
    for (const button of buttons) expect(button).toMatchObject({ tabIndex: 0 });
  });
});

describe('why the term was marked', () => {
  test.each([
    ['by the word that settled it', 'blood', 'Health meaning, because the page also mentions “blood”.'],
    ['by how many terms stand beside it', 4, 'Health meaning, because 4 other health words are nearby.'],
  ])('is told %s', (_how, because, text) => {
    open(PLAIN, { because });
    expect(screen.getByText(text)).toBeTruthy();
  });

  test('is not told where it needed no reason', () => {
    open(PLAIN);
    expect(screen.queryByText(/^Health meaning/)).toBeNull();
  });
});

describe('where to check this', () => {
  const region = () => screen.getByRole('region', { name: 'Where to check this' });

  test('is told with publishers, and learning more is a link that the reader chooses to follow, in a tab of its own', () => {
    open(FULL);
    const links = within(region()).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://ods.od.nih.gov/', 'https://www.nhs.uk/']);
    for (const link of links) {
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    }
    expect(screen.getByRole('link', { name: 'ODS: Magnesium (opens a new tab)' })).toBe(links[0]);
  });

  test.each(['http://ods.od.nih.gov/', 'javascript:alert(1)', 'data:text/html,x', 'HTTPS.evil:x', ''])(
    'is no link where its address is not https: “%s”',
    (url) => {
      open(cardOf('Iron', { sources: [{ title: 'Iron', publisher: 'ODS', url }] }));
      expect(within(region()).queryByRole('link')).toBeNull();
      expect(within(region()).getByRole('listitem').textContent).toBe('ODS: Iron');
    },
  );
});

describe('who says so', () => {
  const trust = () => document.querySelector('.trust');

  test('stands beneath the heading: the first publisher, as a link', () => {
    open(FULL);
    const link = within(trust() as HTMLElement).getByRole('link', { name: 'ODS Magnesium (opens a new tab)' });
    expect(link.firstChild?.textContent).toBe('ODS');
    expect(link.getAttribute('href')).toBe('https://ods.od.nih.gov/');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(screen.getByRole('heading', { level: 2 }).nextSibling?.contains(link)).toBe(true);
  });

  test('is the first that can be followed, and nobody where none can', () => {
    const first = { title: 'Iron', publisher: 'Ward', url: 'http://ward.example/' };
    open(cardOf('Iron', { sources: [first, { title: 'Iron', publisher: 'NHS', url: 'https://www.nhs.uk/' }] }));
    expect(trust()?.textContent).toMatch(/^NHS/);
    cleanup();
    open(cardOf('Iron', { sources: [first] }));
    expect(trust()).toBeNull();
  });
});

describe('listening', () => {
  test('is offered where there is a voice', () => {
    const onListen = vi.fn<() => void>();
    open(PLAIN, { onListen });
    fireEvent.click(screen.getByRole('button', { name: 'Listen' }));
    expect(onListen).toHaveBeenCalledTimes(1);
  });

  test('is not offered where there is none', () => {
    open(FULL);
    expect(screen.queryByRole('button', { name: 'Listen' })).toBeNull();
  });
});

describe('a folded card', () => {
  const more = () => screen.getByRole('button', { name: 'More' });
  const less = () => screen.getByRole('button', { name: 'Less' });
  const rest = ['Like a spoon', 'Related words', 'Forms of magnesium', 'Word parts', 'Also:', 'Where to'];

  test('shows the gist and the beginning of the rest at first, and never hides the care note', () => {
    const { container } = open(FULL, { isFolded: true });
    expect(container.textContent).toContain('A form of magnesium.');
    expect(container.querySelector('.more.begun')?.textContent).toBe('It helps when the gut is slow.');
    expect(screen.getByRole('complementary', { name: 'Take care' })).toBeTruthy();
    expect(container.textContent).toContain('General information, not medical advice.');
    for (const text of rest) expect(container.textContent).not.toContain(text);
    expect(more().getAttribute('aria-expanded')).toBe('false');
  });

  test('shows the rest in the same place when asked for more, and folds again', () => {
    const { container } = open(FULL, { isFolded: true });
    fireEvent.click(more());
    for (const text of rest) expect(container.textContent).toContain(text);
    expect(less().getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(less());
    for (const text of rest) expect(container.textContent).not.toContain(text);
  });

  test('has nothing to press in lines that may be out of sight, until they are shown', () => {
    open(FULL, { isFolded: true });
    expect(screen.queryByRole('button', { name: 'gut' })).toBeNull();
    fireEvent.click(more());
    expect(screen.getByRole('button', { name: 'gut' })).toBeTruthy();
    expect(document.querySelector('.begun')).toBeNull();
  });

  test('tells when all of it is wanted, and not when it is folded again', () => {
    const onUnfold = vi.fn<() => void>();
    open(FULL, { isFolded: true, onUnfold });
    fireEvent.click(more());
    fireEvent.click(less());
    expect(onUnfold).toHaveBeenCalledTimes(1);
  });

  test('is not folded where there is nothing more than two lines', () => {
    open(PLAIN, { isFolded: true });
    expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
    expect(document.querySelector('.begun')).toBeNull();
    cleanup();
    open(cardOf('Iron', { more: 'It does this. '.repeat(20) }), { isFolded: true });
    expect(more()).toBeTruthy();
  });

  test('says why it was guessed', () => {
    open(FULL, { isFolded: true, because: 'blood', onWrong: () => Promise.resolve() });
    expect(screen.getByRole('button', { name: 'Wrong meaning?' })).toBeTruthy();
  });

  test('is the reader’s choice: an open one shows all at once', () => {
    const { container } = open(FULL);
    expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
    for (const text of rest) expect(container.textContent).toContain(text);
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

describe('a card for another name', () => {
  const card = cardOf('menstruation', {
    say: 'men-stroo-AY-shun',
    also: ['menses', 'menstrual'],
    relatives: [{ name: 2, gist: 'To do with the bleeding of each month.' }],
  });

  test('is headed with the word on the page, and says what the usual name is', () => {
    open(card, { written: { text: 'Menses', name: 1 } });
    expect(screen.getByRole('heading', { level: 2, name: 'menses' }).nextSibling?.firstChild?.textContent).toBe(
      'Also called menstruation',
    );
    expect(screen.getByText('What menstruation is.')).toBeDefined();
    expect(screen.queryByText(/men-stroo/)).toBeNull();
  });

  test('says what that word means, where it is no synonym, and where there is more', () => {
    open(card, { written: { text: 'menstrual', name: 2 } });
    expect(screen.getByText('To do with the bleeding of each month.')).toBeDefined();
    expect(screen.getByText('See also menstruation')).toBeDefined();
    expect(screen.queryByText('What menstruation is.')).toBeNull();
  });
});

describe('a card that was guessed', () => {
  test('asks whether the meaning is wrong, beside the reason', () => {
    const onWrong = vi.fn(() => Promise.resolve());
    open(PLAIN, { because: 'blood', onWrong });
    const button = within(screen.getByText(/the page also mentions/)).getByRole('button', { name: 'Wrong meaning?' });
    fireEvent.click(button);
    expect(onWrong).toHaveBeenCalledTimes(1);
  });

  test('says so where the answer was not kept', async () => {
    open(PLAIN, { because: 'blood', onWrong: () => Promise.reject(new Error('No room.')) });
    fireEvent.click(screen.getByRole('button', { name: 'Wrong meaning?' }));
    expect(await screen.findByText(/wasn’t kept/)).toBeDefined();
  });

  test.each([
    ['no reason', { onWrong: () => Promise.resolve() }],
    ['no way to say so', { because: 'blood' }],
  ])('asks nothing where there is %s', (_what, props) => {
    open(PLAIN, props);
    expect(screen.queryByRole('button', { name: 'Wrong meaning?' })).toBeNull();
  });
});
