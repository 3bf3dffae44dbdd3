/** The real glossary, as it was compiled before the first test. */
import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import type { Compiled } from '../../glossary/build/compile.ts';
import type { Reading } from '../../glossary/build/read.ts';
import { loadIndex } from '../../glossary/form-index.ts';

const read = JSON.parse(readFileSync(inject('compiledGlossary'), 'utf8')) as Reading & { compiled: Compiled };

export const { glossary, problems } = read;

/** The index that pages match against. */
export const index = loadIndex(read.compiled.index);
