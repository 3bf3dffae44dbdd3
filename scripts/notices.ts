/** `npm run notices`: builds, and writes which packages are built in and under what licences. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBundledPackages } from './build/bundled-packages.ts';
import { ROOT } from './browser/launch.ts';
import { noticesOf, NOTICES_FILE, readPackage } from './notices/notices.ts';

const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', 'wxt'), ['build'], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (status === 0) writeFileSync(NOTICES_FILE, noticesOf(readBundledPackages().map(readPackage)));
process.exitCode = status ?? 1;
