import { act, cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SavedNote } from '../../../components/SavedNote.tsx';
import { show, violations } from './tiny.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (ms: number) =>
  void act(() => {
    vi.advanceTimersByTime(ms);
  });
const said = () => screen.getByRole('status').textContent;

test('nothing is said before anything was changed', () => {
  show(<SavedNote count={0} hasFailed={false} />);
  pass(10_000);
  expect(said()).toBe('');
});

test('each change is said anew, and the note goes by itself', () => {
  const { rerender } = show(<SavedNote count={1} hasFailed={false} />);
  pass(200);
  expect(said()).toBe('Saved');
  rerender(<SavedNote count={2} hasFailed={false} />);
  pass(0);
  expect(said()).toBe('');
  pass(200);
  expect(said()).toBe('Saved');
  pass(10_000);
  expect(said()).toBe('');
});

test('what could not be saved stays said', () => {
  show(<SavedNote count={1} hasFailed />);
  pass(60_000);
  expect(said()).toBe('That couldn’t be saved. Please try again.');
});

test('axe finds nothing wrong', async () => {
  show(<SavedNote count={1} hasFailed={false} />);
  pass(200);
  vi.useRealTimers();
  expect(await violations()).toEqual([]);
});
