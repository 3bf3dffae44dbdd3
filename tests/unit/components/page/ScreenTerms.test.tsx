import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ScreenTerms } from '../../../../components/page/ScreenTerms.tsx';
import { cardOf, show, violations } from '../tiny.tsx';

const onPoint = vi.fn<(id: string | undefined) => void>();
const onOpen = vi.fn<(id: string) => void>();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const view = (terms: readonly string[], pointed?: string) => (
  <ScreenTerms cards={terms.map((term) => cardOf(term))} pointed={pointed} onPoint={onPoint} onOpen={onOpen} />
);
/** Shows a list, and gives a way to show another in its place. */
const begin = (...terms: string[]) => {
  const { rerender } = show(view(terms));
  return (now: readonly string[], pointed?: string) => rerender(view(now, pointed));
};
const list = () => screen.getByRole('list', { name: 'Words on screen' });
const rows = () => within(list()).queryAllByRole('button');
const row = (term: string) => within(list()).getByRole('button', { name: new RegExp(`^${term} `) });
const shown = () => rows().map((row) => row.querySelector('b')?.textContent);
const heading = () => screen.getByRole('heading').textContent;
const said = () => screen.getByRole('status').textContent;
const press = (key: string) => document.activeElement && fireEvent.keyDown(document.activeElement, { key });

describe('the words on the screen', () => {
  test('come in reading order, each with its gist and its place', () => {
    begin('zinc', 'anemia');
    expect(rows().map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' '))).toEqual([
      'zinc What zinc is. Word 1 of 2 on screen',
      'anemia What anemia is. Word 2 of 2 on screen',
    ]);
  });

  test.each([
    [[], 'No words to explain on screen right now. Scroll on to see more.'],
    [['zinc'], '1 word on screen'],
    [['zinc', 'anemia'], '2 words on screen'],
  ])('are counted in the heading: %j', (terms, text) => {
    begin(...terms);
    expect(heading()).toBe(text);
  });

  test('open when they are chosen', () => {
    begin('zinc', 'anemia');
    fireEvent.click(row('anemia'));
    expect(onOpen.mock.calls).toEqual([['anemia']]);
  });

  test('name the pack that they come from', () => {
    show(<ScreenTerms cards={[cardOf('wug', { pack: 'Ward words' })]} onPoint={onPoint} onOpen={onOpen} />);
    expect(row('wug').textContent).toContain('Ward words');
  });

  test('axe finds nothing wrong', async () => {
    vi.useRealTimers();
    begin('zinc', 'anemia')(['zinc', 'anemia'], 'zinc');
    expect(await violations()).toEqual([]);
  });
});

describe('what is pointed at', () => {
  test('on the page stands out in the list', () => {
    const showNow = begin('zinc', 'anemia');
    expect(rows().map((row) => row.getAttribute('aria-current'))).toEqual([null, null]);
    showNow(['zinc', 'anemia'], 'anemia');
    expect(rows().map((row) => row.getAttribute('aria-current'))).toEqual([null, 'true']);
  });

  test('in the list is told, and so is what has the focus when the pointer is gone', async () => {
    begin('zinc', 'anemia');
    await act(() => row('zinc').focus());
    fireEvent.pointerEnter(row('anemia'));
    fireEvent.pointerLeave(row('anemia'));
    await act(() => row('zinc').blur());
    expect(onPoint.mock.calls).toEqual([['zinc'], ['anemia'], ['zinc'], [undefined]]);
  });
});

describe('by keyboard', () => {
  test('arrow keys, Home and End go through the list, and no further', async () => {
    begin('zinc', 'anemia', 'iron');
    await act(() => row('zinc').focus());
    const visited: unknown[] = [];
    for (const key of ['ArrowUp', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home']) {
      await act(() => void press(key));
      visited.push(document.activeElement?.querySelector('b')?.textContent);
    }
    expect(visited).toEqual(['zinc', 'anemia', 'iron', 'iron', 'anemia', 'zinc']);
  });

  test('the heading says which word has the focus', async () => {
    begin('zinc', 'anemia', 'iron');
    await act(() => row('anemia').focus());
    expect(heading()).toBe('Word 2 of 3 on screen');
    await act(() => row('anemia').blur());
    expect(heading()).toBe('3 words on screen');
  });

  test('a word that is scrolled away keeps the focus, in its place, until the reader goes on', async () => {
    const showNow = begin('zinc', 'anemia', 'iron');
    await act(() => row('anemia').focus());
    showNow(['iron', 'copper']);
    expect(shown()).toEqual(['anemia', 'iron', 'copper']);
    expect(document.activeElement).toBe(row('anemia'));
    expect(heading()).toBe('No longer on screen');
    expect(row('iron').textContent).toContain('Word 1 of 2 on screen');
    await act(() => row('iron').focus());
    showNow(['iron', 'copper']);
    expect(shown()).toEqual(['iron', 'copper']);
    expect(document.activeElement).toBe(row('iron'));
  });

  test('a word keeps the focus when the words around it change places', async () => {
    const showNow = begin('zinc', 'anemia', 'iron');
    await act(() => row('zinc').focus());
    for (const now of [
      ['anemia', 'iron', 'zinc'],
      ['zinc', 'iron'],
      ['copper', 'iron', 'anemia', 'zinc'],
    ]) {
      showNow(now);
      expect(shown()).toEqual(now);
      expect(document.activeElement).toBe(row('zinc'));
    }
    expect(onPoint.mock.lastCall).toEqual(['zinc']);
  });
});

describe('screen readers', () => {
  const pass = (ms: number) =>
    act(() => {
      vi.advanceTimersByTime(ms);
    });

  test('hear the count once the page lies still, and not at every step of scrolling', async () => {
    const showNow = begin('zinc');
    const heard: (string | null)[] = [];
    for (const now of [
      ['zinc', 'iron'],
      ['zinc', 'iron', 'anemia'],
      ['iron', 'anemia'],
    ]) {
      showNow(now);
      await pass(500);
      heard.push(said());
    }
    expect(heard).toEqual(['', '', '']);
    await pass(1000);
    expect(said()).toBe('2 words on screen');
  });

  test('hear nothing when other words come in the place of as many', async () => {
    const showNow = begin('zinc', 'iron');
    await pass(2000);
    const region = screen.getByRole('status').firstChild;
    showNow(['anemia', 'copper']);
    await pass(2000);
    expect(screen.getByRole('status').firstChild).toBe(region);
    expect(said()).toBe('2 words on screen');
  });
});
