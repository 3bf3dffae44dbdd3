import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLook, elementAround, isEditor, withBox } from '../../../../../../entrypoints/content/mark/sight/seen.ts';
import { standInForStyles } from '../../styles.ts';

/** The window, in CSS pixels. */
const WIDE = 1000;
const HIGH = 800;

/** Where a text or an element lies: what is written in `data-box`, its own or that of what it stands in. */
function boxOf(node: Node): DOMRect {
  const element = node instanceof Element ? node : (node.parentElement ?? (node.parentNode as ShadowRoot).host);
  const [x = 0, y = 0, width = 0, height = 0] = (element.closest<HTMLElement>('[data-box]')?.dataset['box'] ?? '')
    .split(' ')
    .map(Number);
  return new DOMRect(x, y, width, height);
}

beforeEach(() => {
  standInForStyles();
  vi.stubGlobal('innerWidth', WIDE);
  vi.stubGlobal('innerHeight', HIGH);
  vi.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(WIDE);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return boxOf(this);
  });
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    return [boxOf(this.startContainer)] as unknown as DOMRectList;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.removeAttribute('style');
});

/** The range of a word, which is the text of the element `#word`. */
function word(): StaticRange {
  const text = document.querySelector('#word')?.firstChild as Text;
  return new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: text.length });
}
const look = (isMeasured?: boolean) => createLook().at(word(), isMeasured);
/** How a word is seen on a page with this markup. */
function on(markup: string) {
  document.body.innerHTML = markup;
  return look();
}
const HERE = 'data-box="100 100 60 20"';

describe('a word is seen', () => {
  test.each([
    ['in the window', `<p id="word" ${HERE}>iron</p>`],
    ['further down the page', '<p id="word" data-box="100 9000 60 20">iron</p>'],
    ['beside the window, where a page scrolls sideways', '<p id="word" data-box="1200 100 60 20">iron</p>', 2000],
    [
      'further down in what scrolls',
      `<div style="overflow: auto" data-box="0 0 300 200"><p id="word" data-box="10 900 60 20">iron</p></div>`,
    ],
    [
      'in what hides what overflows it, inside of its edges',
      `<div style="overflow: hidden" data-box="0 0 300 200"><p id="word" ${HERE}>iron</p></div>`,
    ],
    [
      'beyond an inline element, which clips nothing',
      `<span style="overflow: hidden" data-box="0 0 9 9"><b id="word" ${HERE}>iron</b></span>`,
    ],
    [
      'beyond a box whose path leaves it whole',
      `<div style="clip-path: inset(0)" data-box="0 0 50 50"><p id="word" ${HERE}>iron</p></div>`,
    ],
    [
      'in an element that `clip` does not hold for',
      `<p id="word" style="clip: rect(1px, 1px, 1px, 1px); overflow: hidden" ${HERE}>iron</p>`,
    ],
    ['in a wrapper without a box', `<div ${HERE}><div id="word" style="display: contents">iron</div></div>`],
    [
      'where it is shown in what is hidden',
      `<div style="visibility: hidden"><p id="word" style="visibility: visible" ${HERE}>iron</p></div>`,
    ],
    ['in a box that is fixed in the window', `<p id="word" style="position: fixed" ${HERE}>iron</p>`],
  ])('%s', (_where, markup, wide = WIDE) => {
    vi.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(wide);
    expect(on(markup)).toBe('seen');
  });
});

describe('a word is not seen', () => {
  test.each([
    ['where it is not displayed', `<p id="word" style="display: none" ${HERE}>iron</p>`],
    ['in what is not displayed', `<div style="display: none"><p id="word" ${HERE}>iron</p></div>`],
    ['where it is hidden', `<div style="visibility: hidden"><p id="word" ${HERE}>iron</p></div>`],
    ['where it is transparent', `<div style="opacity: 0"><p id="word" ${HERE}>iron</p></div>`],
    ['where it has no extent', '<p id="word" data-box="100 100 0 0">iron</p>'],
    ['to the left of the page', '<p id="word" data-box="-9999 100 60 20">iron</p>'],
    ['above the page', '<p id="word" data-box="100 -200 60 20">iron</p>'],
    ['beside a page that does not scroll sideways', '<p id="word" data-box="1200 100 60 20">iron</p>'],
    [
      'beyond the edges of what hides what overflows it',
      `<div style="overflow: hidden" data-box="0 0 300 200"><p id="word" data-box="10 900 60 20">iron</p></div>`,
    ],
    [
      'but for an edge of it',
      `<div style="overflow: hidden" data-box="0 0 300 101"><p id="word" ${HERE}>iron</p></div>`,
    ],
    [
      'in what scrolls beyond the edges of what hides it',
      `<div style="overflow: hidden" data-box="0 0 300 200"><div style="overflow: auto" data-box="0 500 300 200"><p id="word" data-box="10 510 60 20">iron</p></div></div>`,
    ],
    [
      'where it is clipped to a pixel, for screen readers alone',
      `<p id="word" style="position: absolute; clip: rect(1px, 1px, 1px, 1px)" ${HERE}>iron</p>`,
    ],
    ['where a path leaves nothing of it', `<p id="word" style="clip-path: inset(50%)" ${HERE}>iron</p>`],
    [
      'where it overflows a box of which a path leaves nothing',
      `<div style="clip-path: inset(0)" data-box="100 100 300 0"><p id="word" ${HERE}>iron</p></div>`,
    ],
    [
      'where a path leaves another part of its box',
      `<div style="clip-path: inset(0 0 60px 0)" data-box="0 0 300 150"><p id="word" ${HERE}>iron</p></div>`,
    ],
    [
      'in a box that is fixed beyond the window',
      '<p id="word" style="position: fixed" data-box="100 900 60 20">iron</p>',
    ],
    ['in an editor', `<div contenteditable="true"><p id="word" ${HERE}>iron</p></div>`],
  ])('%s', (_where, markup) => {
    expect(on(markup)).toBe('unseen');
  });

  test('beside a page that hides what overflows it sideways', () => {
    vi.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(2000);
    const markup = '<p id="word" data-box="1200 100 60 20">iron</p>';
    document.body.style.overflowX = 'hidden';
    expect(on(markup)).toBe('unseen');
  });

  test('once the page has taken it out', () => {
    document.body.innerHTML = `<p id="word" ${HERE}>iron</p>`;
    const range = word();
    document.querySelector('p')?.replaceChildren();
    expect(createLook().at(range)).toBe('unseen');
  });
});

