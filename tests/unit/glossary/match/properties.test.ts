import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForm } from '../../../../glossary/text/fold.ts';
import { hashesOf } from '../../../../glossary/text/tokens.ts';
import { match } from '../../../../glossary/match/match.ts';
import { indexOf, term } from '../tiny.ts';
import { runs } from '../../../runs.ts';

const index = indexOf(
  term('glycolysis'),
  term('atp', { term: 'ATP' }),
  term('oxidative-phosphorylation'),
  term('vitamin-c', { term: 'vitamin C' }),
  term('vitamin-d', { term: 'vitamin D' }),
  term('cafe', { term: 'café' }),
  term('iron', { guard: { with: ['blood'], not: ['iron man'] } }),
  term('pre-eclampsia', { term: 'pre-eclampsia' }),
);

/** Text made of words that are forms, words that nearly are, and whatever else Unicode holds. */
const word = fc.constantFrom(
  'glycolysis',
  'Glycolysis',
  'ATP',
  'atp',
  'oxidative',
  'phosphorylation',
  'vitamin',
  'vitamins',
  'C',
  'D',
  'café',
  'iron',
  'blood',
  'man',
  'pre-eclampsia',
  'and',
  'or',
  'x',
);
const glue = fc.constantFrom(' ', ' ', ', ', '-', '. ', '\u00a0', '’s ', '/', ' & ');
const text = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }),
      glue,
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.flat().join(''));
const where = (text: string) => match(index, text).map(({ term, from, to }) => [index.id(term), text.slice(from, to)]);

describe('matching', () => {
  test('never throws, and its ranges lie in the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        let before = 0;
        for (const { from, to } of match(index, text)) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          before = to;
        }
      }),
      runs(),
    );
  });

  test('does not mind soft hyphens, zero-width spaces or the normal form', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('\u00ad', '\u200b', '\u2060'), fc.nat(7), (text, unseen, every) => {
        const plain = where(text.normalize('NFC')).map(([id]) => id);
        // Where a text is hyphenated: inside words. What connects the parts of a list is too short for that.
        const sprinkled = text
          .normalize('NFC')
          .replace(/(?<=\p{L})\p{L}(?=\p{L}{2})/gu, (letter, at: number) =>
            at % (every + 1) === 0 ? letter + unseen : letter,
          );
        expect(where(sprinkled).map(([id]) => id)).toEqual(plain);
        expect(where(text.normalize('NFD')).map(([id]) => id)).toEqual(plain);
      }),
      runs(),
    );
  });

  test('finds a form wherever it stands as a word of its own', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('glycolysis', 'ATP', 'oxidative phosphorylation', 'café'),
        fc.array(fc.constantFrom('x', 'zz', '1', '.', ' '), { maxLength: 20 }),
        (form, around) => {
          const noise = around.join(' ');
          expect(where(`${noise} ${form} ${noise}`).map(([, found]) => found)).toContain(form);
        },
      ),
      runs(),
    );
  });
});

describe('the order of the entries', () => {
  const entries = [
    term('iron', { guard: { with: ['blood'], not: ['iron man'] } }),
    term('cast-iron'),
    term('folic-acid'),
    term('acid', { guard: { with: ['stomach', 'blood'] } }),
    term('blood-test', { also: [{ form: 'test', with: ['blood'] }] }),
    term('vitamin-c', { term: 'vitamin C' }),
    term('aids', { term: 'AIDS' }),
    term('enzyme'),
  ];
  const words = [
    'iron',
    'cast',
    'man',
    'folic',
    'acid',
    'acids',
    'stomach',
    'blood',
    'test',
    'vitamin',
    'C',
    'AIDS',
    'enzyme',
  ];
  const sentence = fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ', ', '-', ' and ', '. ')), { maxLength: 16 })
    .map((pieces) => pieces.flat().join(''));

  test('makes no difference to what is found', () => {
    const found = (index: ReturnType<typeof indexOf>, text: string) =>
      match(index, text).map(({ term, from, to }) => [index.id(term), from, to]);
    const plain = indexOf(...entries);
    // Compiling sorts by id, so it is the ids that change places.
    const orders = [3, 5, 7].map((step) => {
      const renamed = entries.map((entry, at) => ({ ...entry, id: `${(at * step) % entries.length}-${entry.id}` }));
      return { index: indexOf(...renamed), idOf: new Map(renamed.map(({ id }, at) => [id, entries[at]?.id])) };
    });
    fc.assert(
      fc.property(sentence, (text) => {
        for (const { index, idOf } of orders) {
          const back = found(index, text).map(([id, ...place]) => [idOf.get(String(id)), ...place]);
          expect(back).toEqual(found(plain, text));
        }
      }),
      runs(),
    );
  });

  test('nor does it matter what was matched before', () => {
    const fresh = (text: string) => match(indexOf(...entries), text);
    const used = indexOf(...entries);
    fc.assert(
      fc.property(sentence, (text) => {
        expect(match(used, text)).toEqual(fresh(text));
      }),
      runs(0.2),
    );
  });
});

describe('a cue', () => {
  const index = indexOf(
    term('iron', { guard: { with: ['blood', 'berry', 'blood test'], not: ['iron man', 'cast iron'] } }),
    term('acid', { guard: { with: ['stomach'], terms: 'none' } }),
    ...['enzyme', 'glycolysis', 'electron', 'protein'].map((id) => term(id)),
  );
  const words = [
    'iron',
    'acid',
    'man',
    'cast',
    'blood',
    'berries',
    'test',
    'stomachs',
    'enzyme',
    'glycolysis',
    'electron',
    'protein',
    'x',
  ];
  const sentence = fc.array(fc.constantFrom(...words), { maxLength: 14 });

  test('is wanted by a guarded form, and settles it, unless a phrase says otherwise', () => {
    fc.assert(
      fc.property(sentence, (words) => {
        const terms = ['enzyme', 'glycolysis', 'electron', 'protein'].filter((id) => words.includes(id)).length;
        const isIronMeant = words.some((word) => word === 'blood' || word === 'berries') || terms >= 4;
        const isAcidMeant = words.includes('stomachs');
        const wanted = words.flatMap((word, at) => {
          if (word === 'iron') return isIronMeant && words[at + 1] !== 'man' && words[at - 1] !== 'cast' ? [at] : [];
          if (word === 'acid') return isAcidMeant ? [at] : [];
          return ['enzyme', 'glycolysis', 'electron', 'protein'].includes(word) ? [at] : [];
        });
        const starts = words.map((_, at) => words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0));
        expect(match(index, words.join(' ')).map(({ from }) => starts.indexOf(from))).toEqual(wanted);
      }),
      runs(),
    );
  });

  test('counts in what was just read too, but enough other terms do not', () => {
    fc.assert(
      fc.property(sentence, (before) => {
        const found = match(index, 'iron', [{ text: before.join(' ') }]);
        expect(found).toHaveLength(before.some((word) => word === 'blood' || word === 'berries') ? 1 : 0);
      }),
      runs(),
    );
  });
});

describe('folding', () => {
  test('a folded form folds to itself, and has the words of the form', () => {
    fc.assert(
      // A raised sign folds to a plain one, which folds on as a hyphen or plus; forms with it are compared as written.
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }).filter((form) => !/[⁺⁻]/.test(form)),
        (form) => {
          const folded = foldForm(form);
          expect(foldForm(folded)).toBe(folded);
        },
      ),
      runs(),
    );
    expect(hashesOf(foldForm('Œstrogène-β₂'))).toEqual(hashesOf('oestrogene beta2'));
  });
});
