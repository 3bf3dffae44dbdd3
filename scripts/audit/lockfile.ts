/** Reads which packages are installed, from the lockfile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../browser/launch.ts';

/** An installed package, as the lockfile has it. */
export interface Installed {
  name: string;
  version: string;
  /** Its licence's short name, if it says one. */
  license?: string;
  /** Where it comes from, if that is not the registry. */
  resolved?: string;
  /** Its checksum. */
  integrity?: string;
  /** It runs a program of its own when it is installed. */
  hasInstallScript?: boolean;
}

/** The packages of the lockfile. */
export function readLockfile(): Installed[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Omit<Installed, 'name'>>;
  };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, said]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), ...said }));
}
