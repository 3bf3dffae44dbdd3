/** The extension's own JavaScript by the sampling profiler, which also sees what runs after an `await`. */
import type { Browser, Protocol } from 'puppeteer-core';
import { besideEarlier } from '../beside-earlier.ts';
import type { Figure } from '../figure.ts';
import { floorMs } from './floor.ts';
import { articlePath, type Size } from '../pages.ts';
import { load, openTab, settle, type Stage, type Tab } from '../stage.ts';
import { inTurns } from '../turns.ts';

/** Time between two samples, in microseconds. */
const SAMPLE_EVERY_US = 200;
const OWN = 'chrome-extension://';
/** The most that it may take, as so many times what that of the earlier version takes. */
const MOST: readonly (readonly [Size, number])[] = [
  ['10 kB', 0.35],
  ['100 kB', 0.3],
  ['1 MB', 0.3],
];

/** Own time while something happens in a tab, in milliseconds. */
export async function ownMs({ session }: Tab, work: () => Promise<unknown>): Promise<number> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  return ownOf(profile);
}

/** From injection to the last mark, in turns with the earlier version. */
export async function profileFigures(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [size, most] of MOST) {
    const url = stage.url(articlePath(size));
    const loading = (browser: Browser | undefined) => browser && (() => ownOfLoad(browser, url));
    const { marking, earlier, floor } = await inTurns({
      marking: loading(stage.marking),
      earlier: loading(stage.earlier),
      floor: size === '1 MB' ? () => floorOfLoad(stage.bare, url) : undefined,
    });
    if (floor.length > 0) figures.push({ what: 'Floor: a TreeWalker reads the 1 MB page', values: floor, unit: 'ms' });
    figures.push(
      ...besideEarlier({
        what: `Own JavaScript, ${size} page`,
        unit: 'ms',
        values: marking,
        earlier,
        target: { of: 'ratio', most },
      }),
    );
  }
  const { values } = await inTurns({ values: () => ownOfLoad(stage.marking, stage.url('/elements')) });
  return [...figures, { what: 'Own JavaScript, 50,000 elements with little text', values, unit: 'ms' }];
}

async function ownOfLoad(browser: Browser, url: string): Promise<number> {
  const tab = await openTab(browser);
  const own = await ownMs(tab, async () => {
    await tab.page.goto(url);
    await settle(tab);
  });
  await tab.close();
  return own;
}

async function floorOfLoad(browser: Browser, url: string): Promise<number> {
  const tab = await load(browser, url);
  const floor = await floorMs(tab);
  await tab.close();
  return floor;
}

/** Self time of the extension's functions, with what they spend in built-in ones (regular expressions, sorting). */
function ownOf({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): number {
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const urls = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  const isOwn = (node: number): boolean => {
    const url = urls.get(node);
    const caller = callers.get(node);
    return url ? url.startsWith(OWN) : caller !== undefined && isOwn(caller);
  };
  const owned = new Set(nodes.map(({ id }) => id).filter(isOwn));
  // A delta is the time before its sample, so a sample lasts until the next one.
  return samples.reduce((sum, node, at) => sum + (owned.has(node) ? (timeDeltas[at + 1] ?? 0) : 0), 0) / 1000;
}
