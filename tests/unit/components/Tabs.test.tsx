import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Tabs } from '../../../components/Tabs.tsx';
import { show, violations } from './tiny.tsx';

afterEach(cleanup);

const onChoose = vi.fn<(id: 'one' | 'two') => void>();
const draw = (chosen: 'one' | 'two') =>
  show(
    <Tabs
      label="Parts"
      chosen={chosen}
      onChoose={onChoose}
      tabs={[
        { id: 'one', title: 'First', panel: <p>One</p> },
        { id: 'two', title: 'Second', panel: <p>Two</p> },
      ]}
    />,
  );
const tab = (name: string) => screen.getByRole('tab', { name });

test('shows the panel of the chosen tab alone, which is named by it', () => {
  draw('two');
  expect(tab('Second').getAttribute('aria-selected')).toBe('true');
  expect(tab('First').getAttribute('aria-selected')).toBe('false');
  expect(screen.getByRole('tabpanel', { name: 'Second' }).textContent).toBe('Two');
  expect(screen.queryByRole('tabpanel', { name: 'First' })).toBeNull();
});

test('chooses by a click', () => {
  draw('one');
  fireEvent.click(tab('Second'));
  expect(onChoose.mock.calls).toEqual([['two']]);
});

test('arrows go round without choosing, and only the chosen tab is a stop of its own', () => {
  draw('one');
  expect([tab('First').tabIndex, tab('Second').tabIndex]).toEqual([0, -1]);
  tab('First').focus();
  for (const [key, name] of [
    ['ArrowRight', 'Second'],
    ['ArrowRight', 'First'],
    ['ArrowLeft', 'Second'],
  ] as const) {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
    expect(document.activeElement).toBe(tab(name));
  }
  fireEvent.keyDown(tab('Second'), { key: 'x' });
  expect(onChoose).not.toHaveBeenCalled();
});

test('axe finds nothing wrong', async () => {
  draw('one');
  expect(await violations()).toEqual([]);
});
