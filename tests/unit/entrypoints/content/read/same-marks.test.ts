import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf } from '../../../../../entrypoints/content/read/passages.ts';
import { readPassages } from '../../../../../entrypoints/content/read/read-passages.ts';
import { match } from '../../../../../glossary/match/match.ts';
import { runs } from '../../../../runs.ts';
import { indexOf, term } from '../../../glossary/tiny.ts';

const index = indexOf(
  term('glycolysis'),
  term('atp', { term: 'ATP' }),
  term('folic-acid'),
  term('vitamin-c', { term: 'vitamin C' }),
  term('cafe', { term: 'café' }),
  term('crohns-disease', { term: 'Crohn’s disease' }),
  term('iron', { guard: { with: ['blood'], not: ['iron man'] } }),
);

const text = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'glycolysis',
        'ATP',
        'folic acid',
        'vitamin C',
        'café’s',
        'Crohn’s disease',
        'iron',
        'blood',
        'man',
        'x',
      ),
      fc.constantFrom(' ', '. ', ', ', '-', ' beside '),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.flat().join(''));

/** Where a text is cut, and what is done to the piece before the cut. */
const cuts = fc.array(
  fc.record({
    at: fc.nat(80),
    around: fc.array(fc.constantFrom('b', 'span', 'a', 'em', 'x-y'), { maxLength: 2 }),
    after: fc.constantFrom('', 'wbr', 'comment', 'empty text', 'empty element'),
  }),
  { maxLength: 8 },
);

/** A paragraph of a text that is cut into nodes. */
function paragraph(text: string, cuts: readonly { at: number; around: string[]; after: string }[]): HTMLElement {
  const block = document.createElement('p');
  let from = 0;
  for (const { at, around, after } of [
    ...cuts.toSorted((a, b) => a.at - b.at),
    { at: text.length, around: [], after: '' },
  ]) {
    const to = Math.max(from, Math.min(at, text.length));
    let inner: Node = document.createTextNode(text.slice(from, to));
    for (const tag of around) {
      const outer = document.createElement(tag);
      outer.append(inner);
      inner = outer;
    }
    block.append(inner);
    if (after === 'comment') block.append(document.createComment('iron man'));
    else if (after === 'empty text') block.append(document.createTextNode(''));
    else if (after !== '') block.append(document.createElement(after === 'wbr' ? 'wbr' : 'i'));
    from = to;
  }
  return block;
}

/** The marks of a page: terms, and what their ranges in the DOM hold. */
function marksOf(block: HTMLElement): (readonly [id: string, text: string])[] {
  document.body.replaceChildren(block);
  return Array.from(readPassages(document.body)).flatMap((passage) => {
    if (!passage) return [];
    return match(index, passage.text).map(({ term, from, to }) => {
      const start = placeOf(passage, from, 'start');
      const end = placeOf(passage, to, 'end');
      if (!start || !end) throw new Error('There is no way back.');
      const range = document.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      return [index.id(term), range.toString()] as const;
    });
  });
}

const plainly = (marks: readonly (readonly [string, string])[]) =>
  marks.map(([id, text]) => [id, text.replaceAll('\u00ad', '').normalize('NFC')]);

test('a text split, wrapped and commented in any way gets the same marks, and their ranges hold the same text', () => {
  fc.assert(
    fc.property(text, cuts, (text, cuts) => {
      expect(marksOf(paragraph(text, cuts))).toEqual(marksOf(paragraph(text, [])));
    }),
    runs(),
  );
});

test('soft hyphens in words and the normal form make no difference either, however the text is cut', () => {
  fc.assert(
    fc.property(text, cuts, fc.integer({ min: 2, max: 5 }), fc.boolean(), (text, cuts, every, isHyphenated) => {
      const other = isHyphenated
        ? text.replace(/\p{L}(?=\p{L}{3})/gu, (letter, at: number) => (at % every === 0 ? `${letter}\u00ad` : letter))
        : text.normalize('NFD');
      expect(plainly(marksOf(paragraph(other, cuts)))).toEqual(plainly(marksOf(paragraph(text, []))));
    }),
    runs(),
  );
});
