import { expect, test } from 'vitest';
import { loadIndex, loadingIndex, type EncodedIndex, type FormIndex } from '../../../glossary/form-index.ts';
import { match } from '../../../glossary/match.ts';
import { encoded, paragraphs } from '../../bench/sentences.ts';
import { createRandom } from '../../bench/random.ts';

/** An index loaded in pieces of these sizes, and after how many. */
function inPieces(encoded: EncodedIndex, units: number, pieces: number): { index: FormIndex; pauses: number } {
  const loading = loadingIndex(encoded, units, pieces);
  for (let pauses = 0; ; pauses += 1) {
    const step = loading.next();
    if (step.done) return { index: step.value, pauses };
  }
}

test.each([
  [1, 1],
  [1000, 7],
  [20_000, 500],
])('an index loaded in pieces of %i units and %i patterns finds the same', (units, pieces) => {
  const { index, pauses } = inPieces(encoded, units, pieces);
  const whole = loadIndex(encoded);
  const all = encoded.ids.split(' ').map((_, term) => term);
  expect(pauses).toBeGreaterThan(5);
  expect(all.map(index.id)).toEqual(all.map(whole.id));
  for (const text of paragraphs(createRandom(5), 50_000)) expect(match(index, text)).toEqual(match(whole, text));
});
