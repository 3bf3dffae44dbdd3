import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCues } from '../../../glossary/cues.ts';
import { decodeGuards, encodeGuards } from '../../../glossary/guard-list.ts';
import { runs } from '../../runs.ts';

const word = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,4})?$/);
const phrase = fc.oneof(
  word,
  word.map((word) => `${word} ~`),
  word.map((word) => `~ ${word}`),
  word.map((word) => `a ~ ${word}`),
);
/** A guard as entries can have it: with cues, with phrases, or both. */
const guard = fc
  .record({
    with: fc.option(fc.uniqueArray(word, { minLength: 1, maxLength: 200 }), { nil: undefined }),
    not: fc.option(fc.uniqueArray(phrase, { minLength: 1, maxLength: 6 }), { nil: undefined }),
    heedsTerms: fc.boolean(),
  })
  .filter(({ with: cues, not }) => Boolean(cues ?? not));

test('guards come back as they were written, their lists in some order', () => {
  fc.assert(
    fc.property(fc.array(guard, { maxLength: 12 }), (guards) => {
      const encoded = encodeGuards(guards);
      const texts = createCues();
      const decoded = decodeGuards(encoded, texts);
      for (const [number, { with: cues, not, heedsTerms }] of guards.entries()) {
        const back = decoded(number);
        expect(back?.cues?.map(texts.text).toSorted()).toEqual(cues?.toSorted());
        const { before = [], after = [], other = [] } = back?.phrases() ?? {};
        const phrases = [...before.map((text) => `${text} ~`), ...after.map((text) => `~ ${text}`), ...other];
        expect(phrases.toSorted()).toEqual(not?.toSorted() ?? []);
        expect(back?.hasPhrases).toBe(phrases.length > 0);
        expect(back?.heedsTerms).toBe(heedsTerms);
      }
      expect(decoded(guards.length)).toBeUndefined();
    }),
    runs(),
  );
});

/** Words that many guards share, more than there are codes of one character. */
const POOL = Array.from({ length: 180 }, (_, at) => `w${at}`);

test('cue words that many guards share are written once, as codes of one character or two, and come back', () => {
  fc.assert(
    fc.property(fc.array(fc.subarray(POOL, { minLength: 120 }), { minLength: 8, maxLength: 12 }), (lists) => {
      const guards = lists.map((list) => ({ with: [...list, `own${list.length}`], heedsTerms: list.length % 2 === 0 }));
      const encoded = encodeGuards(guards);
      const texts = createCues();
      const decoded = decodeGuards(encoded, texts);
      for (const [number, { with: cues, heedsTerms }] of guards.entries()) {
        expect(decoded(number)?.cues?.map(texts.text).toSorted()).toEqual(cues.toSorted());
        expect(decoded(number)?.heedsTerms).toBe(heedsTerms);
      }
      const shared = encoded.cues.split('|');
      const uses = (cue: string) => lists.filter((list) => list.includes(cue)).length;
      const most = shared.slice(0, 62).map(uses);
      expect(shared).toEqual(expect.arrayContaining(POOL.filter((cue) => uses(cue) === lists.length)));
      expect(most).toEqual(most.toSorted((a, b) => b - a));
      expect(shared.slice(62)).toEqual(shared.slice(62).toSorted());
    }),
    runs(0.1),
  );
});

test('phrases stand in the index without the form, those before it and after it by themselves', () => {
  const not = ['~ man', 'cast ~', 'strike while hot', 'cast ~ pan', '~ by ~'];
  expect(encodeGuards([{ not, heedsTerms: true }]).phrases).toBe(';cast;man;cast ~ pan|strike while hot|~ by ~');
  expect(encodeGuards([{ with: ['b', 'a'], heedsTerms: false }])).toEqual({ cues: '', guards: ' ', phrases: 'a|b' });
});

test('more cue words than there are codes stop the build with a sentence', () => {
  const cues = Array.from({ length: 5000 }, (_, at) => `cue${at}`);
  expect(() => encodeGuards(Array.from({ length: 4 }, () => ({ with: cues, heedsTerms: true })))).toThrow(
    /use fewer different ones/,
  );
});
