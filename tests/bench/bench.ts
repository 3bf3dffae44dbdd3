/**
 * `npm run bench`: builds the extension, measures it in Chromium and Node in turns with an earlier version, prints the table and writes `results.md`.
 * Parts can be named, as in `npm run bench -- frames memory`; then nothing is written.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/browser/launch.ts';
import { backgroundMemoryFigures } from './background/background-memory.ts';
import type { Figure } from './figure.ts';
import { firstMarksFigures } from './page/first-marks.ts';
import { frameFigures } from './page/frames.ts';
import { hitTestFigures } from './page/hit-test.ts';
import { longestTaskFigures } from './page/longest-task.ts';
import { matcherFigures } from './matcher/matcher.ts';
import { memoryFigures } from './page/memory.ts';
import { packFigures } from './background/packs.ts';
import { pageWorkFigures } from './page/page-work.ts';
import { pdfFigures } from './pdf.ts';
import { profileFigures } from './page/profile.ts';
import { searchFigures } from './background/search.ts';
import { restFigures } from './page/rest.ts';
import { sizeFigures } from './size.ts';
import { openStage, type Stage } from './stage.ts';
import { resultsOf, tableOf } from './table.ts';
import { taskDurationFigures } from './page/task-duration.ts';
import { wholePageFigures } from './page/whole-page.ts';
import { withPackFigures } from './page/with-pack.ts';

/** The parts by name, in the order of the table. */
const PARTS: Readonly<Record<string, (stage: Stage) => Promise<Figure[]>>> = {
  profile: profileFigures,
  'task-duration': taskDurationFigures,
  'longest-task': longestTaskFigures,
  'first-marks': firstMarksFigures,
  rest: restFigures,
  frames: frameFigures,
  'page-work': pageWorkFigures,
  'hit-test': hitTestFigures,
  memory: memoryFigures,
  'whole-page': wholePageFigures,
  'background-memory': backgroundMemoryFigures,
  pdf: pdfFigures,
  size: sizeFigures,
  matcher: matcherFigures,
  search: searchFigures,
  packs: packFigures,
  'with-pack': withPackFigures,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part “${unknown.join('”, “')}”; the parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 1;
} else await run();

async function run(): Promise<void> {
  build();
  const stage = await openStage();
  try {
    const figures: Figure[] = [];
    for (const [name, measure] of Object.entries(PARTS)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const start = performance.now();
      figures.push(...(await measure(stage)));
      console.log(`${name}: ${Math.round((performance.now() - start) / 1000)} s`);
    }
    console.log(`\n${tableOf(figures)}`);
    if (wanted.length > 0) return;
    writeFileSync(join(import.meta.dirname, 'results.md'), resultsOf(figures, await stage.bare.version()));
  } finally {
    await stage.close();
  }
}

/** Builds what is measured. */
function build(): void {
  const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', 'wxt'), ['build'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The extension could not be built; the messages above say why.');
}
