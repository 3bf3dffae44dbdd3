import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  NO_PRESS,
  nextPress,
  PRESS_MS,
  type Press,
  type PressEvent,
} from '../../../../../entrypoints/content/hover/long-press.ts';
import { runs } from '../../../../runs.ts';

const WORD = { name: 'word' };
/** What a finger and the browser can do, by name; `wait` ends the last wait, `late` the one before it. */
const HAPPENINGS: Readonly<Record<string, PressEvent<typeof WORD>>> = {
  'down on word': { type: 'down', mark: WORD, x: 100, y: 100 },
  'down elsewhere': { type: 'down', mark: undefined, x: 100, y: 100 },
  tremble: { type: 'move', x: 106, y: 108 },
  'move away': { type: 'move', x: 106, y: 109 },
  end: { type: 'end' },
  menu: { type: 'menu' },
  click: { type: 'click' },
};

/** Plays a story and tells, in order, what was opened and which events were taken away from page and browser. */
function play(story: readonly string[]): string[] {
  let press: Press<typeof WORD> = NO_PRESS;
  const tokens = [-1, -1];
  const told: string[] = [];
  for (const happening of story) {
    const event = HAPPENINGS[happening] ?? {
      type: 'waited',
      token: tokens.at(happening === 'wait' ? -1 : -2) ?? -1,
    };
    const step = nextPress(press, event);
    press = step.press;
    if (step.waitMs !== undefined) {
      expect(step.waitMs).toBe(PRESS_MS);
      tokens.push(press.token);
    }
    if (step.open) told.push(`opens ${step.open.name}`);
    if (step.isOurs) told.push(`takes ${happening}`);
  }
  return told;
}

describe('a long press on a word that does something else when tapped', () => {
  test.each([
    ['explains it', 'down on word, wait', ['opens word']],
    [
      'takes the click that follows, and only that one',
      'down on word, wait, end, click, click',
      ['opens word', 'takes click'],
    ],
    ['takes the menu that the browser makes of it', 'down on word, wait, menu, end', ['opens word', 'takes menu']],
    [
      'takes a menu that comes when the finger is lifted',
      'down on word, wait, end, menu',
      ['opens word', 'takes menu'],
    ],
    ['is one when the browser finds so first', 'down on word, menu, end', ['opens word', 'takes menu']],
    ['explains it once', 'down on word, menu, wait', ['opens word', 'takes menu']],
    ['may tremble', 'down on word, tremble, tremble, wait', ['opens word']],
    ['is none when the finger moves away', 'down on word, move away, wait', []],
    ['is none when it is lifted before', 'down on word, end, wait, click', []],
    ['is none for a second finger', 'down on word, down elsewhere, wait, menu, click', []],
    ['begins anew with the next touch', 'down on word, end, down on word, late', []],
    ['leaves the next touch alone', 'down on word, wait, end, down elsewhere, menu, click', ['opens word']],
    ['leaves a press elsewhere alone', 'down elsewhere, wait, menu, end, click', []],
    ['leaves a tap alone', 'down on word, end, click', []],
  ])('%s', (_what, story, told) => {
    expect(play(story.split(', '))).toEqual(told);
  });
});

describe('whatever happens', () => {
  const story = fc.array(fc.constantFrom(...Object.keys(HAPPENINGS), 'wait', 'late'), { maxLength: 30 });

  test('nothing is taken away unless a long press on a word came before it in the same touch', () => {
    fc.assert(
      fc.property(story, (happenings) => {
        const touches = [...happenings.join(',').matchAll(/down elsewhere((?:,(?!down)[^,]+)*)/g)];
        for (const [touch] of touches) expect(play(touch.split(','))).toEqual([]);
        expect(play([...happenings, 'down elsewhere', 'wait', 'menu', 'end', 'click'])).toEqual(play(happenings));
      }),
      runs(),
    );
  });

  test('each touch explains at most once and loses at most one click', () => {
    fc.assert(
      fc.property(story, (happenings) => {
        const touches = happenings.filter((happening) => happening === 'down on word').length;
        const told = play(happenings);
        expect(told.filter((what) => what === 'opens word').length).toBeLessThanOrEqual(touches);
        expect(told.filter((what) => what === 'takes click').length).toBeLessThanOrEqual(touches);
      }),
      runs(),
    );
  });
});
