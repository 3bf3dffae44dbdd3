/** `npm run why -- "some text"`: which words of a text are marked, and why or why not. */
import { compile } from '../glossary/build/compile.ts';
import { readGlossary } from '../glossary/build/read.ts';
import { readIndex } from '../glossary/index/form-index.ts';
import { findingsIn } from '../glossary/match/why.ts';

const index = readIndex(compile(readGlossary().glossary).index);
for (const { text, id, isMarked, why } of findingsIn(index, process.argv.slice(2).join(' '))) {
  console.log(`${isMarked ? 'marked    ' : 'not marked'}  ${text} → ${id}: ${why}.`);
}
