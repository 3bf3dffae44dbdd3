/**
 * `npm run glossary`: holds every entry to its rules, says what has to be mended, and writes the page of figures.
 * Names of files after `--` show only their problems; `--sort` puts the entries of each file in order.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GLOSSARY_DIR, readGlossary, sentence, termFiles } from '../glossary/build/read.ts';
import { checkRules } from '../glossary/rules/rules.ts';
import { figuresOf, withoutSay } from './glossary-figures.ts';
import { ROOT } from './browser/launch.ts';

if (process.argv.includes('--sort')) sortFiles();

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const { glossary, problems } = readGlossary();
const found = [...problems, ...checkRules(glossary)].filter(
  ({ file }) => only.length === 0 || only.some((name) => file.includes(name)),
);
for (const problem of found) console.log(sentence(problem));
if (found.length === 0 && only.length === 0) {
  const figures = figuresOf(glossary);
  writeFileSync(join(ROOT, 'docs', 'glossary.md'), figures);
  console.log(figures);
  const unsaid = withoutSay(glossary);
  console.log(`Without a respelling (${unsaid.length}): ${unsaid.join(', ')}.\n`);
}
console.log(`${glossary.terms.length} entries, ${found.length} problem${found.length === 1 ? '' : 's'}.`);
process.exitCode = found.length > 0 ? 1 : 0;

/** Orders the entries of each file by id, keeping every entry's text as it was written. */
function sortFiles(): void {
  for (const name of termFiles()) {
    const path = join(GLOSSARY_DIR, 'terms', name);
    const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    const pieces = text.split(/^(?=- id: )/m);
    const head = pieces.filter((piece) => !piece.startsWith('- id: ')).join('');
    const entries = pieces.filter((piece) => piece.startsWith('- id: ')).map((entry) => entry.trimEnd());
    const sorted = entries.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    writeFileSync(path, `${head}${sorted.join('\n\n')}\n`);
  }
}

function idOf(entry: string): string {
  return /^- id: *["']?([^\s"']+)/.exec(entry)?.[1] ?? '';
}
