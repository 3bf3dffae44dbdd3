import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isWithinAdded, watchPage, type ChangedBlock } from '../../../../../entrypoints/content/read/watch-page.ts';

let stop: AbortController;

beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
  document.body.removeAttribute('lang');
});

const at = (selector: string): Element => document.querySelector(selector) ?? document.documentElement;
/** What a node is called in these tests. */
const nameOf = (node: Node) => (node instanceof Element ? node.id || node.localName : 'root');
const elementOf = (markup: string): Element => {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  return holder.firstElementChild ?? holder;
};

/** Watches a page, lets it change, and gives what was told: `stale`, `stale within` and `changed … with what is new`. */
async function toldOf(markup: string, change: () => void): Promise<string[]> {
  document.body.innerHTML = markup;
  const told: string[] = [];
  const watch = watchPage(
    {
      onStale: (block) => told.push(`stale ${nameOf(block)}`),
      onStaleWithin: (element) => told.push(`stale within ${nameOf(element)}`),
      onChanged: (blocks) => told.push(...blocks.map(drawn)),
    },
    stop.signal,
  );
  watch.observe(document);
  for (const element of document.querySelectorAll('*')) if (element.shadowRoot) watch.observe(element.shadowRoot);
  change();
  await new Promise((resolve) => setTimeout(resolve));
  return told;
}

function drawn({ block, added }: ChangedBlock): string {
  const names = added === 'all' ? ['all'] : Array.from(added, nameOf);
  return [`changed ${nameOf(block)}`, ...(names.length > 0 ? [`with ${names.join(', ')}`] : [])].join(' ');
}

describe('a change is told of', () => {
  test('when text changes, by the block around it', async () => {
    const told = await toldOf('<div><p>one <b>two</b></p></div>', () => {
      const text = at('b').firstChild;
      if (text) text.nodeValue = 'new';
    });
    expect(told).toEqual(['stale p', 'changed p']);
  });

  test('when text comes, by the block it came into', async () => {
    expect(await toldOf('<p></p>', () => at('p').append('new'))).toEqual(['stale p', 'changed p']);
  });

  test('when elements come, by name', async () => {
    const told = await toldOf('<div></div>', () => at('div').append(elementOf('<p id="new">one</p>'), 'text'));
    expect(told).toEqual(['stale div', 'changed div with new']);
  });

  test('when an element comes into an inline one', async () => {
    const told = await toldOf('<p><a>one</a></p>', () => at('a').append(elementOf('<b id="new">two</b>')));
    expect(told).toEqual(['stale p', 'changed p with new']);
  });

  test('when something goes', async () => {
    expect(await toldOf('<div>one<p>two</p></div>', () => at('p').remove())).toEqual(['stale div', 'changed div']);
  });

  test('when something comes into the body itself', async () => {
    const told = await toldOf('', () => document.body.append(elementOf('<p id="new">one</p>')));
    expect(told).toEqual(['stale body', 'changed body with new']);
  });

  test.each([
    ['hidden', ''],
    ['aria-hidden', 'true'],
    ['contenteditable', 'true'],
    ['lang', 'de'],
    ['role', 'textbox'],
  ])('when %s decides anew whether an element is read', async (attribute, value) => {
    const told = await toldOf('<div><p>one</p></div>', () => at('p').setAttribute(attribute, value));
    expect(told).toEqual(['stale div', 'stale within p', 'changed div with p']);
  });

  test('once for each block, however much changes in it, with all that is new', async () => {
    const told = await toldOf('<p id="one"></p><p id="two"></p>', () => {
      at('#one').append(elementOf('<b id="a"></b>'));
      at('#two').append('text');
      at('#one').append(elementOf('<b id="b"></b>'));
    });
    expect(told).toEqual(['stale one', 'stale two', 'changed one with a, b', 'changed two']);
  });

  test('in a shadow root, by the root where there is no block', async () => {
    document.body.replaceChildren();
    const told = await toldOf('<x-y></x-y>', () => undefined);
    expect(told).toEqual([]);
    const root = at('x-y').attachShadow({ mode: 'open' });
    const changed: string[] = [];
    watchPage(
      { onStale: () => undefined, onStaleWithin: () => undefined, onChanged: (all) => changed.push(...all.map(drawn)) },
      stop.signal,
    ).observe(root);
    root.append(elementOf('<b id="new">one</b>'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(changed).toEqual(['changed root with new']);
  });
});

describe('nothing is told of', () => {
  test.each([
    ['a change where nothing is read', '<pre><b>one</b></pre>', () => at('b').append('new')],
    ['a change in the head', '', () => document.head.append(elementOf('<meta>'))],
    ['a style', '<p>one</p>', () => at('p').setAttribute('style', 'color: red')],
    ['a class', '<p>one</p>', () => at('p').setAttribute('class', 'new')],
    ['no change', '<p>one</p>', () => undefined],
  ])('%s', async (_what, markup, change) => {
    expect(await toldOf(markup, change)).toEqual([]);
  });

  test('a change after the end', async () => {
    const told = await toldOf('<p>one</p>', () => {
      stop.abort();
      at('p').append('new');
    });
    expect(told).toEqual([]);
  });

  test('a change where watching was to begin after the end', async () => {
    stop.abort();
    expect(await toldOf('<p>one</p>', () => at('p').append('new'))).toEqual([]);
  });
});

describe('the language of the whole page', () => {
  test('when it changes, has the whole page read again', async () => {
    const told = await toldOf('<p>one</p>', () => at('html').setAttribute('lang', 'en'));
    expect(told).toContainEqual(expect.stringMatching(/^changed body/));
  });

  test('when the body’s changes, has what is in it read again', async () => {
    document.body.innerHTML = '<p>one</p>';
    const blocks: ChangedBlock[] = [];
    const watch = watchPage(
      { onStale: () => undefined, onStaleWithin: () => undefined, onChanged: (changed) => blocks.push(...changed) },
      stop.signal,
    );
    watch.observe(document);
    document.body.setAttribute('lang', 'en');
    await new Promise((resolve) => setTimeout(resolve));
    expect(blocks.some((changed) => isWithinAdded(changed, at('p')))).toBe(true);
  });
});

describe('an element is new in a block', () => {
  const block = () => at('#block');
  const markup = '<div id="block"><ul id="list"><li id="item"></ul><p id="other"></p></div>';

  test.each([
    ['#list', true],
    ['#item', true],
    ['#other', false],
    ['#block', false],
  ])('where the list was added: %s, %s', (selector, is) => {
    document.body.innerHTML = markup;
    expect(isWithinAdded({ block: block(), added: new Set([at('#list')]) }, at(selector))).toBe(is);
  });

  test('where all of it is new', () => {
    document.body.innerHTML = markup;
    expect(isWithinAdded({ block: block(), added: 'all' }, at('#other'))).toBe(true);
  });

  test('where it lies in the shadow root of an added host', () => {
    document.body.innerHTML = markup;
    const inner = document.createElement('p');
    at('#other').attachShadow({ mode: 'open' }).append(inner);
    expect(isWithinAdded({ block: block(), added: new Set([at('#other')]) }, inner)).toBe(true);
    expect(isWithinAdded({ block: block(), added: new Set([at('#list')]) }, inner)).toBe(false);
  });
});
