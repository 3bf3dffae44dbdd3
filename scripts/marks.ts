/** `npm run marks -- FOLDER…`: which marks the texts in a folder get, each as a page of its own, and what the evidence holds back. */
import { compile } from '../glossary/build/compile.ts';
import { readGlossary } from '../glossary/build/read.ts';
import { readIndex } from '../glossary/index/form-index.ts';
import { joinIndexes } from '../glossary/match/joined-index.ts';
import { countMarks } from './marks/figures.ts';
import { reportOf } from './marks/report.ts';
import { textsIn } from './marks/texts.ts';

const index = joinIndexes(readIndex(compile(readGlossary().glossary).index));
for (const folder of process.argv.slice(2)) {
  console.log(`## ${folder}\n`);
  console.log(`${reportOf(countMarks(index, textsIn(folder))).join('\n')}\n`);
}
