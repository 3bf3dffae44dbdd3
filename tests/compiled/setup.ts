/** Reads and compiles the glossary once for all test files; they get it by `glossary.ts` beside this. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compile } from '../../glossary/build/compile.ts';
import { readGlossary } from '../../glossary/build/read.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that holds the glossary as it was read, as JSON, and its index. */
    compiledGlossary: string;
  }
}

/** Vitest calls this before the first test, and what it gives after the last. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'glosswell-compiled-'));
  const reading = readGlossary();
  writeFileSync(join(folder, 'glossary.json'), JSON.stringify(reading));
  writeFileSync(join(folder, 'glossary.index'), new Uint8Array(compile(reading.glossary).index));
  project.provide('compiledGlossary', folder);
  return () => rmSync(folder, { recursive: true });
}
