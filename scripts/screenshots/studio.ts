/** What pictures are taken with: a browser in one language, in which views are dressed and shot. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../browser/driver.ts';
import { ROOT } from '../browser/launch.ts';
import { pause } from '../browser/wait.ts';
import type { Dress, Size } from './dresses.ts';

const FOLDER = join(ROOT, 'docs', 'pictures');
/** Time for a view to come to rest after a change, in milliseconds. */
const SETTLE_MS = 400;

/** What each view is taken with. */
export interface Studio extends Dress {
  driver: Driver;
  /** The address of the sample article. */
  article: string;
  /** What the extension says in the browser's language. */
  says(key: string, ...filledIn: string[]): string;
  /** Dresses a page. @param size instead of a window's */
  dress(page: Page, size?: Size): Promise<void>;
  /** Takes a picture. @param isWhole shows also what lies below the edge of the window */
  shoot(page: Page, view: string, isWhole?: boolean): Promise<void>;
}

/** The studio for one dress. @param name of the dress, which each picture ends with */
export function studioFor(name: string, dress: Dress, place: Pick<Studio, 'driver' | 'article'>): Studio {
  const messages = JSON.parse(
    readFileSync(join(ROOT, 'public', '_locales', dress.language, 'messages.json'), 'utf8'),
  ) as Record<string, { message: string }>;
  return {
    ...dress,
    ...place,
    says: (key, ...filledIn) =>
      (messages[key]?.message ?? key).replace(/\$(\d)/g, (_, at: string) => filledIn[Number(at) - 1] ?? ''),
    async dress(page, size = dress.window) {
      await page.setViewport({ ...size, deviceScaleFactor: dress.zoom });
      await emulate(page, dress.features);
    },
    shoot: (page, view, isWhole) => shoot(page, `${view}-${name}`, isWhole),
  };
}

/** Has a page take these media features as set; nothing moves, so that no picture is of something on its way. */
export async function emulate(page: Page, features: Dress['features']): Promise<void> {
  const all = { 'prefers-reduced-motion': 'reduce', ...features };
  await page.emulateMediaFeatures(Object.entries(all).map(([name, value]) => ({ name, value })));
}

/** Takes a picture of a page once it has come to rest. */
export async function shoot(page: Page, name: string, isWhole = false): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await pause(SETTLE_MS);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: isWhole });
}
