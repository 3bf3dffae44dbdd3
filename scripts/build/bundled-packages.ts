/** Notes which packages' code ends up in what is built, for the notices of their licences. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The repository's root. */
const ROOT = join(import.meta.dirname, '..', '..');
/** Where the note lies: beside the built extensions, not in one. */
const NOTE = join(ROOT, '.output', 'bundled-packages.json');

const names = new Set<string>();

/** The package that a module belongs to, told from its path; none for the project's own. */
function packageOf(id: string): string | undefined {
  const path = id.replaceAll('\\', '/');
  const inPackage = path.slice(path.lastIndexOf('/node_modules/') + 1);
  return /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(inPackage)?.[1];
}

/** The Vite plugin that notes them; a build has several passes, and each adds its own. */
export function bundledPackages(): Plugin {
  return {
    name: 'glosswell:bundled-packages',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const name = renderedLength > 0 ? packageOf(id) : undefined;
          if (name) names.add(name);
        }
      }
      mkdirSync(join(NOTE, '..'), { recursive: true });
      writeFileSync(NOTE, JSON.stringify(Array.from(names).toSorted()));
    },
  };
}

/**
 * The packages in what was built last, by name.
 *
 * @throws if nothing was built yet
 */
export function readBundledPackages(): string[] {
  return JSON.parse(readFileSync(NOTE, 'utf8')) as string[];
}
