/** A copy of the sources in a temporary folder, to put sabotages into: the tree itself is never touched. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { compileAll, writeCompiled } from '../../glossary/build/bundled.ts';
import { readGlossary } from '../../glossary/build/read.ts';
import { ROOT } from '../browser/launch.ts';
import { sabotaged, type Sabotage } from './sabotage.ts';

/** What lies in the root and is no source. */
const NO_SOURCES = new Set(['node_modules', '.git', '.output', '.wxt', '.cache', '.stryker', 'reports', 'coverage']);

/** The copy. */
export interface Copy {
  folder: string;
  /** The folder of the compiled glossary. Compiling is most of a build's time, and no sabotage changes it. */
  glossary: string;
  /**
   * Does some work while a sabotage is in the copy.
   *
   * @throws where its text does not stand in its file exactly once
   */
  during<T>(sabotage: Sabotage, work: () => T): T;
  remove(): void;
}

/** Makes a copy, with the packages linked. */
export function copySources(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'glosswell-sabotage-'));
  cpSync(ROOT, folder, {
    recursive: true,
    filter: (source) => !NO_SOURCES.has(relative(ROOT, source).split(sep)[0] ?? ''),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const glossary = join(folder, '.compiled');
  mkdirSync(glossary);
  writeCompiled(glossary, compileAll(readGlossary().glossary));
  return {
    folder,
    glossary,
    during(sabotage, work) {
      const path = join(folder, sabotage.file);
      const before = readFileSync(path, 'utf8');
      const after = sabotaged(before, sabotage);
      writeFileSync(path, after);
      try {
        return work();
      } finally {
        writeFileSync(path, before);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
