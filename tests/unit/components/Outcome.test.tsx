import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Outcome } from '../../../components/Outcome.tsx';
import { show, violations } from './tiny.tsx';

afterEach(cleanup);

const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue(undefined);
const view = (text: string, isThere = true) => (
  <section aria-label="Packs">
    {isThere && <button type="button">Remove</button>}
    <Outcome text={text} />
  </section>
);

test('takes the focus where it is lost with the button that was pressed, and comes into view', async () => {
  const { rerender } = show(view(''));
  screen.getByRole('button').focus();
  rerender(view('“Ward” is removed.', false));
  expect(document.activeElement).toBe(screen.getByText('“Ward” is removed.'));
  expect(scroll).toHaveBeenCalledTimes(1);
  expect(await violations()).toEqual([]);
});

test('leaves the focus where it is, and comes into view all the same', () => {
  const { rerender } = show(view(''));
  screen.getByRole('button').focus();
  rerender(view('There is no room.'));
  expect(document.activeElement).toBe(screen.getByRole('button'));
  expect(scroll).toHaveBeenCalledTimes(1);
});

test('does nothing where there is nothing to say', () => {
  show(view('', false));
  expect(document.activeElement).toBe(document.body);
  expect(scroll).not.toHaveBeenCalled();
});
