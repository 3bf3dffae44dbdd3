import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMatching } from '../../../../../entrypoints/content/mark/matching.ts';
import { createPageMarks } from '../../../../../entrypoints/content/mark/page-marks.ts';
import { createPageTerms } from '../../../../../entrypoints/content/mark/page-terms.ts';
import { createBatches, type FilledBatch } from '../../../../../entrypoints/content/read/send/batches.ts';
import { readPassages } from '../../../../../entrypoints/content/read/read-passages.ts';
import type { Batch } from '../../../../../glossary/match/batch.ts';
import { Refused } from '../../../../../messages/message.ts';
import type { Found } from '../../../../../glossary/match/found.ts';
import { findIn } from './marked-page.ts';

/** The page's paragraphs as one batch. */
function batchOfPage(): FilledBatch {
  const batches = createBatches();
  for (const passage of readPassages(document.body)) if (passage) Array.from(batches.add(passage));
  const batch = batches.rest();
  if (!batch) throw new Error('There is nothing to read.');
  return batch;
}

let stop: AbortController;
const onProgress = vi.fn<() => void>();
const matchingWith = (match: (batch: Batch) => Promise<Found>) => {
  const marks = createPageMarks();
  return { marks, matching: createMatching({ marks, terms: createPageTerms(), match, onProgress }, stop.signal) };
};
const textsOf = (marks: ReturnType<typeof createPageMarks>) =>
  marks.passages().map(({ block, matches }) => `${block.textContent}: ${matches.length}`);

beforeEach(() => {
  stop = new AbortController();
  document.body.innerHTML = '<p>Some iron.</p><p>Nothing.</p><p>iron and iron</p>';
});
afterEach(() => {
  vi.useRealTimers();
  stop.abort();
});

describe('what is found in a batch', () => {
  test('is added to the marks, and told', async () => {
    const { marks, matching } = matchingWith((batch) => Promise.resolve(findIn(batch)));
    await matching.send(batchOfPage(), new Set());
    await matching.done();
    expect(textsOf(marks)).toEqual(['Some iron.: 1', 'iron and iron: 2']);
    expect(onProgress).toHaveBeenCalledTimes(1);
  });

  test('takes the place of what was there before', async () => {
    const { marks, matching } = matchingWith((batch) => Promise.resolve(findIn(batch)));
    for (let round = 0; round < 2; round += 1) {
      await matching.send(batchOfPage(), new Set());
      await matching.done();
    }
    expect(textsOf(marks)).toEqual(['Some iron.: 1', 'iron and iron: 2']);
  });

  test('is dropped for what has changed meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { marks, matching } = matchingWith(async (batch) => {
      await promise;
      return findIn(batch);
    });
    await matching.send(batchOfPage(), new Set());
    matching.forget(document.querySelector('p') ?? document);
    resolve();
    await matching.done();
    expect(textsOf(marks)).toEqual(['iron and iron: 2']);
    matching.forgetWithin(document.body);
    expect(textsOf(marks)).toEqual(['iron and iron: 2']);
  });

  test('is added once where a batch had to be sent again', async () => {
    let asked = 0;
    const { marks, matching } = matchingWith((batch) => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('The background has stopped.')) : Promise.resolve(findIn(batch));
    });
    await matching.send(batchOfPage(), new Set());
    await matching.done();
    expect(asked).toBe(2);
    expect(textsOf(marks)).toEqual(['Some iron.: 1', 'iron and iron: 2']);
  });

  test('is nothing where the background refuses it, and the next batch is matched', async () => {
    vi.useFakeTimers();
    let isRefusing = true;
    const { marks, matching } = matchingWith((batch) =>
      isRefusing ? Promise.reject(new Refused('No.')) : Promise.resolve(findIn(batch)),
    );
    await matching.send(batchOfPage(), new Set());
    const done = matching.done();
    await vi.advanceTimersByTimeAsync(20_000);
    await done;
    expect(marks.passages().flatMap(({ matches }) => matches)).toEqual([]);
    isRefusing = false;
    await matching.send(batchOfPage(), new Set());
    await matching.done();
    expect(textsOf(marks)).toEqual(['Some iron.: 1', 'iron and iron: 2']);
  });
});

test('what nobody wants any more ends without a word', async () => {
  const { marks, matching } = matchingWith(() => new Promise(() => undefined));
  await matching.send(batchOfPage(), new Set());
  stop.abort();
  await matching.done();
  expect(textsOf(marks)).toEqual([]);
});