describe('a word in a part that is laid out only when it comes near', () => {
  const skipped = (more = '') =>
    `<section style="content-visibility: auto"><p id="word" style="${more}" ${HERE}>iron</p></section>`;

  test('is skipped, until the part has come near', () => {
    expect(on(skipped())).toBe('skipped');
    document.querySelector('section')?.removeAttribute('style');
    expect(look()).toBe('seen');
  });

  test('is not seen where it would be hidden there too', () => {
    expect(on(skipped('opacity: 0'))).toBe('unseen');
  });
});

test.each([
  ['in the flow', 'static', 300, 'unseen'],
  ['out of the flow', 'absolute', 300, 'seen'],
  ['out of the flow, in a box that is too low,', 'absolute', 50, 'unseen'],
])('what lies %s is clipped by what it is placed in', (_what, position, high, sight) => {
  document.body.innerHTML = `<main style="overflow: hidden" data-box="0 0 300 ${high}"><div style="overflow: hidden" data-box="0 0 300 50">
    <p id="word" style="position: ${position}; overflow: hidden" ${HERE}>iron</p></div></main>`;
  Object.defineProperty(document.querySelector('p'), 'offsetParent', { value: document.querySelector('main') });
  expect(look()).toBe(sight);
});

test('where it is not measured, a word counts as seen if its element can show anything', () => {
  document.body.innerHTML = `<p id="word" data-box="-9999 100 60 20">iron</p>`;
  expect([look(true), look(false)]).toEqual(['unseen', 'seen']);
  document.querySelector('p')?.setAttribute('style', 'opacity: 0');
  expect(look(false)).toBe('unseen');
});

test('a word in a wrapper without a box counts as seen where it is drawn itself, measured or not', () => {
  document.body.innerHTML = `<div ${HERE}><div id="word" style="display: contents" data-box="100 100 0 0">iron</div></div>`;
  expect([look(true), look(false)]).toEqual(['unseen', 'unseen']);
});

describe('in a shadow root', () => {
  const host = () => document.querySelector('section') as HTMLElement;

  test('a word that lies directly in it is seen with its host', () => {
    document.body.innerHTML = `<section ${HERE}></section>`;
    const text = new Text('iron');
    host().attachShadow({ mode: 'open' }).append(text);
    const range = new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 4 });
    expect(elementAround(text)).toBe(host());
    expect(createLook().at(range)).toBe('seen');
    host().setAttribute('style', 'visibility: hidden');
    expect(createLook().at(range)).toBe('unseen');
  });

  test('a word that is slotted is clipped by what its slot stands in', () => {
    document.body.innerHTML = `<section data-box="0 0 300 300"><p id="word" style="overflow: hidden" ${HERE}>iron</p></section>`;
    expect(look()).toBe('seen');
    const root = host().attachShadow({ mode: 'open' });
    root.innerHTML = '<div style="overflow: hidden" data-box="0 0 300 50"><slot></slot></div>';
    Object.defineProperty(document.querySelector('p'), 'assignedSlot', { value: root.querySelector('slot') });
    expect(look()).toBe('unseen');
  });
});

describe('text can be typed into', () => {
  const at = () => document.querySelector('b') as HTMLElement & { editContext?: object };
  beforeEach(() => {
    document.body.innerHTML = '<section><p><b>iron</b></p></section>';
  });
  afterEach(() => {
    Object.assign(document, { designMode: 'off' });
  });

  test('nowhere, unless something makes it so', () => {
    expect(isEditor(at())).toBe(false);
  });

  test('in what is editable', () => {
    document.querySelector('section')?.setAttribute('contenteditable', 'true');
    expect(isEditor(at())).toBe(true);
  });

  test('in a document that is edited as a whole', () => {
    Object.assign(document, { designMode: 'on' });
    expect(isEditor(at())).toBe(true);
  });

  test.each([
    ['in an element that draws what is typed by itself, and all in it', 'section', true],
    ['beside such an element no more than elsewhere', 'i', false],
  ])('%s', (_where, selector, is) => {
    vi.stubGlobal('EditContext', class {});
    document.querySelector('p')?.append(document.createElement('i'));
    Object.assign(document.querySelector(selector) as object, { editContext: {} });
    expect(isEditor(at())).toBe(is);
  });
});

test('the element with a box around another is itself, or what a wrapper without one stands in', () => {
  document.body.innerHTML =
    '<main><div style="display: contents"><div id="inner" style="display: contents"></div></div><p style="display: none"></p></main>';
  const [main, inner, p] = ['main', '#inner', 'p'].map((selector) => document.querySelector(selector) as Element);
  expect([main, inner, p].map((element) => element && withBox(element))).toEqual([main, main, p]);
});
