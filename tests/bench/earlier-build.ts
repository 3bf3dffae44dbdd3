/** The build of an earlier version that figures stand beside: checked out by its commit, built once, and kept. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/browser/launch.ts';

/** The version. */
export const EARLIER = '0.2.0';
const COMMIT = '2296e347dc6f5b3564cbf0cb5e2bc2b8f28498f4';
/** Built extensions by commit. */
const KEPT = join(ROOT, 'node_modules', '.cache', 'glosswell-bench');

/**
 * The folder of the extension for Chromium as the earlier version built it.
 *
 * @returns `undefined`, after one sentence in the terminal, where this clone does not reach back to that version
 */
export function earlierBuild(): string | undefined {
  const kept = join(KEPT, COMMIT);
  if (existsSync(kept)) return kept;
  if (spawnSync('git', ['cat-file', '-e', `${COMMIT}^{commit}`], { cwd: ROOT, stdio: 'ignore' }).status !== 0) {
    console.log(
      `Version ${EARLIER} is not in this clone, so the ratios to it are left out; \`git fetch --unshallow\` brings it.`,
    );
    return undefined;
  }
  console.log(`Building version ${EARLIER}, which is kept for the next time.`);
  const folder = mkdtempSync(join(tmpdir(), 'glosswell-earlier-'));
  try {
    buildIn(folder);
    keep(join(folder, '.output', 'chrome-mv3'), kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return kept;
}

/** Not below this project's own packages: Node strips no types of files in a folder `node_modules`. */
function buildIn(folder: string): void {
  const archive = join(folder, 'sources.tar');
  run('git', ['archive', '--format=tar', `--output=${archive}`, COMMIT], ROOT);
  run('tar', ['-xf', 'sources.tar'], folder);
  // Not `npm ci`, which refuses that version's lockfile for the other platforms' packages missing from it; all that it names are taken as it says.
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  run(process.execPath, [join(folder, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build'], folder);
}

/** Copies under another name first, so that a run that is broken off leaves no half of an extension. */
function keep(built: string, kept: string): void {
  mkdirSync(KEPT, { recursive: true });
  const half = mkdtempSync(join(KEPT, 'half-'));
  cpSync(built, half, { recursive: true });
  renameSync(half, kept);
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error(`Version ${EARLIER} could not be built: “${command} ${args[0]}” failed.`, { cause: error });
  }
}
