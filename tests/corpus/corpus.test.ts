import { describe, expect, test } from 'vitest';
import { marksDrawn, marksIn, plain, readCorpus, redrawn } from './corpus.ts';

describe.each([
  'plurals.yaml',
  'possessives.yaml',
  'spellings.yaml',
  'abbreviations.yaml',
  'capitals.yaml',
  'lists-that-leave-out.yaml',
  'signs-and-scripts.yaml',
  'invisible-characters.yaml',
  'hyphens-and-spaces.yaml',
  'phrases.yaml',
])('%s', (file) => {
  describe.each(readCorpus(file))('%s', (_rule, passages) => {
    test.each(passages)('%s', (passage) => {
      expect(redrawn(passage)).toBe(passage);
    });
  });
});

describe('everyday-pages.yaml: a page that is not about health shows next to nothing', () => {
  describe.each(readCorpus('everyday-pages.yaml'))('%s', (_page, paragraphs) => {
    test.each(withTextsBefore(paragraphs))('$start', ({ passage, before }) => {
      expect(marksDrawn(passage).length).toBeLessThanOrEqual(1);
      expect(redrawn(passage, before)).toBe(passage);
    });
  });

  test('there are enough of them, of the length of paragraphs', () => {
    const paragraphs = readCorpus('everyday-pages.yaml').flatMap(([, passages]) => passages);
    const lengths = paragraphs.map((passage) => passage.split(/\s+/).length);
    expect(lengths.length).toBeGreaterThanOrEqual(25);
    expect(lengths.filter((words) => words < 60 || words > 120)).toEqual([]);
  });
});

// Health pages are full of terms. What is drawn there is looked at: `[form]` is marked, `[form|none]` is not.
describe('health-pages.yaml: a guarded word is marked where it is meant', () => {
  describe.each(readCorpus('health-pages.yaml'))('%s', (_page, paragraphs) => {
    test.each(withTextsBefore(paragraphs))('$start', ({ passage, before }) => {
      const text = plain(passage);
      const marks = marksIn(text, before);
      const name = ({ from, to }: { from: number; to: number }) =>
        `${text.slice(Math.max(0, from - 20), to)} (${from})`;
      const wrong = marksDrawn(passage).flatMap(({ from, to, id }) => {
        const found = marks.find((mark) => mark.from <= from && mark.to >= to);
        const isRight = id === 'none' ? !found : found && (id === undefined || found.id === id);
        return isRight ? [] : [`${name({ from, to })}: ${found?.id ?? 'no mark'}, not ${id ?? 'marked'}`];
      });
      expect(wrong).toEqual([]);
    });
  });
});

/** Each paragraph of a page with those that its reader has just read, nearest first. */
function withTextsBefore(paragraphs: readonly string[]) {
  return paragraphs.map((passage, at) => ({
    passage,
    start: passage.slice(0, 60),
    before: paragraphs
      .slice(Math.max(0, at - 3), at)
      .toReversed()
      .map((paragraph) => ({ text: plain(paragraph) })),
  }));
}
