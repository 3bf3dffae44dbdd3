import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createParked,
  type Parked,
  type ParkedReading,
} from '../../../../../../entrypoints/content/read/reach/parked.ts';
import type { ChangedBlock } from '../../../../../../entrypoints/content/read/watch-page.ts';
import { SCREEN, standInForLayout } from '../layout.ts';

let parked: Parked;
beforeEach(() => {
  standInForLayout();
  parked = createParked();
  document.body.innerHTML = `
    <main><section id="one"><p id="a">a</p><p id="b">b</p></section><section id="two"><p id="c">c</p></section></main>
    <aside><p id="d">d</p></aside>`;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const at = (id: string) => document.querySelector(`#${id}`) ?? (document.querySelector(id) as Element);
const FAR = String(9 * SCREEN);

/** Parks the reading of a block behind the text of a paragraph, or before it has begun. */
function park(block: string, behind?: string, added: ChangedBlock['added'] = 'all'): ParkedReading {
  const text = behind === undefined ? undefined : (at(behind).firstChild as Text);
  const way: Node[] = [];
  for (let node: Node | null = text ?? null; node && node !== at(block); node = node.parentNode) way.push(node);
  const reading: ParkedReading = {
    changed: { block: at(block), added },
    way,
    front: text ?? at(block),
    following: [],
    fresh: new WeakSet(),
  };
  parked.add(reading);
  return reading;
}
/** Has a part of the page lie far below the window, or in it. */
const lie = (id: string, top: string) => at(id).setAttribute('data-top', top);
const change = (block: string, ...added: string[]): ChangedBlock => ({
  block: at(block),
  added: new Set(added.map(at)),
});
const anew = (block: string): ChangedBlock => ({ block: at(block), added: 'all' });

describe('a reading that has stopped', () => {
  test('goes on once its place has come near, the one that stopped first before others', () => {
    lie('main', FAR);
    const [first, second] = [park('one', 'a'), park('two', 'c')];
    expect([parked.isNear(), parked.take(false), parked.size]).toEqual([false, undefined, 2]);
    lie('two', '10');
    expect(parked.isNear()).toBe(true);
    expect(parked.take(false)).toBe(second);
    expect([parked.take(false), parked.size]).toEqual([undefined, 1]);
    lie('one', '10');
    expect(parked.take(false)).toBe(first);
    expect(parked.size).toBe(0);
  });

  test('goes on wherever it is, where all are to', () => {
    lie('main', FAR);
    const [first, second] = [park('one', 'a'), park('two')];
    expect([parked.take(true), parked.take(true), parked.take(true)]).toEqual([first, second, undefined]);
  });

  test('goes on where its place is taken away, as it is nowhere far', () => {
    lie('main', FAR);
    const reading = park('main', 'a');
    at('a').remove();
    expect(parked.take(false)).toBe(reading);
  });

  test('is given up where all that it reads is taken away', () => {
    lie('main', FAR);
    park('two');
    at('two').remove();
    expect([parked.take(true), parked.size]).toEqual([undefined, 0]);
  });

  test('can be given up with all others', () => {
    park('one');
    parked.clear();
    expect([parked.size, parked.isNear(), parked.comesTo(at('a'))]).toEqual([0, false, false]);
  });
});

describe('what such a reading will come to', () => {
  test('is what stands behind its place, in the block that it reads', () => {
    park('main', 'b');
    expect(['a', 'b', 'c', 'd'].map((id) => parked.comesTo(at(id)))).toEqual([false, false, true, false]);
    expect(parked.comesTo(at('c').firstChild as Text)).toBe(true);
  });

  test('is all of its block where it has not begun', () => {
    park('one');
    expect(['one', 'a', 'b', 'c'].map((id) => parked.comesTo(at(id)))).toEqual([true, true, true, false]);
  });

  test('is, of a block to which something was added, that alone', () => {
    park('main', 'a', new Set([at('two')]));
    expect(['b', 'c'].map((id) => parked.comesTo(at(id)))).toEqual([false, true]);
  });
});

describe('an element that is added', () => {
  const append = (to: string) => {
    const added = Object.assign(document.createElement('p'), { id: 'new' });
    at(to).append(added);
    return added;
  };

  test('is left to the reading that will come to it', () => {
    park('main', 'a');
    expect(parked.leave(append('two'), at('two'))).toBe(true);
  });

  test('is left to one of the same block that reads what was added before, and so reads it too', () => {
    park('main', 'c', new Set([at('two')]));
    const added = append('main');
    expect(parked.comesTo(added)).toBe(false);
    expect(parked.leave(added, at('main'))).toBe(true);
    expect(parked.comesTo(added)).toBe(true);
  });

  test.each([
    ['no reading has stopped', () => undefined, 'one'],
    ['the reading has come by there', () => void park('main', 'c'), 'one'],
    ['the reading is of another block', () => void park('one', 'a', new Set([at('a')])), 'aside'],
  ])('is left to none where %s', (_why, arrange, to) => {
    arrange();
    expect(parked.leave(append(to), at(to))).toBe(false);
  });
});

describe('a change that is read at once', () => {
  test('ends the readings of what it takes in', () => {
    park('two', 'c');
    park('aside', 'd');
    expect([parked.cut(anew('main')), parked.size]).toEqual([[], 1]);
  });

  test('has what is read begin anew, where it takes in the place at which that had stopped', () => {
    const reading = park('main', 'b');
    expect(parked.cut(anew('one'))).toEqual([reading.changed]);
    expect(parked.size).toBe(0);
  });

  test('leaves readings elsewhere alone', () => {
    park('main', 'b');
    expect([parked.cut(anew('two')), parked.size]).toEqual([[], 1]);
    expect([parked.cut(change('one')), parked.size]).toEqual([[], 1]);
  });

  test('takes in, of a block to which something was added, that alone', () => {
    const reading = park('main', 'b');
    expect([parked.cut(change('one', 'a')), parked.size]).toEqual([[], 1]);
    expect(parked.cut(change('one', 'b'))).toEqual([reading.changed]);
  });
});
