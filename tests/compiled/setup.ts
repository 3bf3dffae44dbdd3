/** Reads and compiles the glossary once for all test files; they get it by `glossary.ts` beside this. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compile } from '../../glossary/build/compile.ts';
import { readGlossary } from '../../glossary/build/read.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the file that holds the compiled glossary as JSON. */
    compiledGlossary: string;
  }
}

/** Vitest calls this before the first test, and what it gives after the last. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'glosswell-compiled-'));
  const file = join(folder, 'glossary.json');
  const reading = readGlossary();
  writeFileSync(file, JSON.stringify({ ...reading, compiled: compile(reading.glossary) }));
  project.provide('compiledGlossary', file);
  return () => rmSync(folder, { recursive: true });
}
