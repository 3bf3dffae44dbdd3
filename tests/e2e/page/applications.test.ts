import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../helpers/bundle.ts';
import { BROWSERS } from '../../../scripts/browser/driver.ts';
import { marksOn } from '../../../scripts/browser/marks.ts';
import { pause, until } from '../../../scripts/browser/wait.ts';
import { servePages, type Body, type Pages } from '../../../scripts/browser/pages.ts';
import type { EditorPage } from '../pages/editor.ts';
import { Story } from '../pages/react-view.ts';
import { STEPS, type StoryPage } from '../pages/story.ts';
import { startPair, visitBoth, type Pair } from '../helpers/pair.ts';

const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte', 'lit', 'jquery'];
const EDITORS = ['contenteditable', 'prosemirror', 'codemirror', 'tinymce'];
/** The addresses of their pages. The driver cannot type into a frame in Firefox, so TinyMCE edits without one there. */
const PATHS = {
  chromium: EDITORS.map((name) => `/${name}`),
  firefox: ['/contenteditable', '/prosemirror', '/codemirror', '/tinymce?inline'],
} as const;

/** A page with a script, and what a server has rendered. */
const html = (name: string, rendered = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head><body><p>The cytoplasm.</p><div id="app">${rendered}</div><script type="module" src="/${name}.js"></script></body></html>`;

async function makePages(): Promise<Record<string, Body>> {
  const names = [...FRAMEWORKS, ...EDITORS];
  const scripts = names.map(async (name): Promise<[string, Body]> => [
    `/${name}.js`,
    { type: 'text/javascript', body: await bundle(`${name}.ts`) },
  ]);
  const rendered = renderToString(createElement(Story));
  return {
    ...Object.fromEntries(await Promise.all(scripts)),
    ...Object.fromEntries(names.map((name) => [`/${name}`, html(name, name === 'react' ? rendered : '')])),
  };
}

const made = makePages();

/** What stands in the editor. */
const valueIn = (page: Page) => page.evaluate(() => (globalThis as unknown as { editor?: EditorPage }).editor?.value());

/** The marked words of the page and of every frame in it. */
const marksInFrames = async (page: Page) =>
  (
    await Promise.all(page.frames().map((frame) => frame.evaluate(() => CSS.highlights.get('glosswell')?.size ?? 0)))
  ).slice(1);

describe.each(BROWSERS)('in %s', (kind) => {
  let pair: Pair;
  let pages: Pages;
  beforeAll(async () => {
    pages = await servePages(await made);
    pair = await startPair(kind);
  });
  afterAll(async () => {
    await pair.close();
    await pages.close();
  });

  test.each(FRAMEWORKS)(
    'a page made with %s goes through its changes under the marks as it does without them',
    async (name) => {
      const [marking, bare] = await visitBoth(pair, pages.url(`/${name}`), async ({ page, marked }) => {
        for (const [step, { marks }] of STEPS.entries()) {
          await page.evaluate(async (step) => {
            const { story } = globalThis as unknown as { story: StoryPage };
            if (step > 0) await story.show(step);
          }, step);
          await marked(...marks);
          if (step > 0) continue;
          await page.evaluate(() => (globalThis as unknown as { story: StoryPage }).story.hydrate?.());
          await marked(...marks);
        }
        return page.evaluate(() => (document.querySelector('#app') as HTMLElement).innerText);
      });
      expect(marking).toEqual(bare);
      expect(marking.messages).toEqual([]);
      expect(marking.html).toContain(STEPS.at(-1)?.items[0]?.text);
    },
  );

  test.each(PATHS[kind])('%s takes what is typed as it does without the extension, and is not marked', async (path) => {
    const [marking, bare] = await visitBoth(pair, pages.url(path), async ({ page, marked, isMarking }) => {
      await until(
        () => valueIn(page),
        (value) => value !== undefined,
      );
      await marked('cytoplasm');
      const values: (string | undefined)[] = [];
      await page.evaluate(() => (globalThis as unknown as { editor: EditorPage }).editor.focus());
      await page.keyboard.type('Glycolysis needs an enzymes');
      values.push(await valueIn(page));
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Enter');
      await page.keyboard.type('and prolactin');
      for (let key = 0; key < 4; key += 1) await page.keyboard.press('ArrowLeft');
      await page.keyboard.type(' oxytocin ');
      values.push(await valueIn(page));
      await pause(600); // Longer than it takes to read what has changed.
      if (isMarking) {
        expect(await marksOn(page)).toEqual(['cytoplasm']);
        expect((await marksInFrames(page)).every((marks) => marks === 0)).toBe(true);
      }
      await page.keyboard.type('enzyme');
      values.push(await valueIn(page));
      return values;
    });
    expect(marking.result).toEqual(bare.result);
    expect(marking.result.at(-1)).toMatch(/Glycolysis needs an enzyme\b.*prola/s);
    expect(marking.messages).toEqual(bare.messages);
    // How often a cursor is drawn is a matter of time; what is changed is not.
    expect(new Set(marking.mutations)).toEqual(new Set(bare.mutations));
    expect(marking.html).toBe(bare.html);
  });
});
