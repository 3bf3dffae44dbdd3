import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FamilyTable } from '../../../../components/card/FamilyTable.tsx';
import { show, violations } from '../tiny.tsx';

const FAMILY = {
  title: 'Forms of magnesium',
  members: [
    { id: 'citrate', term: 'Magnesium citrate', compare: 'Taken up well.' },
    { id: 'oxide', term: 'Magnesium oxide', compare: 'Taken up badly.' },
    { id: 'taurate', term: 'Magnesium taurate', compare: 'Little is known.' },
  ],
};
const onOpen = vi.fn<(id: string) => void>();

beforeEach(() => {
  show(<FamilyTable family={FAMILY} current="oxide" onOpen={onOpen} />);
});
afterEach(cleanup);

test('a family is a region with its name, which is its heading too', () => {
  const region = screen.getByRole('region', { name: 'Forms of magnesium, side by side' });
  expect(region.contains(screen.getByRole('heading', { level: 3, name: 'Forms of magnesium, side by side' }))).toBe(
    true,
  );
});

test('each member stands beside what tells it apart, in their order', () => {
  const names = screen.getAllByRole('term').map(({ textContent }) => textContent);
  const lines = screen.getAllByRole('definition').map(({ textContent }) => textContent);
  expect(names).toEqual(['Magnesium citrate', 'Magnesium oxide', 'Magnesium taurate']);
  expect(lines).toEqual(['Taken up well.', 'Taken up badly.', 'Little is known.']);
});

test('every member can be opened but the one that is open', () => {
  const buttons = screen.getAllByRole('button');
  expect(buttons.map(({ textContent }) => textContent)).toEqual(['Magnesium citrate', 'Magnesium taurate']);
  for (const button of buttons) fireEvent.click(button);
  expect(onOpen.mock.calls).toEqual([['citrate'], ['taurate']]);
});

test('axe finds nothing wrong', async () => {
  expect(await violations()).toEqual([]);
});
