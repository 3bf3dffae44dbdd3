import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/browser/launch.ts';
import { filesIn, inEmptyFolder, run, unpack, zipsIn, type Zips } from './rebuild.ts';

/** The commands that SOURCE_CODE_REVIEW.md gives to reviewers. */
function buildIn(tree: string): Zips {
  run(tree, 'npm', 'install', '--prefer-offline');
  run(tree, 'npm', 'run', 'zip:firefox');
  return zipsIn(tree);
}

test('a clean checkout, and the sources that it packs, build the same extension byte for byte', () => {
  inEmptyFolder((folder) => {
    const checkout = join(folder, 'checkout');
    run(folder, 'git', 'clone', '--quiet', '--no-hardlinks', ROOT, checkout);
    const first = buildIn(checkout);
    const unpacked = join(folder, 'unpacked');
    unpack(first.sources, unpacked);
    const second = buildIn(unpacked);
    expect(second.extension.equals(first.extension)).toBe(true);
    expect(Array.from(filesIn(second.sources).keys())).toEqual(Array.from(filesIn(first.sources).keys()));
  });
});
