import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { boxInCard, waitForCard, waitForNoCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { boxesOfMark, hoverWord, waitForMarks, type Box } from '../../../scripts/browser/marks.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { openStorage, type Storage } from '../helpers/storage.ts';

/** Puts listeners of every kind on window and document, and keeps the kinds of events whose target is a card, and of all others. */
const LISTENS = `
  const more = 'focusin focusout DOMActivate mousewheel DOMMouseScroll touchstart touchmove touchend touchcancel compositionstart compositionend beforecopy';
  const kinds = new Set(more.split(' '));
  for (const one of [window, document, HTMLElement.prototype])
    for (const name in one) if (/^on[a-z]/.test(name)) kinds.add(name.slice(2));
  // The one kind that is left to the page; see docs/limits.md.
  kinds.delete('pointerrawupdate');
  const ofCard = new Set(), ofPage = new Set();
  const hear = ({ type, target }) => (target.localName === 'glosswell-card' ? ofCard : ofPage).add(type);
  const listen = () => {
    for (const kind of kinds) for (const on of [window, document, document.documentElement])
      for (const capture of [true, false]) on.addEventListener(kind, hear.bind(null), { capture });
  };
  listen();`;

/** Stops whatever happens outside the page's menu, as early as a page can. */
const STOPS_ALL = `
  const kinds = 'pointerdown pointerup pointermove mousedown mouseup click touchstart touchmove touchend keydown keyup focusin focus wheel copy contextmenu';
  for (const kind of kinds.split(' '))
    addEventListener(kind, (event) => {
      if (event.target instanceof Element && event.target.closest('main')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }, { capture: true, passive: false });`;

const pageWith = (script: string) => `<!doctype html><html lang="en"><title>Words</title>
  <style>body { font: 18px/1.6 sans-serif; margin: 20px }</style><script>${script}</script>
  <body><main><div id="menu"><p>First comes glycolysis.</p><button id="item">Item</button></div></main>
  <p id="outside">Outside.</p></body></html>`;

/** A menu that closes when something happens outside it. */
const closesOn = (kind: string, on = 'document') =>
  pageWith(`${on}.addEventListener('${kind}', ({ target }) => {
    const menu = document.querySelector('#menu');
    if (target instanceof Node && target !== document && !menu.contains(target)) menu.remove();
  }, true)`);
/** A menu that closes when it loses the focus. */
const CLOSES_ON_BLUR = pageWith(`addEventListener('focusout', ({ target, relatedTarget }) => {
    const menu = document.querySelector('#menu');
    if (menu?.contains(target) && !menu.contains(relatedTarget)) menu.remove();
  })`);
/** A page that lets no click through outside its dialog. */
const STOPS_CLICKS = pageWith(`document.addEventListener('click', (event) => {
    if (!document.querySelector('main').contains(event.target)) event.stopImmediatePropagation();
  }, true)`);

const CLOSING = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'focusin', 'focus'] as const;
const MENUS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(CLOSING.map((kind) => [`closes its menu on ${kind} outside`, closesOn(kind)])),
  'closes its menu on pointerup at the window': closesOn('pointerup', 'window'),
  'closes its menu when it loses the focus': CLOSES_ON_BLUR,
  'stops clicks outside its dialog': STOPS_CLICKS,
};
const pathOf = (what: string) => `/${what.replaceAll(' ', '-')}`;
const middle = ({ x, y, width, height }: Box) => [x + width / 2, y + height / 2] as const;

/** What a reader does on a card: where, how the focus comes there, and what there is to see of it then. */
interface Step {
  button: string;
  focus(root: ShadowRoot): void;
  seen(root: ShadowRoot): boolean;
}

