/** Pages with the pictures of all regions, as small as on a card and as large as in the library. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePictures } from '../../glossary/build/pictures.ts';
import { readGlossary } from '../../glossary/build/read.ts';
import type { Drawing } from '../../glossary/entry/drawing.ts';
import { drawingOf } from '../../glossary/entry/pictures.ts';
import type { Driver } from '../browser/driver.ts';
import { ROOT } from '../browser/launch.ts';
import { shoot } from './studio.ts';

/** Widths of a picture in CSS pixels: on a card, and in the library. */
const WIDTHS = { small: 96, large: 240 } as const;
const DRESSES = {
  light: { name: 'prefers-color-scheme', value: 'light' },
  dark: { name: 'prefers-color-scheme', value: 'dark' },
  forced: { name: 'forced-colors', value: 'active' },
} as const;

/** Takes the pictures with a Chromium: one of each size and dress. */
export async function shootPictures(driver: Driver): Promise<void> {
  const page = await driver.open('about:blank');
  for (const [size, width] of Object.entries(WIDTHS)) {
    await page.setContent(pageOf(width));
    for (const [dress, feature] of Object.entries(DRESSES)) {
      await page.emulateMediaFeatures([feature]);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewport({ width: 1320, height, deviceScaleFactor: 1 });
      await shoot(page, `pictures-${size}-${dress}`);
    }
  }
  await page.close();
}

/** The pictures of all regions, view by view, each with its id and what it says. */
function pageOf(width: number): string {
  const styles = ['components/theme.css', 'components/pictures/picture.css'].map((path) =>
    readFileSync(join(ROOT, path), 'utf8'),
  );
  const pictures = compilePictures(readGlossary().glossary.pictures);
  const views = Object.keys(pictures.views).map((view) => {
    const figures = Object.entries(pictures.regions).flatMap(([id, region]) => {
      const drawing = region.view === view ? drawingOf(pictures, id) : undefined;
      return drawing ? `<figure>${markup(drawing)}<figcaption><b>${id}</b> ${drawing.alt}</figcaption></figure>` : [];
    });
    return `<h2>${view}</h2><div>${figures.join('')}</div>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>${styles.join('')}
    body { background: var(--gw-surface); color: var(--gw-ink); font: 11px/1.3 sans-serif }
    .picture { inline-size: ${width}px }
    div { display: flex; flex-wrap: wrap; gap: 12px } figure { inline-size: ${width}px; margin: 0 }</style>${views.join('')}`;
}

function markup({ width, height, shapes }: Drawing): string {
  const paths = shapes.map((shape) =>
    shape.role === 'label' ? '' : `<path class="${shape.role}" d="${shape.path}"/>`,
  );
  return `<svg class="picture" viewBox="0 0 ${width} ${height}">${paths.join('')}</svg>`;
}
