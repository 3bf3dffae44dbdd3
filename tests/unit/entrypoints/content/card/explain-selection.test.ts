import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { explainSelection, isMeantElsewhere } from '../../../../../entrypoints/content/card/explain-selection.ts';
import { words } from '../../../components/tiny.tsx';
import { choicesOf } from '../choices.ts';
import { leaveWholePage, standInForWholePage, type WholePage } from '../whole-page.ts';
import { standInSource } from './stand-in-source.ts';

let page: WholePage;
let stop: AbortController;
const source = standInSource({
  lookUp: () => Promise.resolve({ terms: ['zinc'], isName: false, cards: [] }),
});

beforeEach(() => {
  vi.useFakeTimers();
  page = standInForWholePage();
  stop = new AbortController();
  document.body.innerHTML = '<p>znc</p>';
  const text = document.querySelector('p')?.firstChild as Text;
  getSelection()?.setBaseAndExtent(text, 0, text, text.length);
});
afterEach(() => leaveWholePage(stop));

const settled = () => vi.advanceTimersByTimeAsync(500);
async function explain(): Promise<void> {
  const done = () => Promise.resolve();
  const parts = { source, words, choices: () => choicesOf(), remember: done, addWord: done, openMyWords: done };
  explainSelection('znc', parts, stop.signal);
  await settled();
}
/** Whether Escape is kept from the page, as something listens to it. */
function escapeIsTaken(): boolean {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
}
/** Presses beside all words. Gives whether somebody looks what is there. */
function isHeardPressing(): boolean {
  vi.mocked(document.elementFromPoint).mockClear();
  const event = new PointerEvent('pointerdown', { bubbles: true, pointerType: 'mouse' });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
  return vi.mocked(document.elementFromPoint).mock.calls.length > 0;
}
const hosts = () => document.querySelectorAll('glosswell-card').length;

describe('what is selected', () => {
  test('is explained on a card, which is announced', async () => {
    await explain();
    expect(page.card()).toBe('zinc');
  });

  test.each([
    ['its reader closes the card', () => page.press('Close')],
    ['its reader presses Escape', () => void escapeIsTaken()],
    ['it is wanted no more', () => stop.abort()],
  ])('leaves nothing behind where %s', async (_how, act) => {
    await explain();
    act();
    await settled();
    expect([hosts(), vi.getTimerCount(), isHeardPressing(), escapeIsTaken()]).toEqual([0, 0, false, false]);
  });

  test('is listened to as long as its card is open: pressing beside it closes it', async () => {
    await explain();
    expect(isHeardPressing()).toBe(true);
    expect([hosts(), isHeardPressing()]).toEqual([0, false]);
  });

  test('stays where the card is pinned, until that is taken away', async () => {
    await explain();
    page.press('Pin this card to the side');
    await settled();
    expect([hosts(), page.card()]).toEqual([1, 'zinc']);
    expect(escapeIsTaken()).toBe(true);
    expect(hosts()).toBe(0);
  });
});

describe('the shortcut', () => {
  test('is meant for the page itself, also where the reader is in the toolbar', () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    expect(isMeantElsewhere()).toBe(false);
  });

  test.each(['iframe', 'frame'])('is meant for the %s in it that its reader is in', (name) => {
    const inner = document.createElement(name);
    vi.spyOn(document, 'activeElement', 'get').mockReturnValue(inner);
    expect(isMeantElsewhere()).toBe(true);
  });

  test.each([
    [true, false],
    [false, true],
  ])('is meant elsewhere than in a frame whose reader is in it (%s): %s', (isInIt, isElsewhere) => {
    vi.stubGlobal('top', {});
    vi.spyOn(document, 'hasFocus').mockReturnValue(isInIt);
    expect(isMeantElsewhere()).toBe(isElsewhere);
  });
});
