/** Loads an index in a process that has done nothing else, and says how long that took: `node load-once.ts index.json`. */
import { readFileSync } from 'node:fs';
import { loadIndex, type EncodedIndex } from '../../glossary/form-index.ts';

const text = readFileSync(process.argv[2] ?? '', 'utf8');
const start = performance.now();
loadIndex(JSON.parse(text) as EncodedIndex);
console.log(performance.now() - start);
