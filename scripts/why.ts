/** `npm run why -- "some text"`: what its words say about health, which of them are marked, and why or why not. */
import { compile } from '../glossary/build/compile.ts';
import { readGlossary } from '../glossary/build/read.ts';
import { readIndex } from '../glossary/index/form-index.ts';
import { evidenceByWord, findingsIn } from '../glossary/tools/why.ts';

const index = readIndex(compile(readGlossary().glossary).index);
const text = process.argv.slice(2).join(' ');
const words = evidenceByWord(index, text);
console.log(words.map(({ word, ratio }) => `${word} ${ratio === undefined ? '?' : ratio.toFixed(1)}`).join(' · '));
for (const { text: form, id, isMarked, why } of findingsIn(index, text)) {
  console.log(`${isMarked ? 'marked    ' : 'not marked'}  ${form} → ${id}: ${why}.`);
}
