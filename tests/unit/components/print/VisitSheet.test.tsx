import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PageSheet } from '../../../../components/print/PageSheet.tsx';
import { SheetChoice } from '../../../../components/print/SheetChoice.tsx';
import { VisitSheet } from '../../../../components/print/VisitSheet.tsx';
import { cardOf, show, violations } from '../tiny.tsx';

afterEach(cleanup);

const MADE = new Date(2026, 0, 2);
const SPLEEN = {
  width: 9,
  height: 9,
  alt: 'It lies on the left.',
  shapes: [{ role: 'part', path: 'M1 1h2' }],
} as const;
const entry = (term: string) => {
  const item = screen.getByRole('heading', { name: new RegExp(`^${term}`) }).closest('li');
  if (!item) throw new Error(`“${term}” is not on the sheet.`);
  return item;
};

describe('a visit sheet', () => {
  const open = () =>
    show(
      <VisitSheet
        asked={[
          { card: cardOf('iron', { say: 'EYE-urn' }), question: ' Is mine low?\nSince when? ', href: '#/term/iron' },
          { card: cardOf('zinc'), question: '  ', href: '#/term/zinc' },
          { card: cardOf('spleen', { picture: SPLEEN }), question: '', href: '#/term/spleen' },
        ]}
        made={MADE}
      />,
    );

  test('has a title, a line for the date, and says what it is not', () => {
    open();
    const sheet = screen.getByRole('article', { name: 'Words to ask about' });
    expect(sheet.textContent).toMatch(/Date of visit: /);
    expect(sheet.textContent).toMatch(/General information, not medical advice\./);
    expect(sheet.textContent).toMatch(/Made on January 2, 2026/);
  });

  test('shows where a word lies in the body', () => {
    open();
    expect(within(entry('spleen')).getByRole('img', { name: 'It lies on the left.' })).toBeTruthy();
    expect(within(entry('iron')).queryByRole('img')).toBeNull();
  });

  test('has each word with how it is said, its meaning and the question as it was written', () => {
    open();
    expect(entry('iron').textContent).toBe('ironSay: EYE-urnWhat iron is.My question:Is mine low?\nSince when?');
    expect(entry('iron').querySelectorAll('.ruled')).toHaveLength(0);
  });

  test('has lines to write on where there is no question', () => {
    open();
    expect(entry('zinc').textContent).toBe('zincWhat zinc is.My question:');
    expect(entry('zinc').querySelectorAll('.ruled')).toHaveLength(2);
  });

  test('has nothing wrong with it that axe finds', async () => {
    open();
    expect(await violations()).toEqual([]);
  });
});

describe('the sheet of a page', () => {
  const open = (site: string) =>
    show(
      <PageSheet
        site={site}
        terms={[
          { card: cardOf('zinc'), count: 3, href: '#/term/zinc' },
          { card: cardOf('iron'), count: 1, href: '#/term/iron' },
        ]}
        made={MADE}
      />,
    );

  test.each([
    ['nhs.uk', 'Health words on nhs.uk'],
    ['', 'Health words in a file on this device'],
  ])('is named by its site: %j', (site, name) => {
    open(site);
    expect(screen.getByRole('article', { name })).toBeTruthy();
  });

  test('has its terms in the order given, and says how often where that is more than once', async () => {
    open('nhs.uk');
    const entries = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(entries.map(({ textContent }) => textContent)).toEqual(['zinc 3 timesWhat zinc is.', 'ironWhat iron is.']);
    expect(screen.getByRole('link', { name: 'iron' }).getAttribute('href')).toBe('#/term/iron');
    expect(await violations()).toEqual([]);
  });
});

test('words are chosen for a sheet and left out', async () => {
  const onChoose = vi.fn<(id: string, isChosen: boolean) => void>();
  show(
    <SheetChoice
      choices={[
        { id: 'iron', term: 'iron', isChosen: true },
        { id: 'zinc', term: 'zinc', isChosen: false },
      ]}
      onChoose={onChoose}
    />,
  );
  expect(screen.getByRole('group', { name: 'Words on the sheet' })).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'iron', checked: true }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'zinc', checked: false }));
  expect(onChoose.mock.calls).toEqual([
    ['iron', false],
    ['zinc', true],
  ]);
  expect(await violations()).toEqual([]);
});
