import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { compilePack } from '../../../../glossary/packs/compile-pack.ts';
import type { Pack } from '../../../../glossary/packs/pack.ts';
import { readPack, readPackBytes } from '../../../../glossary/packs/read/read-pack.ts';
import { packAsCsv, packAsJson } from '../../../../glossary/packs/write-pack.ts';
import { idsOf, readIndex } from '../../../../glossary/index/form-index.ts';
import { match } from '../../../../glossary/match/match.ts';
import { runs } from '../../../runs.ts';

/** Text that a pack's field can hold and that no format takes for anything else: trimmed, without hidden signs. */
const field = fc
  .array(fc.constantFrom('iron', 'α', 'ß', 'wug', ', ', ' "', "'", ': ', ' #', '- ', '=', '💊', 'é', '1', ' ', '\\'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((bits) => `x${bits.join('')}x`.replace(/ +/g, ' '));
const name = fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8})?$/);
const term = fc.record(
  {
    term: name,
    also: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    say: field,
    meaning: field,
    more: field,
    like: field,
    care: field,
    sources: fc.array(
      fc.record({ title: fc.stringMatching(/^[a-z]{2,6}$/), url: fc.constant('https://a.example/b') }),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
  },
  { requiredKeys: ['term', 'meaning'] },
);
const pack = fc.record({
  name: fc.stringMatching(/^[A-Z][a-z]{2,8}$/),
  terms: fc.uniqueArray(term, { minLength: 1, maxLength: 4, selector: ({ term }) => term }),
}) as fc.Arbitrary<Pack>;

const WRITERS: Readonly<Record<string, (pack: Pack) => string>> = {
  json: packAsJson,
  yaml: (pack) => stringify(pack),
  csv: packAsCsv,
};
const ending = fc.constantFrom(...Object.keys(WRITERS));
const written = (pack: Pack, ending: string) => WRITERS[ending]?.(pack).replace(/^\ufeff/, '') ?? '';

describe('a pack in any format', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(pack, ending, (pack, ending) => {
        const { pack: read, problems, leftOut } = readPack(written(pack, ending), `${pack.name}.${ending}`);
        expect(problems).toEqual([]);
        expect(read).toEqual({ ...pack });
        expect(leftOut).toBe(0);
      }),
      runs(),
    );
  });

  test('matches its own terms once it is compiled', () => {
    fc.assert(
      fc.property(pack, ({ terms }) => {
        const index = readIndex(compilePack(terms));
        for (const { term } of terms) {
          const [found] = match(index, `… ${term} …`);
          expect(found).toMatchObject({ from: 2, to: 2 + term.length });
        }
      }),
      runs(0.5),
    );
  });
});

describe('a pack that was damaged on its way', () => {
  const damage = fc.array(
    fc.record({
      at: fc.nat(400),
      takes: fc.nat(12),
      gives: fc.oneof(
        fc.constant(''),
        fc.constantFrom(
          '"',
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          '\n',
          '\t',
          '- ',
          '&a ',
          '*a',
          '!!x ',
          '\\',
          '\u0000',
          '|',
          '>',
          '<<: ',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const damaged = (text: string, wounds: readonly { at: number; takes: number; gives: string }[]) =>
    wounds.reduce((text, { at, takes, gives }) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + gives + text.slice(place + takes);
    }, text);

  test('never stops the reading: problems have lines of the file, and what is taken compiles', () => {
    fc.assert(
      fc.property(pack, ending, damage, (pack, ending, wounds) => {
        const text = damaged(written(pack, ending), wounds);
        const { pack: read, problems, problemCount } = readPack(text, `a.${ending}`);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { line } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
        expect(problemCount).toBeGreaterThanOrEqual(problems.length);
        if (!read) expect(problemCount).toBeGreaterThan(0);
        else expect(idsOf(compilePack(read.terms))).toHaveLength(read.terms.length);
      }),
      runs(),
    );
  });

  test('nor does damage to its bytes', () => {
    fc.assert(
      fc.property(pack, ending, fc.nat(), fc.nat(255), (pack, ending, at, byte) => {
        const bytes = new TextEncoder().encode(written(pack, ending));
        bytes[at % bytes.length] = byte;
        const { pack: read, problemCount } = readPackBytes(bytes, `a.${ending}`);
        expect(read === undefined && problemCount === 0).toBe(false);
      }),
      runs(),
    );
  });
});
