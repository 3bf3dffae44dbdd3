/** The real glossary, as it was read and compiled before the first test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Reading } from '../../glossary/build/read.ts';
import { readIndex } from '../../glossary/index/form-index.ts';

const folder = inject('compiledGlossary');

export const { glossary, problems } = JSON.parse(readFileSync(join(folder, 'glossary.json'), 'utf8')) as Reading;

/** The index that the background matches against. */
export const index = readIndex(new Uint8Array(readFileSync(join(folder, 'glossary.index'))).buffer);
