import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarkedPassage } from '../../../../../entrypoints/content/mark/marked-passage.ts';
import { createPageMarks, type PageMarks } from '../../../../../entrypoints/content/mark/page-marks.ts';
import type { Passage } from '../../../../../entrypoints/content/read/passages.ts';
import { readPassages } from '../../../../../entrypoints/content/read/read-passages.ts';
import { runs } from '../../../../runs.ts';
import { everyTerm, marksOf, matchesIn, passagesIn, TERMS, wanting } from './marked-page.ts';

/** Has readers not see these matches of the first passage. */
function hide(marks: PageMarks, ...places: number[]): void {
  const [passage] = marks.passages();
  if (passage) passage.unseen = new Set(places);
}

/** A passage as it stands on the page, with its marks in brackets. */
function drawn({ nodes, starts, marks }: Pick<MarkedPassage, 'nodes' | 'starts' | 'marks'>): string {
  const text = nodes.map((node, at) => node.data.padEnd((starts[at + 1] ?? 0) - (starts[at] ?? 0), '/')).join('');
  return marks.reduceRight(
    (out, { from, to }) => `${out.slice(0, from)}[${out.slice(from, to)}]${out.slice(to)}`,
    text,
  );
}
const all = (marks: PageMarks) => marks.passages().map(drawn);
const at = (selector: string): Element => document.querySelector(selector) ?? document.body;

describe('the passages kept', () => {
  test('are those with matches, and headings, in reading order', () => {
    const marks = marksOf('<p>iron</p><h2>A heading</h2><p>nothing</p><p>zinc and iron</p>');
    expect(all(marks)).toEqual(['[iron]', 'A heading', '[zinc] and iron']);
  });

  test('do not hold on to their text', () => {
    expect(marksOf('<p>iron</p>').passages()[0]).not.toHaveProperty('text');
  });

  test('come in reading order whatever the order in which they were read', () => {
    const markup = Array.from({ length: 8 }, (_, at) => `<p>iron ${at}</p>`).join('');
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]), (order) => {
        const passages = passagesIn(markup);
        const marks = createPageMarks();
        for (const passage of order.flatMap((at) => passages[at] ?? [])) marks.add(passage, matchesIn(passage));
        expect(all(marks)).toEqual(order.toSorted((a, b) => a - b).map((at) => `iron ${at}`));
      }),
      runs(),
    );
  });

  test('are kept once, also where reading began a part of the page anew and gave them again', () => {
    const marks = createPageMarks();
    const [passage] = passagesIn('<p>iron</p>');
    for (let times = 0; times < 2; times += 1) if (passage) marks.add(passage, matchesIn(passage));
    expect(marks.passages()).toHaveLength(1);
  });

  test('come in reading order where a block goes on behind another in it', () => {
    const marks = marksOf('<div>one iron<h2>two</h2><p>three iron</p>four iron</div>');
    expect(all(marks)).toEqual(['one [iron]', 'two', 'three iron', 'four iron']);
  });

  test.each([
    ['those of a block', (marks: PageMarks) => marks.forget(at('#two')), ['one iron', 'three iron']],
    [
      'those of a block, and not those below it',
      (marks: PageMarks) => marks.forget(at('div')),
      ['one iron', 'two iron', 'three iron'],
    ],
    ['those at and below a node', (marks: PageMarks) => marks.forgetWithin(at('div')), ['three iron']],
    ['all', (marks: PageMarks) => marks.clear(), []],
  ])('can be forgotten: %s', (_what, forget, left) => {
    const marks = marksOf('<div>zinc<p>one iron</p><p id="two">two iron</p></div><p>three iron</p>');
    forget(marks);
    marks.choose(wanting('every'), everyTerm);
    expect(
      all(marks)
        .map((text) => text.replace(/[[\]]/g, ''))
        .filter((text) => text !== 'zinc'),
    ).toEqual(left);
  });

  test('tell whether any were forgotten', () => {
    const marks = marksOf('<div><p>iron</p><p id="none">nothing</p></div>');
    expect(marks.forget(at('#none'))).toBe(false);
    expect(marks.forgetWithin(at('#none'))).toBe(false);
    expect(marks.forget(at('p'))).toBe(true);
    expect(marks.forget(at('p'))).toBe(false);
    expect(marks.forgetWithin(at('div'))).toBe(false);
    expect(marksOf('<div><p>iron</p></div>').forgetWithin(at('div'))).toBe(true);
  });

  test('can be read anew in their place', () => {
    const marks = marksOf('<p>iron 1</p><p id="two">iron 2</p><p>iron 3</p>');
    const [anew] = Array.from(readPassages(at('#two')));
    marks.forget(at('#two'));
    if (anew) marks.add(anew, matchesIn(anew));
    expect(all(marks)).toEqual(['[iron] 1', 'iron 2', 'iron 3']);
  });

  test.each([
    ['a block', 'p'],
    ['what a block lies in', 'div'],
    ['a part of the text', 'b'],
  ])('are without those of which the page has taken out %s', (_what, selector) => {
    const marks = marksOf('<div><p>a <b>word</b> with iron</p></div><h2>zinc</h2>');
    at(selector).remove();
    marks.forgetGone();
    expect(all(marks)).toEqual(['[zinc]']);
  });
});

