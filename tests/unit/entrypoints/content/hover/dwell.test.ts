import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AT_REST,
  CLOSE_AFTER_MS,
  nextDwell,
  openMark,
  type Dwell,
  type DwellRules,
} from '../../../../../entrypoints/content/hover/dwell.ts';
import { runs } from '../../../../runs.ts';

interface Word {
  name: string;
}
const WORDS: readonly Word[] = [{ name: 'a' }, { name: 'b' }];

/** How long this reader has the pointer rest. */
const OPEN_AFTER_MS = 450;
const ON_HOVER: DwellRules = { openOn: 'hover', openAfterMs: OPEN_AFTER_MS, stays: false };
const WITH_MODIFIER: DwellRules = { ...ON_HOVER, openOn: 'modifier' };
const ON_CLICK: DwellRules = { ...ON_HOVER, openOn: 'click' };
/** The card is a sheet at the edge of the screen. */
const IN_SHEET: DwellRules = { ...ON_HOVER, stays: true };

/** What a story leads to: where things stand in the end, and which waits it began. */
interface Ending {
  dwell: Dwell<Word>;
  /** `a` where the card of a is open, otherwise nothing. */
  open: string | undefined;
  waits: number[];
}

/**
 * Plays a story: `over a`, `over nothing`, `alt over a`, `on card`, `tap a`, `alt a` (pressed while resting on it), `close`; `wait` lets
 * the last wait end, `late` lets the one before it end after all.
 */
function play(story: string, rules = ON_HOVER): Ending {
  let dwell: Dwell<Word> = AT_REST;
  const tokens: number[] = [];
  const waits: number[] = [];
  for (const happening of story.split(', ')) {
    const mark = WORDS.find(({ name }) => happening.endsWith(` ${name}`));
    const step = nextDwell<Word>(
      dwell,
      happening === 'wait' || happening === 'late'
        ? { type: 'waited', token: tokens.at(happening === 'wait' ? -1 : -2) ?? -1 }
        : happening === 'close'
          ? { type: 'close' }
          : happening === 'on card'
            ? { type: 'overCard' }
            : /^(tap|alt) .$/.test(happening) && mark
              ? { type: 'open', mark, isHeld: happening.startsWith('tap') }
              : { type: 'over', mark, isModified: happening.startsWith('alt') },
      rules,
    );
    dwell = step.dwell;
    if (step.waitMs === undefined) continue;
    waits.push(step.waitMs);
    tokens.push(dwell.token);
  }
  return { dwell, open: openMark(dwell)?.name, waits };
}

describe('a card', () => {
  test.each([
    ['opens after the wait', 'over a, wait', 'a'],
    ['does not open before it', 'over a', undefined],
    ['does not open for passing by', 'over a, over nothing, wait', undefined],
    ['opens once for a pointer that trembles on the word', 'over a, over a, over a, wait', 'a'],
    ['opens for the word where the pointer came to rest', 'over a, over b, wait', 'b'],
    ['does not open for a word passed on the way', 'over a, over b, late', undefined],
    [
      'does not open for a word left and met again before its new wait',
      'over a, over nothing, over a, late',
      undefined,
    ],
    ['opens for a word left and met again', 'over a, over nothing, over a, wait', 'a'],
    ['opens at once for a tap', 'tap a', 'a'],
    ['opens at once for a tap on another word', 'tap a, tap b', 'b'],
    ['stays open however long the pointer rests', 'over a, wait, over a, wait', 'a'],
    ['stays a moment when the pointer leaves', 'over a, wait, over nothing', 'a'],
    ['closes when the pointer stays away', 'over a, wait, over nothing, wait', undefined],
    [
      'closes once the first wait is over, wherever the pointer wanders',
      'over a, wait, over nothing, over nothing, wait',
      undefined,
    ],
    ['stays when the pointer comes back to the word', 'over a, wait, over nothing, over a, wait', 'a'],
    ['stays when the pointer moves onto it', 'over a, wait, over nothing, on card, wait', 'a'],
    ['stays when the pointer crosses another word on its way to it', 'over a, wait, over b, on card, wait', 'a'],
    ['closes when the pointer leaves it', 'over a, wait, on card, over nothing, wait', undefined],
    ['stays when another word is passed', 'over a, wait, over b', 'a'],
    ['gives way to another word where the pointer rests', 'over a, wait, over b, wait', 'b'],
    ['gives way to the last of several words', 'over a, wait, over b, over nothing, over b, wait', 'b'],
    ['closes when another word was passed and left', 'over a, wait, over b, over nothing, wait', undefined],
    ['stays when another word was passed on the way back', 'over a, wait, over b, over a, wait', 'a'],
    ['is not changed by the wait for a word passed before', 'over a, wait, over b, over nothing, late', 'a'],
    ['closes at once', 'over a, wait, close', undefined],
    ['closes at once while the pointer is leaving', 'over a, wait, over nothing, close, wait', undefined],
    ['does not open when closed while waiting', 'over a, close, wait', undefined],
    ['does not open when the pointer lies on the card of a moment ago', 'over a, on card, wait', undefined],
    ['does not open for a wait that ended twice', 'over a, wait, close, wait', undefined],
  ])('%s', (_what, story, open) => {
    expect(play(story).open).toBe(open);
  });
});

