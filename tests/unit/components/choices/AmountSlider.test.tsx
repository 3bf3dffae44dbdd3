import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { AmountSlider } from '../../../../components/choices/AmountSlider.tsx';
import type { Amount } from '../../../../settings/amount.ts';
import { show, violations } from '../tiny.tsx';

const onChoose = vi.fn<(amount: Amount) => void>();
afterEach(() => {
  cleanup();
  onChoose.mockReset();
});

const view = (amount: Amount, here?: number) => (
  <AmountSlider amount={amount} onChoose={onChoose} {...(here !== undefined && { here })} />
);
const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'How many words are marked' });

test.each([
  ['fewer', '0', 'Only hard words, such as ferritin or glycolysis.'],
  ['usual', '1', 'Words that many people don’t know, such as hormone.'],
  ['everything', '2', 'Every health word, also easy ones such as dose.'],
] as const)('“%s” is at %s and is said as “%s”', (amount, value, sentence) => {
  show(view(amount));
  expect(slider().value).toBe(value);
  expect(slider().getAttribute('aria-valuetext')).toBe(sentence);
  expect(screen.getByText(sentence, { selector: 'p' })).toBeTruthy();
});

test('it has three steps, a tick at each, and names at its ends', () => {
  show(view('usual'));
  expect([slider().min, slider().max, slider().step]).toEqual(['0', '2', '1']);
  expect(Array.from(slider().list?.options ?? [], ({ value }) => value)).toEqual(['0', '1', '2']);
  expect(screen.getByText('Fewer')).toBeTruthy();
  expect(screen.getByText('More')).toBeTruthy();
});

test.each([
  ['0', 'fewer', /^Only hard words/],
  ['2', 'everything', /^Every health word/],
] as const)('its sentence follows while it is moved to %s, and “%s” is told when it rests', (value, amount, text) => {
  show(view('usual'));
  fireEvent.input(slider(), { target: { value } });
  expect(slider().getAttribute('aria-valuetext')).toMatch(text);
  expect(screen.getByText(text, { selector: 'p' })).toBeTruthy();
  expect(onChoose.mock.calls).toEqual([]);
  fireEvent.change(slider());
  expect(onChoose.mock.calls).toEqual([[amount]]);
});

test('it follows what was chosen elsewhere', () => {
  const { rerender } = show(view('usual'));
  rerender(view('fewer'));
  expect(slider().value).toBe('0');
});

test('it tells how many words are on the page in front, and nothing where there is none', () => {
  const { rerender } = show(view('usual', 12));
  expect(screen.getByRole('status').textContent).toBe('Words here: 12');
  rerender(view('usual', 0));
  expect(screen.getByRole('status').textContent).toBe('Words here: 0');
  rerender(view('usual'));
  expect(screen.queryByRole('status')).toBeNull();
});

test('axe finds nothing wrong', async () => {
  show(view('usual', 12));
  expect(await violations()).toEqual([]);
});