const STEPS: readonly Step[] = [
  {
    button: 'button.unfold',
    focus: (root) => root.querySelector<HTMLElement>('.unfold')?.focus(),
    seen: (root) => root.querySelector('.see') !== null,
  },
  {
    button: 'button.chip',
    focus: (root) => root.querySelector<HTMLElement>('.chip')?.focus(),
    seen: (root) => root.querySelector('.back') !== null,
  },
  {
    button: 'button.back',
    focus: (root) => root.querySelector<HTMLElement>('.back')?.focus(),
    seen: (root) => root.querySelector('.back') === null,
  },
  {
    button: '|Save',
    focus: (root) => root.querySelector<HTMLElement>('.save')?.focus(),
    seen: (root) => root.querySelector('.saved') !== null,
  },
  {
    button: 'button.others',
    focus: (root) => root.querySelector<HTMLElement>('.others')?.focus(),
    seen: (root) => root.querySelector('.rest') !== null,
  },
  {
    button: '|Copy',
    focus: (root) => root.querySelector<HTMLElement>('.rest button')?.focus(),
    seen: (root) => root.querySelector('.actions')?.textContent.includes('Copied.') ?? false,
  },
  {
    button: '|I know this word',
    focus: (root) => root.querySelector<HTMLElement>('.actions button:nth-of-type(2)')?.focus(),
    seen: (root) => root.querySelector('.actions')?.textContent.includes('Undo') ?? false,
  },
  {
    button: '|Undo',
    focus: (root) => root.querySelector<HTMLElement>('.actions button:nth-of-type(2)')?.focus(),
    seen: (root) => root.querySelector('.actions')?.textContent.includes('I know this word') ?? false,
  },
  {
    button: 'button.pin',
    focus: (root) => root.querySelector<HTMLElement>('.pin')?.focus(),
    seen: (root) => root.querySelector('.docked') !== null,
  },
  {
    button: 'button.heading',
    focus: (root) => root.querySelector<HTMLElement>('.heading')?.focus(),
    seen: (root) => root.querySelector('.heading[aria-expanded=true]') !== null,
  },
];

/** The step that saves the word. */
const SAVE = STEPS.find(({ button }) => button === '|Save') as Step;

/** The ways to press a button on the card. */
const WAYS: Readonly<Record<string, (page: Page, step: Step) => Promise<void>>> = {
  mouse: async (page, { button }) => {
    const [x, y] = middle(await shown(page, button));
    await page.mouse.move(x, y, { steps: 5 });
    await page.mouse.click(x, y);
  },
  finger: async (page, { button }) => page.touchscreen.tap(...middle(await shown(page, button))),
  'the Enter key': async (page, { focus }) => {
    await inCard(page, focus);
    await page.keyboard.press('Enter');
  },
  'the space bar': async (page, { focus }) => {
    await inCard(page, focus);
    await page.keyboard.press(' ');
  },
};

/** The place of a button on the card, in sight. */
async function shown(page: Page, button: string): Promise<Box> {
  if (button === 'button.chip')
    await inCard(page, (root) => root.querySelector('.chip')?.scrollIntoView({ block: 'center' }));
  return (
    (await until(
      () => boxInCard(page, button).catch(() => undefined),
      (box) => box !== undefined,
    )) ?? { x: 0, y: 0, width: 0, height: 0 }
  );
}

const sees = (page: Page, { button, seen }: Step) =>
  until(
    () => inCard(page, seen),
    (isSeen) => isSeen === true,
    `what comes of pressing “${button}”`,
  );
const isMenuOpen = (page: Page) => page.evaluate(() => document.querySelector('#menu') !== null);
const heard = (page: Page, by: string) => page.evaluate(`Array.from(${by}).sort()`) as Promise<string[]>;

