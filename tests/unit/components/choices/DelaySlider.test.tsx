import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { DelaySlider } from '../../../../components/choices/DelaySlider.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const onChoose = vi.fn<(ms: number) => void>();
const view = (value: number) => <DelaySlider value={value} least={100} most={2000} onChoose={onChoose} />;
const slider = () => screen.getByRole('slider', { name: 'How long to rest on a word' });

test.each([
  [100, 'Almost at once: after 0.1 seconds'],
  [200, 'Soon: after 0.2 seconds'],
  [650, 'After a short rest: 0.65 seconds'],
  [2000, 'After a long rest: 2 seconds'],
])('%i ms is said as “%s”', (ms, text) => {
  show(view(ms));
  expect(slider().getAttribute('aria-valuetext')).toBe(text);
  expect(screen.getByText(text)).toBeTruthy();
});

test('its words follow while it is moved, and the choice is told when it comes to rest', () => {
  show(view(200));
  fireEvent.input(slider(), { target: { value: '1500' } });
  expect(slider().getAttribute('aria-valuetext')).toBe('After a long rest: 1.5 seconds');
  expect(onChoose.mock.calls).toEqual([]);
  fireEvent.change(slider());
  expect(onChoose.mock.calls).toEqual([[1500]]);
});

test('it follows what was chosen elsewhere', () => {
  const { rerender } = show(view(200));
  rerender(view(1000));
  expect(slider()).toMatchObject({ value: '1000' });
});

test('axe finds nothing wrong', async () => {
  show(view(200));
  expect(await violations()).toEqual([]);
});
