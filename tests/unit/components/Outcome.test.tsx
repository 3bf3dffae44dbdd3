import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Outcome, type Told } from '../../../components/Outcome.tsx';
import { show, violations } from './tiny.tsx';

afterEach(cleanup);

const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue(undefined);
const NOTHING = { sentence: '' };
const REMOVED = { sentence: '“Ward” is removed.' };
const view = (text: Told, isThere = true) => (
  <section aria-label="Packs">
    {isThere && <button type="button">Remove</button>}
    <Outcome told={text} />
  </section>
);

test('takes the focus where it is lost with the button that was pressed, and comes into view', async () => {
  const { rerender } = show(view(NOTHING));
  screen.getByRole('button').focus();
  rerender(view(REMOVED, false));
  expect(document.activeElement).toBe(screen.getByText('“Ward” is removed.'));
  expect(scroll).toHaveBeenCalledTimes(1);
  expect(await violations()).toEqual([]);
});

test('leaves the focus where it is, and comes into view all the same', () => {
  const { rerender } = show(view(NOTHING));
  screen.getByRole('button').focus();
  rerender(view({ sentence: 'There is no room.' }));
  expect(document.activeElement).toBe(screen.getByRole('button'));
  expect(scroll).toHaveBeenCalledTimes(1);
});

test('does nothing where there is nothing to say', () => {
  show(view(NOTHING, false));
  expect(document.activeElement).toBe(document.body);
  expect(scroll).not.toHaveBeenCalled();
});

test('what is told once more takes the focus once more', () => {
  const { rerender } = show(view(REMOVED, false));
  (document.activeElement as HTMLElement).blur();
  rerender(view({ ...REMOVED }, false));
  expect(document.activeElement).toBe(screen.getByText('“Ward” is removed.'));
});

test('stays in view while the page fills, until the reader does something', () => {
  const resizes: (() => void)[] = [];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      #isWatching = true;
      constructor(onResize: () => void) {
        resizes.push(() => this.#isWatching && onResize());
      }
      observe() {}
      disconnect() {
        this.#isWatching = false;
      }
    },
  );
  show(view(REMOVED));
  scroll.mockClear();
  for (const resize of resizes) resize();
  expect(scroll).toHaveBeenCalledTimes(1);
  document.body.dispatchEvent(new Event('wheel', { bubbles: true }));
  for (const resize of resizes) resize();
  expect(scroll).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});
