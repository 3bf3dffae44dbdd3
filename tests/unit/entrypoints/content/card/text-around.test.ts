import { expect, test } from 'vitest';
import { textAround } from '../../../../../entrypoints/content/card/text-around.ts';
import type { Opened } from '../../../../../entrypoints/content/hover/opened.ts';
import { LOOKED_AT } from '../../../../../glossary/text/sentence.ts';

/** A selection of the first place in the page where a text stands in one node. */
function selected(html: string, text: string): Opened {
  document.body.innerHTML = html;
  const node = nodes().find(({ data }) => data.includes(text)) as Text;
  const at = node.data.indexOf(text);
  const range = new StaticRange({
    startContainer: node,
    startOffset: at,
    endContainer: node,
    endOffset: at + text.length,
  });
  return { text, range, find: () => Promise.resolve('') };
}

function nodes(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

test.each([
  ['<p>Take <b>iron</b> with food.</p>', ['Take ', 'iron', ' with food.']],
  ['<ul><li>Zinc</li><li>Your iron is low</li></ul>', ['Your ', 'iron', ' is low']],
  ['<table><tr><th>iron</th><td>12</td></tr></table>', ['', 'iron', '']],
  ['iron alone in the page', ['', 'iron', ' alone in the page']],
])('around a selected word of %s stands the text of what holds it', (html, around) => {
  expect(textAround(selected(html, 'iron'))).toEqual(around);
});

test.each([
  ['what the reader is writing', '<p contenteditable="true">my iron</p>', 'iron'],
  ['white space', '<p>a   b</p>', '   '],
])('nothing is told of %s', (_, html, text) => {
  const opened = selected(html, text);
  // Not every environment derives this from the attribute.
  for (const p of document.querySelectorAll('p'))
    Object.defineProperty(p, 'isContentEditable', { value: p.hasAttribute('contenteditable') });
  expect(textAround(opened)).toBeUndefined();
});

test('of a long text only what may be of the sentence is told', () => {
  const opened = selected(`<p>${'a'.repeat(5000)} iron ${'b'.repeat(5000)}</p>`, ' iron ');
  expect(textAround(opened)?.map(({ length }) => length)).toEqual([LOOKED_AT, 6, LOOKED_AT]);
});

test('a mark takes it from its passage, with a space where nodes are parted by a line break', () => {
  document.body.innerHTML = '<p>Low<br>iron <i>stores</i> tire</p>';
  const [low, iron, stores, tire] = nodes() as [Text, Text, Text, Text];
  const passage = { nodes: [low, iron, stores, tire], starts: [0, 4, 9, 15] };
  const range = new StaticRange({ startContainer: iron, startOffset: 0, endContainer: stores, endOffset: 6 });
  expect(textAround({ passage, range } as unknown as Opened)).toEqual(['Low ', 'iron stores', ' tire']);
});