describe('the passages around a node', () => {
  test('are those of the nearest block that has any', () => {
    const marks = marksOf('<div>iron<section><p>zinc <b>bold</b></p><i>x</i></section></div>');
    expect(marks.around(at('b')).map(drawn)).toEqual(['[zinc] bold']);
    expect(marks.around(at('i')).map(drawn)).toEqual(['[iron]']);
  });

  test.each([
    ['a block', (marks: PageMarks) => marks.forget(at('p'))],
    ['everything', (marks: PageMarks) => marks.clear()],
  ])('are none where none are, nor once %s is forgotten', (_what, forget) => {
    const marks = marksOf('<p>iron</p>');
    expect(marks.around(document.body)).toEqual([]);
    expect(marks.around(at('p'))).toHaveLength(1);
    forget(marks);
    expect(marks.around(at('p'))).toEqual([]);
  });

  test('are all of a block that goes on behind another', () => {
    const marks = marksOf('<div>iron<p>zinc</p>zinc</div>');
    expect(
      marks
        .around(at('div'))
        .map(drawn)
        .map((text) => text.replace(/[[\]]/g, '')),
    ).toEqual(['iron', 'zinc']);
  });
});

describe('marks', () => {
  test.each([
    ['every', ['[iron] [iron]', '[zinc]', '[iron] [zinc]']],
    ['section', ['[iron] iron', 'zinc', 'iron [zinc]']],
    ['page', ['[iron] iron', 'zinc', 'iron [zinc]']],
  ] as const)('are chosen by how often readers want them: %s', (howOften, expected) => {
    const marks = marksOf('<p>iron iron</p><h2>zinc</h2><p>iron zinc</p>');
    marks.choose(wanting(howOften), everyTerm);
    expect(all(marks)).toEqual(expected);
  });

  test('pass over what readers cannot see', () => {
    const marks = marksOf('<p>iron iron</p>');
    hide(marks, 0);
    marks.choose(wanting('section'), everyTerm);
    expect(all(marks)).toEqual(['iron [iron]']);
  });

  test('hold the way back to the page, also across nodes', () => {
    const marks = marksOf('<p>some ir<b>on</b></p>');
    const [first, second] = marks.passages()[0]?.nodes ?? [];
    expect(marks.passages()[0]?.marks[0]).toMatchObject({
      term: 0,
      passage: marks.passages()[0],
      range: { startContainer: first, startOffset: 5, endContainer: second, endOffset: 2 },
    });
  });

  test('stay the same objects where they are chosen again, as an open card holds on to its own', () => {
    const marks = marksOf('<p>iron zinc iron</p>');
    const [passage] = marks.passages();
    const before = passage?.marks ?? [];
    marks.choose(wanting('section'), everyTerm);
    expect(passage?.marks).toBe(before);
    marks.choose(wanting('every'), everyTerm);
    expect(passage?.marks).toHaveLength(3);
    expect(passage?.marks.slice(0, 2).every((mark, at) => mark === before[at])).toBe(true);
  });

  test('go where they are no longer chosen', () => {
    const marks = marksOf('<p>iron</p><p>iron zinc</p>');
    marks.choose(wanting('every'), everyTerm);
    marks.choose(wanting('page'), everyTerm);
    expect(all(marks)).toEqual(['[iron]', 'iron [zinc]']);
  });
});

describe('a name', () => {
  /** So many words without a match. */
  const words = (count: number) => `<p>${'words '.repeat(count)}</p>`;
  test.each([
    ['is marked again in another section after a rest', `<p>iron</p>${words(400)}<h2>More</h2><p>iron</p>`, '[iron]'],
    ['is not marked again before it has rested', `<p>iron</p>${words(300)}<h2>More</h2><p>iron</p>`, 'iron'],
    ['is not marked again in the same section', `<p>iron</p>${words(900)}<p>iron</p>`, 'iron'],
  ])('%s', (_what, markup, last) => {
    expect(all(marksOf(markup)).at(-1)).toBe(last);
  });

  test.each(['References', '12. Works cited', 'BIBLIOGRAPHY', 'Further reading:'])(
    'is not marked below “%s”, up to the next heading',
    (heading) => {
      const marks = marksOf(`<h2>${heading}</h2><p>iron</p><h2>Life</h2><p>iron and zinc</p>`);
      expect(all(marks)).toEqual([heading, 'iron', 'Life', '[iron] and [zinc]']);
    },
  );

  test('is marked below a heading that only begins like that of a list of references', () => {
    expect(all(marksOf('<h2>Sources of iron</h2><p>iron</p>'))).toEqual(['Sources of iron', '[iron]']);
  });
});

