/** The order of test files: slow ones begin first, so that no worker is left with one of them at the end. Vitest by itself goes by size. */
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take more than a minute on two processors, the slowest first. */
const SLOW = [
  'popup',
  'nothing-lost',
  'side-panel',
  'options',
  'library',
  'reader-pdf',
  'reader',
  'card-actions',
  'packs',
  'around',
  'huge',
  'opening',
];

/** Vitest's own order, with the slow files in front. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      const at = project.name === 'browser' ? SLOW.indexOf(basename(moduleId, '.test.ts')) : -1;
      return at < 0 ? SLOW.length : at;
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- That of the class above, not of an array.
    const others = await super.sort(files);
    return others.toSorted((a, b) => place(a) - place(b));
  }
}
