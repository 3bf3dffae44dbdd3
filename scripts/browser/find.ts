/** Finds a browser on this machine, or has Debian's package manager install one. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two families of browsers that the extension is built for. */
export type BrowserKind = 'chromium' | 'firefox';

interface Known {
  /** The variable in which people name their own. */
  variable: string;
  commands: string[];
  places: string[];
  /** Debian's and Ubuntu's package. */
  packages: string[];
  /** For people. */
  names: string;
}

const { env } = process;
/** A browser without any font shows no text. */
const FONTS = 'fonts-dejavu-core';
const WINDOWS_FOLDERS = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);

const KNOWN: Readonly<Record<BrowserKind, Known>> = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: [
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'chrome',
      'microsoft-edge',
      'msedge',
    ],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...WINDOWS_FOLDERS.flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
    ],
    packages: ['chromium'],
    names: 'Chrome, Chromium or Edge',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ...WINDOWS_FOLDERS.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
    ],
    packages: ['firefox-esr', 'firefox'],
    names: 'Firefox',
  },
};

/** The path of a browser of this kind, if the machine has one in its variable, on PATH or in the usual places. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const { variable, commands, places } = KNOWN[kind];
  const own = env[variable];
  if (own) {
    if (isProgram(own)) return own;
    throw new Error(`${variable} names “${own}”, which is not a program on this machine; correct it or unset it.`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places].find(isProgram);
}

/**
 * The path of a browser of this kind, installed with apt-get where there is none and that is possible.
 *
 * @throws with one sentence that says what to install
 */
export function ensureBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind) ?? installBrowser(kind);
  if (found) return found;
  const { names, variable } = KNOWN[kind];
  throw new Error(`No ${names} was found: please install ${names}, or set ${variable} to where it is.`);
}

function installBrowser(kind: BrowserKind): string | undefined {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log(`Installing ${KNOWN[kind].names} with apt-get; this takes a few minutes.`);
  apt('update');
  for (const name of KNOWN[kind].packages) {
    apt('install', '--yes', '--no-install-recommends', name, FONTS);
    const found = findBrowser(kind);
    if (found) return found;
  }
  return undefined;
}

function apt(...words: string[]): void {
  spawnSync('apt-get', ['-qq', ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
