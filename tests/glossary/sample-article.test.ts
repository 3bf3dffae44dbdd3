// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chooseMentions } from '../../entrypoints/content/mark/mentions.ts';
import { readPassages } from '../../entrypoints/content/read/read-passages.ts';
import { hardnessOf } from '../../glossary/entry/level.ts';
import { joinIndexes } from '../../glossary/match/joined-index.ts';
import { readAsPage } from '../../glossary/tools/shown.ts';
import { index } from '../compiled/glossary.ts';

/** The words that a reader who has chosen nothing sees marked on a page, in order. */
function markedOn(html: string): string[] {
  document.documentElement.innerHTML = html;
  const passages = Array.from(readPassages(document.body)).filter((passage) => passage !== undefined);
  const { found } = readAsPage(
    joinIndexes(index),
    passages.map(({ text }) => text),
  );
  const page = passages.map(({ scope, isHeading, text }, at) => ({
    scope,
    isHeading,
    text,
    listsReferences: false,
    length: text.length,
    matches: (found[at] ?? []).filter(({ isShown, term }) => isShown && index.level(term) > 0),
  }));
  return chooseMentions(page, { howOften: 'section', isUncapped: false }, ({ matches }, place) =>
    hardnessOf(index.level(matches[place]?.term ?? -1), matches[place]?.rarity ?? 0),
  ).flatMap((places, at) =>
    places.flatMap((place) => {
      const { from, to } = page[at]?.matches[place] ?? {};
      return page[at]?.text.slice(from, to).replace(/\s+/g, ' ') ?? [];
    }),
  );
}

test('on a page about magnesium and milk the hard words are marked, and not too many', () => {
  const marked = markedOn(readFileSync('scripts/sample/article.html', 'utf8'));
  const WANTED =
    'glycolysis, oxidative phosphorylation, ATP, adenosine triphosphate, enzyme, cytoplasm, Lactation, letdown, milk ejection reflex, ' +
    'menses, Estrogen, deficient, magnesium glycinate, magnesium taurate';
  expect(marked).toEqual(expect.arrayContaining(WANTED.split(', ')));
  expect(marked.length).toBeLessThanOrEqual(32);
});