describe('a card that was asked for', () => {
  test.each([
    ['stays wherever the pointer goes', 'tap a, over nothing, wait', 'a'],
    ['stays when the pointer was on it and leaves', 'tap a, on card, over nothing, wait', 'a'],
    ['stays when another word is passed', 'tap a, over b, over nothing, wait, late', 'a'],
    ['gives way to another word where the pointer rests', 'tap a, over b, wait', 'b'],
    ['which then closes when the pointer leaves', 'tap a, over b, wait, over nothing, wait', undefined],
    ['stays after the pointer came over its word', 'tap a, over a, over nothing, wait', 'a'],
    ['is one that was open by resting and was clicked', 'over a, wait, tap a, over nothing, wait', 'a'],
    ['closes at once', 'tap a, close', undefined],
  ])('%s', (_what, story, open) => {
    expect(play(story).open).toBe(open);
  });
});

describe('with a modifier chosen, a card', () => {
  test.each([
    ['does not open for resting', 'over a, wait', undefined],
    ['opens for resting with the key held', 'alt over a, wait', 'a'],
    ['does not open when the key is let go before', 'alt over a, over a, wait', undefined],
    ['opens when the key is pressed while resting', 'over a, alt a', 'a'],
    ['stays while the pointer is on its word, key or not', 'alt over a, wait, over a, wait', 'a'],
    ['stays when the pointer comes back without the key', 'alt over a, wait, over nothing, over a, wait', 'a'],
    ['stays while the pointer is on it', 'over a, alt a, over nothing, on card, wait', 'a'],
    ['closes when the pointer leaves', 'over a, alt a, over nothing, wait', undefined],
    ['closes when the pointer leaves for another word without the key', 'over a, alt a, over b, wait', undefined],
    ['gives way to another word rested on with the key', 'over a, alt a, alt over b, wait', 'b'],
    ['opens for a tap', 'tap a', 'a'],
  ])('%s', (_what, story, open) => {
    expect(play(story, WITH_MODIFIER).open).toBe(open);
  });
});

describe('with clicks chosen, a card', () => {
  test.each([
    ['does not open for resting', 'over a, wait', undefined],
    ['does not open for resting with a key held', 'alt over a, wait', undefined],
    ['opens for a click and stays', 'tap a, over nothing, wait', 'a'],
    ['does not give way to a word that is rested on', 'tap a, over b, wait', 'a'],
    ['gives way to a word that is clicked', 'tap a, tap b', 'b'],
  ])('%s', (_what, story, open) => {
    expect(play(story, ON_CLICK).open).toBe(open);
  });
});

describe('in a sheet, a card', () => {
  test.each([
    ['opens for resting', 'over a, wait', 'a'],
    ['stays while the pointer goes the long way to it', 'over a, wait, over nothing, wait', 'a'],
    ['gives way to another word that is rested on', 'over a, wait, over b, wait', 'b'],
    ['closes at once', 'over a, wait, close', undefined],
  ])('%s', (_what, story, open) => {
    expect(play(story, IN_SHEET).open).toBe(open);
  });
});

describe('a wait', () => {
  test.each([
    ['begins when a word is met, and only once', 'over a, over a', [OPEN_AFTER_MS]],
    ['begins anew for another word', 'over a, over b', [OPEN_AFTER_MS, OPEN_AFTER_MS]],
    ['begins when an open card is left, and only once', 'alt a, over nothing, over nothing', [CLOSE_AFTER_MS]],
    ['does not begin when a card is left that was asked for', 'tap a, over nothing', []],
    ['is the one for opening when another word is met', 'tap a, over b, over b', [OPEN_AFTER_MS]],
    [
      'is the one for closing again when that word is left',
      'alt a, over b, over nothing',
      [OPEN_AFTER_MS, CLOSE_AFTER_MS],
    ],
    [
      'does not begin on the card, on the page, or by closing',
      'on card, over nothing, close, tap a, on card, over a',
      [],
    ],
  ])('%s', (_what, story, waits) => {
    expect(play(story).waits).toEqual(waits);
  });
});

describe('whatever happens', () => {
  const happening = fc.constantFrom(
    'over a',
    'over b',
    'over nothing',
    'on card',
    'tap a',
    'tap b',
    'alt a',
    'close',
    'wait',
    'late',
  );
  const story = fc.array(happening, { maxLength: 20 });
  const told = (happenings: string[]) => ['close', ...happenings].join(', ');

  test('no card opens without a wait that has ended, or a tap', () => {
    fc.assert(
      fc.property(story, fc.constantFrom('over a', 'over b', 'over nothing', 'on card', 'late'), (before, last) => {
        const { open } = play(told(before));
        expect([open, undefined]).toContain(play(told([...before, last])).open);
        if (last !== 'late') expect(play(told([...before, last])).open).toBe(open);
      }),
      runs(),
    );
  });

  test('only the last wait counts', () => {
    fc.assert(
      fc.property(story, (before) => {
        const { dwell } = play(told(before));
        for (let token = 0; token < dwell.token; token += 1) {
          expect(nextDwell(dwell, { type: 'waited', token }, ON_HOVER).dwell).toBe(dwell);
        }
      }),
      runs(),
    );
  });

  test('closing closes, and the pointer resting on a word opens its card', () => {
    fc.assert(
      fc.property(story, (before) => {
        expect(play(told([...before, 'close', 'wait'])).open).toBeUndefined();
        expect(play(told([...before, 'over nothing', 'over a', 'wait'])).open).toBe('a');
      }),
      runs(),
    );
  });
});
