/** What was built for each browser, for the tests that read it. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { BUILT } from '../../scripts/browser/launch.ts';
import type { BrowserKind } from '../../scripts/browser/find.ts';

/** A file of the built extension. */
export interface BuiltFile {
  /** Below the extension's root, with `/`. */
  path: string;
  text: string;
}

/** The files of a built extension with one of these endings. */
export function builtFiles(kind: BrowserKind, ...endings: string[]): BuiltFile[] {
  const paths = readdirSync(BUILT[kind], { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.includes(extname(path)))
    .map((path) => path.replaceAll('\\', '/'));
  return paths.toSorted().map((path) => ({ path, text: readFileSync(join(BUILT[kind], path), 'utf8') }));
}

/** The manifest of a built extension. */
export function manifestOf(kind: BrowserKind): Record<string, unknown> {
  return JSON.parse(readFileSync(join(BUILT[kind], 'manifest.json'), 'utf8')) as Record<string, unknown>;
}
