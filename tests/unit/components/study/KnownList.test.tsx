import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { KnownList } from '../../../../components/study/KnownList.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

/** The list with a memory, as the library gives it one. */
function Remembering({ words }: { words: readonly string[] }) {
  const [ids, setIds] = useState(words);
  return (
    <KnownList
      known={ids.map((id) => ({ id, term: id, href: `#/term/${id}` }))}
      onKnow={(id, isKnown) => setIds(isKnown ? [...ids, id] : ids.filter((other) => other !== id))}
    />
  );
}

const links = () => screen.queryAllByRole('link').map(({ textContent }) => textContent);

test('known words are listed by name, each leading to its entry', () => {
  show(<Remembering words={['zinc', 'iron']} />);
  expect(links()).toEqual(['iron', 'zinc']);
  expect(screen.getByRole('link', { name: 'iron' }).getAttribute('href')).toBe('#/term/iron');
});

test('a word that is marked again says so in its place, and can be known again', async () => {
  show(<Remembering words={['zinc', 'iron']} />);
  fireEvent.click(screen.getByRole('button', { name: 'Mark again: iron' }));
  expect(links()).toEqual(['zinc']);
  const undo = screen.getByRole('button', { name: 'Undo: “iron” is marked on pages again.' });
  expect(document.activeElement).toBe(undo);
  expect(await violations()).toEqual([]);
  fireEvent.click(undo);
  expect(links()).toEqual(['iron', 'zinc']);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Mark again: iron' }));
});

test('without words it says how a word gets there', async () => {
  show(<Remembering words={[]} />);
  expect(screen.getByText(/None yet.*I know this word/)).toBeTruthy();
  expect(await violations()).toEqual([]);
});
