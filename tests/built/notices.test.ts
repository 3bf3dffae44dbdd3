import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readBundledPackages } from '../../scripts/build/bundled-packages.ts';
import { BUILT } from '../../scripts/browser/launch.ts';
import { noticesOf, NOTICES_FILE, readPackage } from '../../scripts/notices/notices.ts';
import { BROWSERS } from '../../scripts/browser/driver.ts';

test('the notices name every package that is built in, with its licence; `npm run notices` writes them anew', () => {
  expect(readBundledPackages()).toContain('preact');
  const isUpToDate = readFileSync(NOTICES_FILE, 'utf8') === noticesOf(readBundledPackages().map(readPackage));
  expect(isUpToDate).toBe(true);
});

test.each(BROWSERS)('the notices go with the extension for %s', (kind) => {
  const built = readFileSync(join(BUILT[kind], basename(NOTICES_FILE)));
  expect(built.equals(readFileSync(NOTICES_FILE))).toBe(true);
});
