/** Builds a copy of the sources for one browser, and runs browser tests there. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserKind } from '../browser/find.ts';
import { slowness } from '../browser/machine.ts';
import type { Copy } from './copy.ts';
import type { Report } from './verdict.ts';

/** Builds the copy. Gives what the build said where it broke. */
export function build({ folder, glossary }: Copy, kind: BrowserKind): string | undefined {
  rmSync(join(folder, '.output'), { recursive: true, force: true });
  const words = ['build', '--browser', kind === 'firefox' ? 'firefox' : 'chrome'];
  const { status, stdout, stderr } = tool(folder, 'wxt', words, { GLOSSWELL_COMPILED_GLOSSARY: glossary });
  return status === 0 ? undefined : `${stdout}\n${stderr}`.trim();
}

/**
 * Runs the tests of some files whose titles match.
 *
 * @param bail ends at the first failure
 * @returns Vitest's report; `undefined` where it gave none
 */
export function runTests(
  { folder }: Copy,
  kind: BrowserKind,
  { files, title, bail }: { files: readonly string[]; title: string; bail: boolean },
): Report | undefined {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const words = [
    'run',
    '--project=browser',
    '--reporter=json',
    `--outputFile=${report}`,
    ...(bail ? ['--bail=1'] : []),
    `--testNamePattern=${title}`,
    ...files,
  ];
  tool(folder, 'vitest', words, { GLOSSWELL_BROWSERS: kind, GLOSSWELL_SLOWNESS: String(slowness()) });
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

/** Where the tools lie; run by Node itself, since a shell would read the patterns of titles in its own way. */
const TOOLS = { vitest: join('vitest', 'vitest.mjs'), wxt: join('wxt', 'bin', 'wxt.mjs') } as const;

/** Runs one of the project's tools in the copy. */
function tool(
  folder: string,
  name: keyof typeof TOOLS,
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
) {
  return spawnSync(process.execPath, [join(folder, 'node_modules', TOOLS[name]), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...variables },
  });
}
