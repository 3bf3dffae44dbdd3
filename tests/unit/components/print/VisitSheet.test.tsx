import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { OwnQuestions } from '../../../../components/print/OwnQuestions.tsx';
import { PageSheet } from '../../../../components/print/PageSheet.tsx';
import { SheetChoice } from '../../../../components/print/SheetChoice.tsx';
import { VisitSheet } from '../../../../components/print/VisitSheet.tsx';
import { cardOf, show, violations } from '../tiny.tsx';

afterEach(cleanup);

const MADE = new Date(2026, 0, 2);
const QUOTE = { sentence: 'The spleen is large.', title: 'Results', site: 'nhs.uk' };
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
  const open = (isLarge = false) =>
    show(
      <VisitSheet
        asked={[
          { card: cardOf('iron', { say: 'EYE-urn' }), question: ' Is mine low?\nSince when? ', href: '#/term/iron' },
          { card: cardOf('zinc'), question: '  ', href: '#/term/zinc' },
          { card: cardOf('spleen', { picture: SPLEEN }), question: '', quote: QUOTE, href: '#/term/spleen' },
        ]}
        general={['May I fly?', 'What if we wait?']}
        isLarge={isLarge}
        made={MADE}
      />,
    );

  test('has a title, lines for name and date, and says what it is not', () => {
    open();
    const sheet = screen.getByRole('article', { name: 'Words to ask about' });
    expect(sheet.querySelector('.visit')?.textContent).toBe('Name:  Date of visit: ');
    expect(sheet.querySelectorAll('.visit .ruled')).toHaveLength(2);
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
    expect(entry('iron').textContent).toBe(
      'iron Say: EYE-urnWhat iron is.My question:Is mine low?\nSince when?What they said:',
    );
    expect(entry('iron').querySelectorAll('.ruled')).toHaveLength(2);
  });

  test('has lines to write on for an answer, and for a question where there is none', () => {
    open();
    expect(entry('zinc').textContent).toBe('zincWhat zinc is.My question:What they said:');
    expect(entry('zinc').querySelectorAll('.ruled')).toHaveLength(4);
  });

  test('has the sentence that a word stood in, with where it is from', () => {
    open();
    const figure = within(entry('spleen')).getByRole('figure');
    expect(figure.textContent).toBe('The spleen is large.from “Results”, nhs.uk');
    expect(within(entry('iron')).queryByRole('figure')).toBeNull();
  });

  test('has the general questions, and room at the end for what comes next', () => {
    open();
    const section = screen.getByRole('region', { name: 'Also to ask' });
    const items = within(section).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(['May I fly?', 'What if we wait?']);
    expect(items.map((item) => item.querySelectorAll('.ruled').length)).toEqual([2, 2]);
    expect(screen.getByText('What happens next, and who does what:').parentElement?.childElementCount).toBe(6);
  });

  test('is set in large letters if that is wanted', () => {
    open(true);
    expect(screen.getByRole('article').className).toBe('sheet large');
  });

  test('has no list where there are no words, and no heading without questions', () => {
    show(<VisitSheet asked={[]} general={[]} isLarge={false} made={MADE} />);
    expect(screen.queryByRole('region', { name: 'Also to ask' })).toBeNull();
    expect(screen.queryByRole('list')).toBeNull();
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
      title="Words on the sheet"
      choices={[
        { id: 'iron', label: 'iron', isChosen: true },
        { id: 'zinc', label: 'zinc', isChosen: false },
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

describe('questions of the reader’s own', () => {
  const on = {
    onAdd: vi.fn<(text: string) => void>(),
    onChoose: vi.fn<(text: string, isChosen: boolean) => void>(),
    onRemove: vi.fn<(text: string) => void>(),
  };
  const QUESTIONS = [
    { text: 'May I fly?', isChosen: true },
    { text: 'May I drive?', isChosen: false },
  ];
  const open = (isFull = false) =>
    show(
      <SheetChoice title="Questions" choices={[]} onChoose={() => undefined}>
        <OwnQuestions questions={QUESTIONS} longest={200} isFull={isFull} {...on} />
      </SheetChoice>,
    );
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Another question' });

  test('are ticked and left out', () => {
    open();
    fireEvent.click(screen.getByRole('checkbox', { name: 'May I fly?', checked: true }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'May I drive?', checked: false }));
    expect(on.onChoose.mock.calls).toEqual([
      ['May I fly?', false],
      ['May I drive?', true],
    ]);
  });

  test('are added from a field, which is empty then; nothing is not added', () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    fireEvent.input(field(), { target: { value: 'Is it catching?' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(on.onAdd.mock.calls).toEqual([['Is it catching?']]);
    expect(field().value).toBe('');
  });

  test('are taken away, and their text waits in the field with the focus', () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Remove “May I fly?”' }));
    expect(on.onRemove.mock.calls).toEqual([['May I fly?']]);
    expect(field().value).toBe('May I fly?');
    expect(document.activeElement).toBe(field());
  });

  test('have no field where no more fit, which is said', () => {
    open(true);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/as many as fit/)).toBeTruthy();
  });

  test.each([false, true])('have nothing wrong with them that axe finds; full: %s', async (isFull) => {
    open(isFull);
    expect(await violations()).toEqual([]);
  });
});
