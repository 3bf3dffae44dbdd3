/** Draws the toolbar icons, on and off, from their one drawing. `npm run icons` */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser, ROOT } from './browser/launch.ts';

const SIZES = [16, 32, 48, 96, 128];
const FOLDER = join(ROOT, 'public', 'icon');

const drawing = readFileSync(join(ROOT, 'docs', 'icon.svg'), 'utf8');
const browser = await launchBrowser('chromium');
const page = await browser.newPage();
for (const [name, svg] of [
  ['', drawing],
  ['off-', drawing.replaceAll('#0a6a64', '#8b9391')],
] as const) {
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(join(FOLDER, `${name}${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
