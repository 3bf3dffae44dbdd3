import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Pause } from '../../../../components/page/Pause.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const onPause = vi.fn<(paused: boolean) => void>();
const view = (isPaused: boolean) => <Pause isPaused={isPaused} onPause={onPause} />;

test('asks for a pause, and says nothing while there is none', () => {
  show(view(false));
  fireEvent.click(screen.getByRole('button', { name: 'Pause everywhere' }));
  expect(onPause.mock.calls).toEqual([[true]]);
  expect(screen.getByRole('status').textContent).toBe('');
});

test('says what the pause means, and asks to go on with the same button, which keeps the focus', () => {
  const { rerender } = show(view(false));
  const button = screen.getByRole('button');
  button.focus();
  rerender(view(true));
  expect(document.activeElement).toBe(button);
  expect(screen.getByRole('status').textContent).toMatch(/^Paused\./);
  fireEvent.click(screen.getByRole('button', { name: 'Resume' }));
  expect(onPause.mock.calls).toEqual([[false]]);
});

test.each([true, false])('axe finds nothing wrong; paused: %s', async (isPaused) => {
  show(view(isPaused));
  expect(await violations()).toEqual([]);
});
