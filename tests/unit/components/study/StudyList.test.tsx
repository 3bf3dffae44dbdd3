import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StudyList } from '../../../../components/study/StudyList.tsx';
import type { Saved } from '../../../../components/study/StudyWord.tsx';
import { cardOf, show, violations } from '../tiny.tsx';

afterEach(cleanup);

const QUOTE = { sentence: 'Your iron is low.', title: 'Tired?', site: 'nhs.uk' };
const onAsk = vi.fn<(id: string, question: string) => Promise<void>>();
const saved = (term: string, day: number, question = ''): Saved => ({
  id: term,
  at: `2026-01-0${day}T08:00:00.000Z`,
  question,
  card: cardOf(term),
});
const WORDS = [saved('zinc', 3), saved('iron', 2, 'Is mine low?'), saved('edema', 1)];

/** The list with a memory, as the library gives it one. */
function Remembering({ words }: { words: readonly Saved[] }) {
  const [saved, setSaved] = useState(words);
  return (
    <StudyList
      saved={saved}
      hrefOf={(id) => `#/term/${id}`}
      longestQuestion={2000}
      onAsk={onAsk}
      onLeave={() => undefined}
      onQuote={(id, quote) => setSaved(saved.map((word) => (word.id === id ? { ...word, quote } : word)))}
      onRemove={(id) => setSaved(saved.filter((word) => word.id !== id))}
      onPutBack={(word) => setSaved([...saved, word])}
    />
  );
}

const open = (words: readonly Saved[] = WORDS) => show(<Remembering words={words} />);
const row = (term: string) => {
  const item = screen.getByRole('heading', { name: term }).closest('li');
  if (!item) throw new Error(`“${term}” is not listed.`);
  return within(item);
};
const listed = () => screen.queryAllByRole('heading').map(({ textContent }) => textContent);
/** The meanings that can be seen. */
const meanings = () =>
  screen.queryAllByText(/^What .* is\.$/).filter((meaning) => meaning.closest('[hidden]') === null);
const press = (term: string, name: string) => fireEvent.click(row(term).getByRole('button', { name }));

describe('the saved words', () => {
  test('are listed without their meanings, each with its question and date', () => {
    open();
    expect(listed()).toEqual(['zinc', 'iron', 'edema']);
    expect(meanings()).toEqual([]);
    expect(row('iron').getByRole('textbox', { name: 'My question' })).toMatchObject({ value: 'Is mine low?' });
    expect(row('iron').getByText('Saved on January 2, 2026')).toBeTruthy();
  });

  test('show a meaning when the reader has thought, and hide it again', () => {
    open();
    const button = () => row('iron').getByRole('button', { name: /meaning/ });
    expect(button().getAttribute('aria-expanded')).toBe('false');
    press('iron', 'Show meaning');
    expect(meanings().map(({ textContent }) => textContent)).toEqual(['What iron is.']);
    expect(button().getAttribute('aria-expanded')).toBe('true');
    expect(row('iron').getByRole('link', { name: 'Open the full entry' }).getAttribute('href')).toBe('#/term/iron');
    press('iron', 'Hide meaning');
    expect(meanings()).toEqual([]);
  });

  test('show all meanings with one switch, and each can be hidden by itself', () => {
    open();
    press('iron', 'Show meaning');
    const all = screen.getByRole('switch', { name: 'Show all meanings' });
    fireEvent.click(all);
    expect(meanings()).toHaveLength(3);
    press('zinc', 'Hide meaning');
    expect(meanings()).toHaveLength(2);
    fireEvent.click(all);
    expect(meanings()).toEqual([]);
  });

  test('tell whose question was asked', () => {
    onAsk.mockResolvedValue();
    open();
    const field = row('zinc').getByRole('textbox', { name: 'My question' });
    fireEvent.input(field, { target: { value: 'How much?' } });
    fireEvent.blur(field);
    expect(onAsk.mock.calls).toEqual([['zinc', 'How much?']]);
  });

  test('keep the question of a word that the glossary does not have just now', () => {
    open([{ ...saved('gone', 1, 'What is it?'), card: undefined }]);
    expect(row('gone').getByText(/isn’t in the glossary just now/)).toBeTruthy();
    expect(row('gone').getByRole('textbox')).toMatchObject({ value: 'What is it?' });
    expect(row('gone').queryByRole('button', { name: /meaning/ })).toBeNull();
  });
});

describe('a word that is removed', () => {
  test('says so in its place, with the focus on the way back', () => {
    open();
    press('iron', 'Remove');
    expect(listed()).toEqual(['zinc', 'edema']);
    expect(screen.getByText('“iron” is no longer saved.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo: “iron” is no longer saved.' }));
  });

  test('comes back in its place with its question, and the focus goes with it', () => {
    open();
    press('iron', 'Remove');
    fireEvent.click(screen.getByRole('button', { name: /^Undo/ }));
    expect(listed()).toEqual(['zinc', 'iron', 'edema']);
    expect(row('iron').getByRole('textbox')).toMatchObject({ value: 'Is mine low?' });
    expect(document.activeElement).toBe(row('iron').getByRole('button', { name: 'Remove' }));
    expect(screen.queryByText(/no longer saved/)).toBeNull();
  });

  test('can be brought back when it was the last', () => {
    open([saved('iron', 1)]);
    press('iron', 'Remove');
    fireEvent.click(screen.getByRole('button', { name: /^Undo/ }));
    expect(listed()).toEqual(['iron']);
  });
});

describe('the sentence that a word stood in', () => {
  const quoted = (fields: object = {}) =>
    open([{ ...saved('iron', 1), quote: { ...QUOTE, ...fields } }, saved('zinc', 2)]);

  test.each([
    ['the title and the site', {}, 'from “Tired?”, nhs.uk'],
    ['the site alone', { title: '' }, 'from nhs.uk'],
    ['the title alone, of a file', { site: '' }, 'from Tired?'],
    ['nothing', { title: '', site: '' }, undefined],
  ])('stands with the word, and beneath it %s', (_what, fields, from) => {
    quoted(fields);
    const figure = row('iron').getByRole('figure');
    expect(within(figure).getByText('Your iron is low.')).toBeTruthy();
    expect(figure.querySelector('figcaption')?.textContent).toBe(from);
    expect(row('zinc').queryByRole('figure')).toBeNull();
  });

  test('can be taken away and brought back, with the focus where it was', () => {
    quoted();
    press('iron', 'Remove the sentence');
    expect(row('iron').queryByRole('figure')).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Undo: The sentence is gone.');
    press('iron', 'Undo: The sentence is gone.');
    expect(row('iron').getByText('Your iron is low.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Remove the sentence');
    expect(row('iron').queryByText('The sentence is gone.')).toBeNull();
  });
});

test('without words it says how to save one', () => {
  open([]);
  expect(screen.getByText(/haven’t saved any words yet.*Save/)).toBeTruthy();
});

test.each([
  ['as it opens', () => undefined],
  ['with all meanings', () => fireEvent.click(screen.getByRole('switch'))],
  ['with a removed word', () => press('iron', 'Remove')],
])('axe finds nothing wrong %s', async (_when, act) => {
  open([...WORDS, { ...saved('gone', 1), card: undefined, quote: QUOTE }]);
  act();
  expect(await violations()).toEqual([]);
});
