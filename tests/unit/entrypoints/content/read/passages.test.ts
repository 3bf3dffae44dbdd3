import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OBJECT, partedWhereDrawn, placeOf, type Passage } from '../../../../../entrypoints/content/read/passages.ts';
import { readPassages } from '../../../../../entrypoints/content/read/read-passages.ts';
import { standInForStyles } from '../styles.ts';

beforeEach(standInForStyles);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The first passage of a page with this markup. */
function read(markup: string): Passage {
  document.body.innerHTML = markup;
  const [passage] = readPassages(document.body);
  if (!passage) throw new Error('There is nothing to read.');
  return passage;
}
/** A passage with a match that runs over a stretch of its text. */
function parted(markup: string, stretch: string) {
  const passage = read(markup);
  const from = passage.text.indexOf(stretch);
  if (from < 0) throw new Error(`It does not say “${stretch}”.`);
  return { passage, after: partedWhereDrawn(passage, [{ from, to: from + stretch.length }]) };
}

describe('the place of an offset', () => {
  const passage = () => read('<p>low<b>iron</b><i>zinc</i></p>');
  const at = (offset: number, side: 'start' | 'end') => {
    const place = placeOf(passage(), offset, side);
    return place && `${place.node.data} ${place.offset}`;
  };

  test.each([
    [0, 'low 0', 'low 0'],
    [2, 'low 2', 'low 2'],
    // Between two nodes a match begins in the second, and ends in the first.
    [3, 'iron 0', 'low 3'],
    [7, 'zinc 0', 'iron 4'],
    [11, 'zinc 4', 'zinc 4'],
  ])('%i is %s for a beginning, and %s for an end', (offset, start, end) => {
    expect([at(offset, 'start'), at(offset, 'end')]).toEqual([start, end]);
  });

  test('lies in the text as far as that goes, where the page has shortened it', () => {
    const passage = read('<p>iron</p>');
    (passage.nodes[0] as Text).data = 'ir';
    expect(placeOf(passage, 4, 'end')?.offset).toBe(2);
  });

  test('is none in a passage without text', () => {
    expect(placeOf({ nodes: [], starts: [] }, 0, 'start')).toBeUndefined();
  });
});

describe('a passage', () => {
  test('is parted where a match runs over two things that are drawn apart, and leads to the same places', () => {
    const { passage, after } = parted('<p>low <b style="display: block">iron</b> <i>zinc</i> now</p>', 'iron zinc');
    expect(after.text).toBe(`low iron ${OBJECT}zinc now`);
    const place = (of: Passage, word: string) => placeOf(of, of.text.indexOf(word), 'start');
    for (const word of ['low', 'iron', 'zinc', 'now']) expect(place(after, word)).toEqual(place(passage, word));
  });

  test.each([
    ['they are drawn as one', '<p>iron <b>defi</b><i>ciency</i></p>', 'deficiency'],
    ['the match lies in one of them', '<p><b style="display: block">iron</b> <i>zinc</i></p>', 'iron'],
    ['it is one text', '<p>iron zinc</p>', 'iron zinc'],
    ['a picture parts them already', '<p>iron<img><b style="display: block">zinc</b></p>', `iron${OBJECT}zinc`],
  ])('stays the same where %s', (_why, markup, stretch) => {
    const { passage, after } = parted(markup, stretch);
    expect(after).toBe(passage);
  });
});
