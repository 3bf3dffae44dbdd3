import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForm } from '../../../glossary/fold.ts';
import { packForms, unpackForm } from '../../../glossary/form-pattern.ts';
import { hashesOf } from '../../../glossary/word-hash.ts';
import { match } from '../../../glossary/match.ts';
import { indexOf, term } from './tiny.ts';
import { runs } from '../../runs.ts';

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
        const sprinkled = Array.from(text.normalize('NFC'), (char, at) =>
          /\p{L}/u.test(char) && at % (every + 2) === 0 ? char + unseen : char,
        ).join('');
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

describe('form patterns', () => {
  test('give back just the forms that were packed', () => {
    const form = fc
      .array(fc.constantFrom('a', 'e', 's', 'an', 'aem', 'ia', ' ', 'our'), { minLength: 1, maxLength: 6 })
      .map((bits) => bits.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(form, { maxLength: 8 }), (forms) => {
        expect(packForms(forms).flatMap(unpackForm).toSorted()).toEqual(forms.toSorted());
      }),
      runs(),
    );
  });

  test('are fewer than the forms they stand for', () => {
    expect(packForms(['anemia', 'anemias', 'anaemia', 'anaemias'])).toEqual(['an{,a}emia*']);
  });
});