describe.each(BROWSERS)('what happens on the card in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let storage: Storage;
  let page: Page;
  beforeAll(async () => {
    pages = await servePages({
      '/listens': pageWith(LISTENS),
      '/stops-all': pageWith(STOPS_ALL),
      '/touchend': closesOn('touchend'),
      ...Object.fromEntries(Object.entries(MENUS).map(([what, page]) => [pathOf(what), page])),
    });
    driver = await borrowDriver(kind);
    storage = await openStorage(driver);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });
  beforeEach(() => storage.clear());
  afterEach(() => page.close());

  const open = async (path: string) => {
    page = await driver.open(pages.url(path));
    await waitForMarks(page, 'glycolysis');
    await hoverWord(page, 'glycolysis');
    await waitForCard(page, 'glycolysis');
  };

  test.each(Object.keys(WAYS))('is done by %s on a page that stops all that is done outside it', async (way) => {
    await open('/stops-all');
    for (const step of STEPS) {
      await WAYS[way]?.(page, step);
      await sees(page, step);
    }
    await WAYS[way]?.(page, {
      button: 'button.unpin',
      focus: (root) => root.querySelector<HTMLElement>('.unpin')?.focus(),
      seen: () => true,
    });
    await waitForNoCard(page);
    expect(await isMenuOpen(page)).toBe(true);
    expect((await storage.get('saved-words')) as object[]).toHaveLength(1);
  });

  test('is heard by no listener of the page, whichever it listens to', async () => {
    await open('/listens');
    await page.evaluate('listen()');
    const body = await shown(page, '.body');
    await page.mouse.move(body.x + 60, body.y + 60, { steps: 5 });
    await page.mouse.wheel({ deltaY: 40 });
    // Selects text, and the word that is pressed twice.
    await page.mouse.down();
    await page.mouse.move(body.x + 160, body.y + 100, { steps: 5 });
    await page.mouse.up();
    await page.mouse.click(body.x + 60, body.y + 60, { count: 2 });
    await page.mouse.click(body.x + 60, body.y + 60, { button: 'right' });
    await page.mouse.click(body.x + 60, body.y + 60, { button: 'middle' });
    await WAYS['mouse']?.(page, STEPS[0] as Step);
    await sees(page, STEPS[0] as Step);
    for (const way of ['mouse', 'the Enter key', 'the space bar', 'finger']) {
      const [, chip, back] = STEPS as [Step, Step, Step];
      await WAYS[way]?.(page, chip);
      await sees(page, chip);
      await WAYS[way]?.(page, back);
      await sees(page, back);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.type('abc');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.mouse.click(30, 300);
    expect(await heard(page, 'ofPage')).toEqual(expect.arrayContaining(['pointermove', 'pointerdown', 'click']));
    expect(await heard(page, 'ofCard')).toEqual([]);
  });

  test.each(Object.keys(MENUS))('is the card’s on a page that %s', async (what) => {
    await open(pathOf(what));
    await page.evaluate(() => document.querySelector<HTMLElement>('#item')?.focus());
    await WAYS['mouse']?.(page, SAVE);
    await sees(page, SAVE);
    expect(await isMenuOpen(page)).toBe(true);
    await expect.poll(async () => (await storage.get('saved-words')) as object[]).toHaveLength(1);
  });

  test('is the card’s on a page that closes its menu on touchend outside', async () => {
    await open('/touchend');
    await WAYS['finger']?.(page, SAVE);
    await sees(page, SAVE);
    expect(await isMenuOpen(page)).toBe(true);
    await page.touchscreen.tap(30, 300);
    await expect.poll(() => isMenuOpen(page)).toBe(false);
  });

  test('goes on under a page that scrolls nothing but its dialog', async () => {
    await open('/stops-all');
    const [unfold] = STEPS as [Step];
    await WAYS['mouse']?.(page, unfold);
    await sees(page, unfold);
    const body = await shown(page, '.body');
    const scrolled = () => inCard(page, (root) => root.querySelector('.body')?.scrollTop ?? 0);
    await page.mouse.move(...middle(body), { steps: 5 });
    await page.mouse.wheel({ deltaY: 30 });
    await until(scrolled, (top) => (top ?? 0) > 0);
  });

  test('takes the focus from no field of the page, and goes back to it after keys', async () => {
    await open('/listens');
    await page.evaluate(() => document.querySelector<HTMLElement>('#item')?.focus());
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
    await WAYS['mouse']?.(page, SAVE);
    await sees(page, SAVE);
    expect(await focused()).toBe('item');
    await inCard(page, SAVE.focus);
    expect(await focused()).toBe('glosswell-card');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await focused()).toBe('item');
  });

  test('is not made up by the page', async () => {
    await open('/listens');
    await page.evaluate(() => {
      const host = document.querySelector('glosswell-card');
      for (const type of ['pointerdown', 'mousedown', 'click'])
        host?.dispatchEvent(
          new PointerEvent(type, { bubbles: true, clientX: 100, clientY: 100, pointerType: 'mouse' }),
        );
    });
    expect(await heard(page, 'ofCard')).toEqual(['click', 'mousedown', 'pointerdown']);
    expect((await boxesOfMark(page, 'glycolysis')).length).toBe(1);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });
});
