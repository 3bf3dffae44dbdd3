import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createBatches,
  MOST_OF_A_PASSAGE,
  type FilledBatch,
} from '../../../../../../entrypoints/content/read/send/batches.ts';
import type { Passage } from '../../../../../../entrypoints/content/read/passages.ts';
import { MOST_PASSAGES, MOST_UNITS, PASSAGE, SCOPE_BITS } from '../../../../../../glossary/match/batch.ts';
import { TO_BACKGROUND } from '../../../../../../messages/table.ts';
import { runs } from '../../../../../runs.ts';

const section = document.createElement('section');
const passageOf = (text: string, fields: Partial<Passage> = {}): Passage => ({
  block: document.createElement('p'),
  scope: section,
  isHeading: false,
  text,
  nodes: [],
  starts: [],
  ...fields,
});

/** All batches that some passages make. */
function filled(passages: readonly Passage[], batches = createBatches()): FilledBatch[] {
  const full = passages.flatMap((passage) => [...batches.add(passage)]);
  const rest = batches.rest();
  return rest ? [...full, rest] : full;
}

/** The texts of a batch, those for their cue words alone in brackets, those that start anew or go on marked. */
function drawn({ batch: { text, ends, scopes, context } }: FilledBatch): string[] {
  return ends.map((end, at) => {
    const own = text.slice(ends[at - 1] ?? 0, end);
    const bits = scopes[at] ?? 0;
    const marks = (bits & PASSAGE.startsAnew ? '# ' : '') + (bits & PASSAGE.goesOn ? '… ' : '');
    return at < context ? `(${own})` : marks + own;
  });
}

describe('passages that follow each other', () => {
  test('are one batch while they are short', () => {
    expect(filled(['One.', 'Two.'].map((text) => passageOf(text))).map(drawn)).toEqual([['One.', 'Two.']]);
  });

  test('are none where there are none', () => {
    expect(filled([])).toEqual([]);
  });

  test('send up to three of those before along with the next batch', () => {
    const batches = createBatches(10);
    const all = filled(
      ['aaaa', 'bbbb', 'cccc', 'dddd'].map((text) => passageOf(text)),
      batches,
    );
    expect(all.map(drawn)).toEqual([
      ['aaaa', 'bbbb'],
      ['(aaaa)', '(bbbb)', 'cccc', 'dddd'],
    ]);
  });

  test('send none from before a heading, nor from before a new start', () => {
    const batches = createBatches(4);
    const full = [
      ...batches.add(passageOf('aaaa')),
      ...batches.add(passageOf('Head', { isHeading: true })),
      ...batches.add(passageOf('cccc')),
    ];
    batches.startAnew();
    full.push(...batches.add(passageOf('dddd')));
    expect([...full, batches.rest()].flatMap((batch) => (batch ? [drawn(batch)] : []))).toEqual([
      ['aaaa'],
      ['# Head', 'cccc', '# dddd'],
    ]);
  });

  test('send only the end of a long one along', () => {
    const long = passageOf(`${'word '.repeat(6000)}end.`);
    const [, second] = filled([long, passageOf('next '.repeat(2000))]);
    expect(second?.batch.context).toBe(1);
    expect(second?.batch.ends[0]).toBe(2000);
    expect(second?.batch.text.slice(1996, 2000)).toBe('end.');
  });

  test('keep their scopes apart by numbers', () => {
    const other = document.createElement('section');
    const [batch] = filled([passageOf('a'), passageOf('b', { scope: other }), passageOf('c')]);
    const [a, b, c] = batch?.batch.scopes.map((bits) => bits >> SCOPE_BITS) ?? [];
    expect(a).not.toBe(b);
    expect(a).toBe(c);
  });
});

test('no batch is larger than the background takes it, and their texts together are those of the passages', () => {
  const texts = fc.array(
    fc.nat(3 * MOST_UNITS).map((length) => 'word. '.repeat(Math.ceil(length / 6)).slice(0, length)),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(texts, (texts) => {
      const passages = texts.filter(Boolean).map((text) => passageOf(text));
      const all = filled(passages);
      const read = new Map<Passage, string>();
      for (const { batch, parts } of all) {
        expect(TO_BACKGROUND.match.data(batch)).toEqual(batch);
        expect(parts).toHaveLength(batch.ends.length);
        for (const [at, part] of parts.entries()) {
          if (!part) continue;
          expect(part.offset).toBe(read.get(part.passage)?.length ?? 0);
          const own = batch.text.slice(batch.ends[at - 1] ?? 0, batch.ends[at]);
          read.set(part.passage, (read.get(part.passage) ?? '') + own);
          expect(part.isLast).toBe(read.get(part.passage) === part.passage.text);
        }
      }
      expect(passages.map((passage) => read.get(passage))).toEqual(passages.map(({ text }) => text));
    }),
    runs(0.1),
  );
});

test('of a passage longer than any that people read the beginning is read, as one whole', () => {
  const all = filled([passageOf('word '.repeat(MOST_OF_A_PASSAGE / 2))]);
  const parts = all.flatMap((batch) => batch.parts.flatMap((part) => part ?? []));
  expect(parts.filter(({ isLast }) => isLast)).toEqual(parts.slice(-1));
  const units = all.reduce((sum, { batch }) => sum + batch.text.length - (batch.ends[batch.context - 1] ?? 0), 0);
  expect(units).toBe(MOST_OF_A_PASSAGE);
});

test('very many short passages are several batches', () => {
  const all = filled(Array.from({ length: MOST_PASSAGES + 1 }, () => passageOf('a')));
  expect(all.map(({ batch }) => batch.ends.length - batch.context)).toEqual([MOST_PASSAGES, 1]);
  for (const { batch } of all) expect(TO_BACKGROUND.match.data(batch)).toEqual(batch);
});
