/** The extension's own JavaScript by the sampling profiler, which also sees what runs after an `await`. */
import type { Protocol } from 'puppeteer-core';
import { compared, RUNS, type Figure } from './figure.ts';
import { floorMs } from './floor.ts';
import { openTab, settle, type Stage, type Tab } from './stage.ts';

/** Time between two samples, in microseconds. */
const SAMPLE_EVERY_US = 200;
const MOST_FLOORS = 8;
const OWN = 'chrome-extension://';
const UNMET =
  'two thirds are the matcher, of which half decides about guarded words, and a fifth walks the DOM. All of it runs while the browser still ' +
  'interprets or compiles it: the same text takes a fifth of that once the code is warm. The floor is one small loop, compiled at once.';

/** Own time while something happens in a tab, in milliseconds. */
export async function ownMs({ session }: Tab, work: () => Promise<unknown>): Promise<number> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  return ownOf(profile);
}

/** From injection to the last mark, as so many floors of the same page. */
export async function profileFigures(stage: Stage): Promise<Figure[]> {
  const own: number[] = [];
  const floor: number[] = [];
  const onElements: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    own.push(await ownOfLoad(stage, '/1-MB', async (tab) => floor.push(await floorMs(tab))));
    onElements.push(await ownOfLoad(stage, '/elements'));
  }
  return [
    { what: 'Floor: a TreeWalker reads the 1 MB page', values: floor, unit: 'ms' },
    compared('Own JavaScript, 1 MB page', own, 'floors', floor, {
      of: 'ratio',
      most: MOST_FLOORS,
      unmet: UNMET,
    }),
    { what: 'Own JavaScript, 50,000 elements with little text', values: onElements, unit: 'ms' },
  ];
}

async function ownOfLoad(stage: Stage, path: string, then?: (tab: Tab) => Promise<unknown>): Promise<number> {
  const tab = await openTab(stage.marking);
  const own = await ownMs(tab, async () => {
    await tab.page.goto(stage.url(path));
    await settle(tab);
  });
  await then?.(tab);
  await tab.close();
  return own;
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
