import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { QuietWords, type QuietGroup } from '../../../../components/study/QuietWords.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const onMarkAgain = vi.fn<(id: string, site: string | undefined) => void>();
const open = (...groups: QuietGroup[]) =>
  show(
    <section>
      <h2>Words</h2>
      <QuietWords title="Words you know" none="None yet." groups={groups} onMarkAgain={onMarkAgain} />
    </section>,
  );
const iron = { id: 'iron-id', term: 'iron' };
const zinc = { id: 'zinc-id', term: 'zinc' };

test('words are listed by name, and each can be marked again', () => {
  open({ site: undefined, words: [iron, zinc] });
  const list = screen.getByRole('list', { name: 'Words you know' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Mark again: zinc' }));
  expect(onMarkAgain.mock.calls).toEqual([['zinc-id', undefined]]);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Words you know' }));
});

test('words of a site stand under its name', () => {
  open({ site: 'nhs.uk', words: [iron] }, { site: '', words: [zinc] });
  expect(screen.getByRole('heading', { name: 'On nhs.uk' })).toBeTruthy();
  expect(within(screen.getByRole('list', { name: 'In files on this device' })).getByText('zinc')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Mark again: iron, on nhs.uk' }));
  expect(onMarkAgain.mock.calls).toEqual([['iron-id', 'nhs.uk']]);
});

test.each([[[]], [[{ site: undefined, words: [] }]]])('where there are none, that is said: %j', (groups) => {
  open(...groups);
  expect(screen.getByText('None yet.')).toBeTruthy();
  expect(screen.queryByRole('list')).toBeNull();
});

test('axe finds nothing wrong', async () => {
  open({ site: 'nhs.uk', words: [iron, zinc] }, { site: '', words: [zinc] });
  expect(await violations()).toEqual([]);
});
