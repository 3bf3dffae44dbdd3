/** What has to hold for the packages that are installed; each broken rule is a sentence. */
import satisfies from 'spdx-satisfies';
import type { Installed } from './lockfile.ts';

/** Licences under which a package's code may go into the extension. */
const ALLOWED_LICENSES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0'];

/** Packages that go into the extension must be under a licence that allows it, or offer one among others. */
export function licenseProblems(packages: readonly Installed[]): string[] {
  return packages
    .filter(({ license }) => !isAllowed(license))
    .map(({ name, license }) => `${name} is under “${license ?? 'no licence'}”, which is not on the list of licences.`);
}

/** @param license an SPDX expression; any other text names no licence that is known */
function isAllowed(license: string | undefined): boolean {
  if (!license) return false;
  try {
    return satisfies(license, ALLOWED_LICENSES);
  } catch {
    return false;
  }
}

/**
 * Only packages that somebody has approved may run programs when they are installed, and none stays approved that no
 * longer does.
 *
 * @param approved the `allowScripts` of package.json
 */
export function installScriptProblems(
  packages: readonly Installed[],
  approved: Readonly<Record<string, boolean>>,
): string[] {
  const running = new Set(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));
  return [
    ...Array.from(running)
      .filter((name) => !approved[name])
      .map((name) => `${name} runs a program when it is installed; read it, then approve it in allowScripts.`),
    ...Object.keys(approved)
      .filter((name) => !running.has(name))
      .map((name) => `${name} is approved in allowScripts, but runs nothing when it is installed; take it out.`),
  ];
}

/** Every package comes from the registry, with a checksum. */
export function originProblems(packages: readonly Installed[]): string[] {
  return packages.flatMap(({ name, resolved, integrity }) => [
    ...(resolved ? [`${name} comes from ${resolved}, not from the registry.`] : []),
    ...(integrity?.startsWith('sha512-') ? [] : [`${name} has no checksum in the lockfile.`]),
  ]);
}
