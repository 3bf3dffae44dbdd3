/** Reads an index in a process that has done nothing else, and says how long that took: `node load-once.ts glossary.index`. */
import { readFileSync } from 'node:fs';
import { idsOf, readIndex } from '../../../glossary/index/form-index.ts';

const { buffer } = new Uint8Array(readFileSync(process.argv[2] ?? ''));
const start = performance.now();
readIndex(buffer);
idsOf(buffer);
console.log(performance.now() - start);
