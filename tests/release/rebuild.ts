/** Builds the extension from its sources as a reviewer does, and tells what came of it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** The zips for Firefox that lie in a tree's `.output`: the extension, and the sources for its reviewers. */
export interface Zips {
  extension: Buffer;
  sources: Buffer;
}

/** Reads the zips that were made last. */
export function zipsIn(tree: string): Zips {
  const folder = join(tree, '.output');
  const read = (ending: string) => {
    const [name, ...more] = readdirSync(folder).filter((name) => name.endsWith(ending));
    if (!name || more.length > 0)
      throw new Error(`There should be one *${ending} in ${folder}: run npm run zip:firefox.`);
    return readFileSync(join(folder, name));
  };
  return { extension: read('-firefox.zip'), sources: read('-sources.zip') };
}

/** The files in a zip, by path. */
export function filesIn(zip: Buffer): Map<string, Buffer> {
  return new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, Buffer.from(bytes)]));
}

/** Writes the files of a zip into a folder. */
export function unpack(zip: Buffer, folder: string): void {
  for (const [path, bytes] of filesIn(zip)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** What the test runner sets for itself, and builds would take for theirs. */
const NOT_OURS = Object.fromEntries(
  ['NODE_ENV', 'MODE', 'DEV', 'PROD', 'TEST', 'BASE_URL', 'VITEST'].map((name) => [name, undefined]),
);

/**
 * Runs a command in a folder.
 *
 * @throws with what it printed, if it fails
 */
export function run(folder: string, command: string, ...words: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...NOT_OURS },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} failed in ${folder}:\n${stdout}\n${stderr}`);
}

/** Does something in an empty folder that is gone afterwards. */
export function inEmptyFolder<T>(act: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'glosswell-sources-'));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
