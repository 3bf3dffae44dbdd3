/**
 * `npm start`: builds the extension and opens a browser with it on the sample article. Without a display it shows the
 * same thing in words: the terms found, the card of *glycolysis*, and a screenshot.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cardText, waitForCard } from './browser/card.ts';
import { hoverWord, waitForMarks } from './browser/marks.ts';
import { pause } from './browser/wait.ts';
import { startDriver } from './browser/driver.ts';
import { servePages } from './browser/pages.ts';
import { ensureBrowser, findBrowser, type BrowserKind } from './browser/find.ts';
import { ROOT } from './browser/launch.ts';

/** Time for a card to come to rest, in milliseconds. */
const SETTLE_MS = 400;

try {
  const kind = chooseBrowser();
  build(kind);
  await show(kind);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Chromium's family where there is one, else Firefox, else whichever can be installed. */
function chooseBrowser(): BrowserKind {
  if (findBrowser('chromium')) return 'chromium';
  if (findBrowser('firefox')) return 'firefox';
  try {
    ensureBrowser('chromium');
    return 'chromium';
  } catch {
    throw new Error(
      'No browser was found: please install Chrome, Chromium, Edge or Firefox, or set CHROME_PATH to where one is.',
    );
  }
}

function build(kind: BrowserKind): void {
  const words = kind === 'chromium' ? ['build'] : ['build', '-b', 'firefox'];
  const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', 'wxt'), words, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The extension could not be built; the messages above say why.');
}

/** Opens the sample article, and waits until the browser is closed; without a display, tells what is to be seen. */
async function show(kind: BrowserKind): Promise<void> {
  const headless = !hasDisplay();
  const pages = await servePages();
  const driver = await startDriver(kind, { headless });
  const page = await driver.open(pages.url('/article'));
  if (headless) {
    const marks = await waitForMarks(page, 'glycolysis');
    console.log(`\nNo display, so this is what ${kind === 'chromium' ? 'Chromium' : 'Firefox'} shows.`);
    console.log(`\nTerms found: ${[...new Set(marks)].join(', ')}`);
    await hoverWord(page, 'glycolysis');
    await waitForCard(page, 'gly-KOL-uh-sis');
    // The card fades in.
    await pause(SETTLE_MS);
    const path = join(ROOT, '.output', 'start.png');
    await page.screenshot({ path });
    console.log(`\nThe card on “glycolysis”:\n${await cardText(page)}`);
    console.log(`\nScreenshot: ${path}`);
    await driver.close();
  } else {
    console.log('\nRest the pointer on an underlined word. Close the browser to end.');
    await new Promise((resolve) => {
      driver.browser.once('disconnected', resolve);
    });
  }
  await pages.close();
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return !process.env.CI;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
