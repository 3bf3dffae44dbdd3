import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { hoverWord, waitForMarks } from '../../../scripts/browser/marks.ts';
import { waitForCard } from '../../../scripts/browser/card.ts';
import { openExtensionPage } from '../../../scripts/browser/extension-page.ts';
import { press } from '../../../scripts/browser/packs.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { bringFile, waitForDocument } from '../../../scripts/browser/reading-room.ts';
import { pause } from '../../../scripts/browser/wait.ts';
import { isStrange } from '../helpers/no-network.ts';
import { isTestPage, startProxy, type RecordingProxy } from '../helpers/recording-proxy.ts';

/** A page that loads from elsewhere, in the ways that pages do. */
const LEAKY = `<!doctype html><html lang="en"><title>Leaky</title><p>Glycolysis happens.</p><img src="http://leak.test/picture.png">
  <script>fetch('https://leak.test/').catch(() => undefined); new WebSocket('ws://leak.test/socket')</script></html>`;

const LETTER = readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'pdf', 'libreoffice-letter.pdf'));

/** Opens a PDF in the reading room, and shows its pages as they are. */
async function openPdf(room: Page): Promise<void> {
  await bringFile(room, 'letter.pdf', LETTER);
  await waitForDocument(room, 'Your blood tests');
  await press(room, 'Pages');
  await room.waitForSelector('.page canvas');
}

test.each([
  ['GET http://localhost:8080/article', true],
  ['GET http://127.0.0.1:8080/', true],
  ['CONNECT localhost:8080', true],
  ['GET http://a.health.localhost/', true],
  ['GET http://example.org/localhost', false],
  ['GET http://localhost.example.org/', false],
  ['GET http://localhost@example.org/', false],
  ['CONNECT example.org:443', false],
  ['GET nonsense', false],
])('“%s” is a page of the tests: %s', (asked, isOurs) => {
  expect(isTestPage(asked)).toBe(isOurs);
});

describe.each(BROWSERS)('behind a proxy that records, %s', (kind) => {
  let proxy: RecordingProxy;
  let driver: Driver;
  let pages: Pages;
  const leaks = () => proxy.asked().filter((line) => line.includes('leak.test'));
  beforeAll(async () => {
    proxy = await startProxy();
    pages = await servePages({ '/leaky': LEAKY });
    driver = await startDriver(kind, { proxyPort: proxy.port });
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
    await proxy.close();
  });

  test('asks it for pages of this machine, and for nothing else', async () => {
    const page = await driver.open(pages.url('/article'));
    await waitForMarks(page, 'glycolysis');
    await hoverWord(page, 'glycolysis');
    await waitForCard(page, 'sugar');
    expect(proxy.asked()).toContain(`GET ${pages.url('/article')}`);
    expect(proxy.asked().filter(isStrange)).toEqual([]);
    await page.close();
  });

  test('can load nothing from elsewhere that is not seen', async () => {
    const page = await driver.open(pages.url('/leaky'));
    await expect.poll(() => leaks().join(' ')).toContain('GET http://leak.test/picture.png');
    await expect.poll(() => leaks().join(' ')).toContain('CONNECT leak.test:443');
    await expect.poll(() => leaks().join(' ')).toMatch(/(?:CONNECT leak\.test:80|GET http:\/\/leak\.test\/socket)/);
    await page.close();
  });

  test.each([
    ['library.html', ''],
    ['options.html', ''],
    ['sidepanel.html', ''],
    ['welcome.html', ''],
    ['reader.html', ''],
    ['reader.html', ' with a PDF open', openPdf],
  ] as [path: string, how: string, prepare?: (page: Page) => Promise<void>][])(
    'lets %s%s reach nothing, even where its own scripts would try',
    async (path, _how, prepare) => {
      const before = proxy.asked();
      const page = await openExtensionPage(driver, path);
      await prepare?.(page);
      await page.evaluate(`(async () => {
        globalThis.broken = new Set();
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.add(effectiveDirective));
        const at = 'http://leak.test/from-extension';
        await fetch(at).catch(() => undefined);
        navigator.sendBeacon(at);
        for (const [tag, source] of [['img', 'src'], ['script', 'src'], ['iframe', 'src'], ['object', 'data'], ['audio', 'src']]) {
          const element = document.createElement(tag);
          element[source] = at;
          document.body.append(element);
        }
        const style = document.createElement('style');
        style.textContent = '@import "' + at + '"; @font-face { font-family: Leak; src: url(' + at + ') }';
        document.head.append(style);
        try { new Worker(at) } catch {}
        try { new Function('return 1')() } catch {}
        const form = document.createElement('form');
        form.action = at;
        form.target = 'nowhere';
        document.body.append(form);
        try { form.submit() } catch {}
        const base = document.createElement('base');
        base.href = at;
        document.head.append(base);
      })()`);
      await expect
        .poll(() => page.evaluate(`Array.from(broken, (directive) => directive.replace(/-(attr|elem)$/, ''))`))
        .toEqual(
          expect.arrayContaining([
            'base-uri',
            'connect-src',
            'form-action',
            'frame-src',
            'img-src',
            'media-src',
            'object-src',
            'script-src',
            'style-src',
          ]),
        );
      await pause(500);
      const asked = proxy.asked().filter((line) => !before.includes(line));
      expect(asked.filter((line) => line.includes('from-extension'))).toEqual([]);
      await page.close();
    },
  );
});
