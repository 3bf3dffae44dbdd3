import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../../../scripts/browser/driver.ts';
import { hoverWord } from '../../../scripts/browser/marks.ts';
import { pause } from '../../../scripts/browser/wait.ts';
import { waitForCard, waitForNoCard } from '../../../scripts/browser/card.ts';
import { servePages, type Body, type Pages } from '../../../scripts/browser/pages.ts';
import { startPair, visitBoth, type Pair } from '../helpers/pair.ts';

const BODY = `<main><p>The cytoplasm is where glycolysis happens.</p><p>Then prolactin rises.</p><div id="host"></div></main>`;
const html = (script: string, body = BODY) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><script>${script}</script></head><body>${body}</body></html>`;

/** Counts every use of the built-ins, and lets it through. */
const PATCHES = `
  const calls = {};
  const patch = (owner, name, label) => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    if (typeof before?.value !== 'function') return;
    calls[label + name] = 0;
    const patched = function (...words) {
      if (window.armed) { calls[label + name] += 1; throw new Error('patched ' + label + name); }
      return Reflect.apply(before.value, this, words);
    };
    try { Object.defineProperty(owner, name, { ...before, value: patched }); } catch {}
  };
  const names = Object.getOwnPropertyNames;
  for (const name of names(Array.prototype)) if (name !== 'constructor') patch(Array.prototype, name, 'Array.');
  for (const [label, owner] of [['Node.', Node.prototype], ['Element.', Element.prototype], ['EventTarget.', EventTarget.prototype],
    ['Document.', Document.prototype], ['Highlights.', HighlightRegistry.prototype], ['Highlight.', Highlight.prototype],
    ['Observer.', MutationObserver.prototype], ['Object.', Object], ['Map.', Map.prototype], ['Set.', Set.prototype]])
    for (const name of names(owner)) if (name !== 'constructor') patch(owner, name, label);
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'StaticRange', 'Highlight', 'CSSStyleSheet', 'AbortController'])
    patch(window, name, 'new ');
  for (const name of ['requestIdleCallback', 'requestAnimationFrame', 'setTimeout', 'setInterval', 'getComputedStyle']) patch(window, name, 'window.');
  window.armed = true;`;

const FREEZES = `
  for (const name of Object.getOwnPropertyNames(window)) {
    try {
      const { value } = Object.getOwnPropertyDescriptor(window, name);
      if (typeof value === 'function' && value.prototype) Object.freeze(value.prototype);
      if (typeof value === 'function') Object.freeze(value);
    } catch {}
  }
  for (const thing of [CSS, CSS.highlights, Math, JSON, Reflect]) { try { Object.freeze(thing); } catch {} }
  window.isFrozen = Object.isFrozen(Array.prototype) && Object.isFrozen(MutationObserver) && Object.isFrozen(Node.prototype);`;

/** Reports every break of the policy, which a page may send to its server. */
const STRICT_SCRIPT = `window.broken = []; document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective));`;

const PAGES: Readonly<Record<string, Body>> = {
  '/still': html(''),
  '/patched': html(PATCHES),
  '/frozen': html(FREEZES),
  '/strict': {
    type: 'text/html; charset=utf-8',
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'nonce-x'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    body: html(STRICT_SCRIPT).replace('<script>', '<script nonce="x">'),
  },
  '/counts': html(`
    new MutationObserver(() => {}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    window.heard = [];
    for (const type of ['focus', 'blur', 'focusin', 'selectionchange', 'scroll', 'click', 'mousedown', 'keydown', 'message', 'error', 'unhandledrejection', 'resize', 'toggle', 'beforetoggle'])
      addEventListener(type, () => heard.push(type), true);`),
};

/** The words on every page. */
const WORDS = ['cytoplasm', 'glycolysis', 'prolactin'];

/** Opens a card and closes it again, where the extension is; elsewhere the pointer goes the same way. */
async function openCard(page: Page, isMarking: boolean): Promise<void> {
  if (isMarking) {
    await hoverWord(page, 'glycolysis');
    await waitForCard(page, 'gly-KOL-uh-sis');
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
  } else await page.mouse.move(2, 2);
}

describe.each(BROWSERS)('in %s, a page', (kind) => {
  let pair: Pair;
  let pages: Pages;
  beforeAll(async () => {
    pages = await servePages(PAGES);
    pair = await startPair(kind);
  });
  afterAll(async () => {
    await pair.close();
    await pages.close();
  });

  test('that logs every mutation sees none of ours', async () => {
    const [marking, bare] = await visitBoth(pair, pages.url('/still'), ({ marked }) => marked(...WORDS));
    expect(marking).toEqual(bare);
  });

  test('sees the card come and go on the root element, and nothing else', async () => {
    const [marking, bare] = await visitBoth(pair, pages.url('/still'), async ({ page, marked, isMarking }) => {
      await marked(...WORDS);
      await openCard(page, isMarking);
    });
    const ours = marking.mutations.slice(bare.mutations.length);
    expect(marking.mutations.slice(0, bare.mutations.length)).toEqual(bare.mutations);
    expect(ours).toEqual(['childList html + glosswell-card -', 'childList html + - glosswell-card']);
    expect(marking.html).toBe(bare.html);
    expect(marking.messages).toEqual([]);
  });

  test('that listens to everything hears nothing of a card, and of no focus, selection, message or error of ours', async () => {
    const [marking, bare] = await visitBoth(pair, pages.url('/counts'), async ({ page, marked, isMarking }) => {
      await marked(...WORDS);
      await openCard(page, isMarking);
      return page.evaluate('heard') as Promise<string[]>;
    });
    expect(marking.result).toEqual(bare.result);
    expect(marking.messages).toEqual([]);
  });

  test('that has patched the built-ins finds that nobody else uses them', async () => {
    const [marking, bare] = await visitBoth(pair, pages.url('/patched'), async ({ page, marked, isMarking }) => {
      await pause(1000); // The page's built-ins throw meanwhile, and so would looking for marks.
      const calls = await page.evaluate('window.armed = false; JSON.stringify(calls)');
      await marked(...WORDS);
      await openCard(page, isMarking);
      return calls;
    });
    expect(marking.result).toEqual(bare.result);
    expect(marking.html).toBe(bare.html);
    expect(marking.messages).toEqual(bare.messages);
  });

  test('that has frozen what there is goes on as before', async () => {
    const [marking, bare] = await visitBoth(pair, pages.url('/frozen'), async ({ page, marked, isMarking }) => {
      await marked(...WORDS);
      await openCard(page, isMarking);
      return page.evaluate('isFrozen');
    });
    expect(marking.result).toBe(true);
    expect(marking.html).toBe(bare.html);
    expect(marking.messages).toEqual([]);
  });

  test('with a policy that allows nothing sees it broken by nobody', async () => {
    const [marking, bare] = await visitBoth(pair, pages.url('/strict'), async ({ page, marked, isMarking }) => {
      await marked(...WORDS);
      await openCard(page, isMarking);
      return page.evaluate('broken');
    });
    expect(marking.result).toEqual(bare.result);
    expect(marking.messages).toEqual(bare.messages);
    expect(marking.html).toBe(bare.html);
  });
});
