/**
 * Ends the browsers that test files have shared, after the last test of a run: a worker is ended before it could do so itself, and Firefox goes
 * on without whoever has started it.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder with a file for each browser that runs, named by its process. */
const FOLDER = 'GLOSSWELL_SHARED_BROWSERS';

/** A browser runs from now on; the file holds the folder of its profile. */
export function note(browser: ChildProcess | null): void {
  const folder = process.env[FOLDER];
  if (!folder || !browser?.pid) return;
  writeFileSync(join(folder, String(browser.pid)), profileOf(browser.spawnargs));
}

/** The folder of a browser's profile, as its command line names it; empty where it names none. */
function profileOf(words: readonly string[]): string {
  const firefox = words.indexOf('--profile');
  const chromium = words.find((word) => word.startsWith('--user-data-dir='));
  return firefox >= 0 ? (words[firefox + 1] ?? '') : (chromium?.replace(/^[^=]*=/, '') ?? '');
}

/** A browser has ended. */
export function forget(browser: ChildProcess | null): void {
  const folder = process.env[FOLDER];
  if (folder && browser?.pid) rmSync(join(folder, String(browser.pid)), { force: true });
}

/** Vitest calls this before the first test, and what it gives after the last. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'glosswell-browsers-'));
  process.env[FOLDER] = folder;
  return () => {
    for (const name of readdirSync(folder)) {
      end(Number(name));
      const profile = readFileSync(join(folder, name), 'utf8');
      if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    }
    rmSync(folder, { recursive: true });
  };
}

/** Ends a browser with all its processes, which are a group of their own where there are groups. */
function end(pid: number): void {
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
      return;
    } catch {
      // It has ended already, or leads no group.
    }
  }
}
