/** `node scripts/audit.ts`, a step of `npm run check`: looks into the packages that the project is built from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askForAdvisories } from './audit/advisories.ts';
import { readLockfile } from './audit/lockfile.ts';
import { installScriptProblems, licenseProblems, originProblems } from './audit/packages.ts';
import { ROOT } from './browser/launch.ts';
import { namesIn, NOTICES_FILE } from './notices/notices.ts';

const { allowScripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  allowScripts: Record<string, boolean>;
};
const installed = readLockfile();
// The notices name what is built in, which a test holds them to; some of what is installed for it is left out of the build.
const names = new Set(namesIn(readFileSync(NOTICES_FILE, 'utf8')));
const shipped = installed.filter(({ name }) => names.has(name));
const advisories = askForAdvisories();

const problems = [
  ...licenseProblems(shipped),
  ...installScriptProblems(installed, allowScripts),
  ...originProblems(installed),
  ...(advisories ?? [])
    .filter(({ name }) => names.has(name))
    .map(
      ({ name, severity }) => `${name} has a known weakness (${severity}) and goes into the extension; see npm audit.`,
    ),
];
for (const problem of problems) console.error(problem);
const tools = advisories?.filter(({ name }) => !names.has(name));
if (tools && tools.length > 0) {
  const list = tools.map(({ name, severity }) => `${name} (${severity})`).join(', ');
  console.log(`Weaknesses are known in tools, which reach no reader: ${list}.`);
}
console.log(
  advisories
    ? 'The registry was asked for known weaknesses.'
    : 'Skipped: the registry cannot be asked for known weaknesses here.',
);
console.log(`${installed.length} packages, ${shipped.length} of them for the extension: ${problems.length} problems.`);
process.exitCode = problems.length > 0 ? 1 : 0;