describe('the first mention of a term', () => {
  test('is found where it has no mark', () => {
    const marks = marksOf('<p>zinc</p><p>iron</p>');
    marks.choose(wanting('section'), () => undefined);
    expect(all(marks)).toEqual(['zinc', 'iron']);
    expect(marks.firstMention((term) => term === 0)).toMatchObject([{ from: 0, passage: marks.passages()[1] }]);
  });

  test('is one that readers can see', () => {
    const marks = marksOf('<p>iron, iron</p>');
    hide(marks, 0);
    expect(marks.firstMention((term) => term === 0)).toMatchObject([{ from: 6 }]);
    expect(marks.firstMention((term) => term === 1)).toEqual([]);
  });
});

describe('what is shown of a passage', () => {
  const shownIn = (marks: PageMarks) =>
    marks.passages().map((passage) => marks.shown(passage).map(({ term, from }) => `${TERMS[term]} ${from}`));

  test('is every match, marked or not', () => {
    expect(shownIn(marksOf('<p>iron, zinc, iron</p><p>zinc</p>'))).toEqual([
      ['iron 0', 'zinc 6', 'iron 12'],
      ['zinc 0'],
    ]);
  });

  test('is nothing that readers cannot see or do not want', () => {
    const marks = marksOf('<p>iron, zinc, iron</p>');
    hide(marks, 0);
    expect(shownIn(marks)).toEqual([['zinc 6', 'iron 12']]);
    marks.choose(wanting('section'), (term) => (term === 0 ? 2 : undefined));
    expect(shownIn(marks)).toEqual([['iron 12']]);
  });
});

describe('the terms of a page', () => {
  test('come in reading order, with how often they stand there', () => {
    expect(marksOf('<h2>zinc</h2><p>iron iron</p><p>zinc</p>').terms()).toEqual([
      { term: 1, count: 2 },
      { term: 0, count: 2 },
    ]);
  });

  test('are those that readers can see', () => {
    const marks = marksOf('<p>iron iron zinc</p>');
    hide(marks, 0, 2);
    expect(marks.terms()).toEqual([{ term: 0, count: 1 }]);
  });

  test('are not those in an editor', () => {
    const marks = createPageMarks();
    for (const passage of passagesIn('<p>iron</p>')) marks.add(passage, matchesIn(passage), undefined, true);
    marks.choose(wanting('section'), everyTerm);
    expect(marks.terms()).toEqual([]);
    expect(all(marks)).toEqual(['iron']);
  });

  test('are none on an empty page', () => {
    expect(createPageMarks().terms()).toEqual([]);
  });
});

describe('matches that ask for evidence', () => {
  const HEALTH = { sum: 1600, count: 100 };
  const OTHER = { sum: -1600, count: 100 };
  /** A page that was read as far as its first paragraph; zinc asks for a little evidence, iron for none. */
  const readFirst = (evidence: { sum: number; count: number }) => {
    const passages = passagesIn('<p>iron zinc</p><p>Nothing.</p>');
    const marks = createPageMarks();
    const asking = (passage: Passage) =>
      matchesIn(passage).map((match) => (match.term === 1 ? { ...match, asked: 2 } : match));
    const add = (at: number, evidence: { sum: number; count: number }) => {
      const passage = passages[at];
      if (passage) marks.add(passage, asking(passage), evidence);
      marks.choose(wanting('section'), everyTerm);
    };
    add(0, evidence);
    return { marks, readRest: (evidence: { sum: number; count: number }) => add(1, evidence) };
  };

  test('are held back where there is not enough, and do not count as on the page', () => {
    const { marks } = readFirst(OTHER);
    expect(all(marks)).toEqual(['[iron] zinc']);
    expect(marks.terms()).toEqual([{ term: 0, count: 1 }]);
  });

  test('become marked when the rest of the page brings more', () => {
    const { marks, readRest } = readFirst(OTHER);
    readRest({ sum: 16_000, count: 1000 });
    expect(all(marks)).toEqual(['[iron] [zinc]']);
  });

  test('are held back when the rest of the page speaks against them', () => {
    const { marks, readRest } = readFirst(HEALTH);
    expect(all(marks)).toEqual(['[iron] [zinc]']);
    readRest({ sum: -16_000, count: 1000 });
    expect(all(marks)).toEqual(['[iron] zinc']);
  });

  test('give way to later mentions that ask for less', () => {
    const [first, second] = passagesIn('<p>zinc</p><p>zinc</p>');
    const marks = createPageMarks();
    if (first) marks.add(first, [{ term: 1, name: 0, rarity: 0, from: 0, to: 4, asked: 9 }], OTHER);
    if (second) marks.add(second, [{ term: 1, name: 0, rarity: 0, from: 0, to: 4, asked: -128 }], OTHER);
    marks.choose(wanting('section'), everyTerm);
    expect(all(marks)).toEqual(['zinc', '[zinc]']);
  });

  test('have the evidence of what stands on the page now', () => {
    const { marks, readRest } = readFirst(HEALTH);
    readRest({ sum: -16_000, count: 1000 });
    at('p:last-child').remove();
    marks.forgetGone();
    marks.choose(wanting('section'), everyTerm);
    expect(all(marks)).toEqual(['[iron] [zinc]']);
  });
});
