import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILT, ROOT } from '../../scripts/browser/launch.ts';
import { slowness } from '../../scripts/browser/machine.ts';
import { filesIn, inEmptyFolder, run, unpack, zipsIn } from '../release/rebuild.ts';

const zips = zipsIn(ROOT);

test('the zip for Firefox holds what was built, byte for byte', () => {
  const files = filesIn(zips.extension);
  expect(files.has('manifest.json')).toBe(true);
  for (const [path, bytes] of files) {
    expect(bytes.equals(readFileSync(join(BUILT.firefox, path))), path).toBe(true);
  }
});

test('the sources for reviewers hold the lockfile and the way to build, and no tests, pictures or packages', () => {
  const paths = Array.from(filesIn(zips.sources).keys());
  expect(paths).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'SOURCE_CODE_REVIEW.md']));
  expect(paths.filter((path) => /^(?:tests|docs|node_modules|\.)/.test(path))).toEqual([]);
});

/** Time to build everything once more beside other tests, in milliseconds. */
const BUILDS_WITHIN_MS = 240_000;

test(
  'the sources for reviewers build the same zips with the packages that are installed here',
  () => {
    inEmptyFolder((folder) => {
      unpack(zips.sources, folder);
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
      run(folder, join(ROOT, 'node_modules', '.bin', 'wxt'), 'zip', '-b', 'firefox');
      const again = zipsIn(folder);
      for (const [path, bytes] of filesIn(again.extension)) {
        expect(filesIn(zips.extension).get(path)?.equals(bytes), path).toBe(true);
      }
      expect(again.extension.equals(zips.extension)).toBe(true);
      expect(again.sources.equals(zips.sources)).toBe(true);
    });
  },
  BUILDS_WITHIN_MS * slowness(),
);
