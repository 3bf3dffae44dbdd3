import { beforeEach, expect, test } from 'vitest';
import { groupByBox } from '../../../../../../entrypoints/content/mark/sight/boxes.ts';

beforeEach(() => {
  document.body.innerHTML =
    '<main><div id="bare" style="display: contents"><div id="inner" style="display: contents"></div></div><p style="display: contents"></p></main>';
});

const element = (selector: string) => document.querySelector(selector) as HTMLElement;

test('passages are grouped by the element whose box shows where they are, in their order', () => {
  const [main, p] = [element('main'), element('p')];
  const passages = [
    { block: main, at: 1 },
    { block: p, at: 2 },
    { block: main, at: 3 },
  ];
  expect(Array.from(groupByBox(passages), ([box, those]) => [box.localName, those.map(({ at }) => at)])).toEqual([
    ['main', [1, 3]],
    ['p', [2]],
  ]);
});

test('a wrapper without a box of its own counts as what it stands in, however deep', () => {
  expect(Array.from(groupByBox([{ block: element('#inner') }]).keys())).toEqual([element('main')]);
});

test('what is in a shadow root counts as its host', () => {
  const host = element('main');
  const root = host.attachShadow({ mode: 'open' });
  expect(Array.from(groupByBox([{ block: root }]).keys())).toEqual([host]);
});

test('a box that the page has taken out is looked for anew', () => {
  const inner = element('#inner');
  groupByBox([{ block: inner }]);
  const section = document.createElement('section');
  document.body.append(section);
  section.append(inner);
  element('main').remove();
  expect(Array.from(groupByBox([{ block: inner }]).keys())).toEqual([section]);
});
