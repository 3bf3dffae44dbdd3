// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { placeOf, type Passage } from '../../entrypoints/content/read/passages.ts';
import { readPassages } from '../../entrypoints/content/read/read-passages.ts';
import { PASSAGES_BEFORE } from '../../glossary/index/form-index.ts';
import { marksIn, readCorpus } from './corpus.ts';

/** A mark's end in a drawn piece of HTML, with its term where the piece names it; footnotes such as [1] are none. */
const END = /(?<=\[(?!\d)[^[\]]*?)(?:\|([a-z0-9-]+))?\]/g;
const BRACKETS = /\[(?!\d)([^[\]]*?)(?:\|[a-z0-9-]+)?\]/g;

describe.each(['markup.yaml', 'language.yaml'])('%s', (file) => {
  describe.each(readCorpus(file))('%s', (_rule, pieces) => {
    test.each(pieces)('%s', (piece) => {
      const { drawn, wanted } = redrawn(piece);
      expect(drawn).toEqual(wanted);
    });
  });
});

/** A drawn piece of HTML as it is wanted, and drawn again with the marks that it truly gets. */
function redrawn(piece: string) {
  const ids = Array.from(piece.matchAll(END), ([, id]) => id);
  document.body.innerHTML = piece.replace(/\|[a-z0-9-]+(?=\])/g, '');
  const wanted = { html: tight(document.body.innerHTML), ids };
  document.body.innerHTML = piece.replace(BRACKETS, '$1');
  const found = drawMarks(document.body);
  // A term is compared where the piece names one, and shown where no mark was wanted.
  const foundIds = found.map((id, at) => (at < ids.length && ids[at] === undefined ? undefined : id));
  return { drawn: { html: tight(document.body.innerHTML), ids: foundIds }, wanted };
}

/** Drawn HTML with each bracket as near as can be to the text of its mark, inside the tags that touch it. */
function tight(html: string): string {
  return html.replace(/\[((?:<[^>]*>)+)/g, '$1[').replace(/((?:<[^>]*>)+)\]/g, ']$1');
}

/** Reads and matches a page as the content script does, draws the marks into it, and gives their terms in order. */
function drawMarks(root: Element): string[] {
  const ids: string[] = [];
  const places: { node: Text; offset: number; bracket: string }[] = [];
  const before: Passage[] = [];
  for (const passage of readPassages(root)) {
    if (!passage) continue;
    if (passage.isHeading) before.length = 0;
    const cues = before.filter(({ scope }) => scope === passage.scope);
    for (const { from, to, id } of marksIn(passage.text, cues)) {
      const start = placeOf(passage, from, 'start');
      const end = placeOf(passage, to, 'end');
      if (!start || !end) continue;
      ids.push(id);
      places.push({ ...start, bracket: '[' }, { ...end, bracket: ']' });
    }
    before.unshift(passage);
    before.length = Math.min(before.length, PASSAGES_BEFORE);
  }
  for (const { node, offset, bracket } of places.toReversed()) node.insertData(offset, bracket);
  return ids;
}
