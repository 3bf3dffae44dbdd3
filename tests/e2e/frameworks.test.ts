import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from './bundle.ts';
import { BROWSERS } from './driver.ts';
import { servePages, type Body, type Pages } from './pages.ts';
import { Story } from './pages/react-view.ts';
import { STEPS, type StoryPage } from './pages/story.ts';
import { startPair, visitBoth, type Pair } from './pair.ts';

const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte', 'lit', 'jquery'];

/** A page with a framework's script, and what a server has rendered. */
const html = (name: string, rendered = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head><body><div id="app">${rendered}</div><script src="/${name}.js"></script></body></html>`;

async function makePages(): Promise<Record<string, Body>> {
  const scripts = await Promise.all(
    FRAMEWORKS.map(async (name): Promise<[string, Body]> => [
      `/${name}.js`,
      { type: 'text/javascript', body: await bundle(`${name}.ts`) },
    ]),
  );
  const rendered = renderToString(createElement(Story));
  return {
    ...Object.fromEntries(scripts),
    ...Object.fromEntries(FRAMEWORKS.map((name) => [`/${name}`, html(name, name === 'react' ? rendered : '')])),
  };
}

const made = makePages();

describe.each(BROWSERS)('in %s, a page made with', (kind) => {
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

  test.each(FRAMEWORKS)('%s goes through its changes under the marks as it does without them', async (name) => {
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
  });
});
