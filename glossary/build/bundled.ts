/** The glossary as the build bundles it: checked, and compiled once. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkRules } from '../rules/rules.ts';
import type { WordParts } from '../decode/word-parts.ts';
import type { Pictures } from '../entry/pictures.ts';
import { compile, type Compiled } from './compile.ts';
import { compilePictures } from './pictures.ts';
import { readGlossary, sentence, type Sources } from './read.ts';
import { compileWordParts } from './word-parts.ts';

/** A folder with the glossary as it was compiled before, for who builds again and again with the same entries: `npm run sabotage`. */
const COMPILED_BEFORE = process.env['GLOSSWELL_COMPILED_GLOSSARY'];
/** Where the index lies until the build has copied it. */
const WRITTEN = join(import.meta.dirname, '..', '..', '.output', 'glossary.index');

/** Everything that the build makes of the glossary. */
export interface Bundled extends Compiled {
  wordParts: WordParts;
  pictures: Pictures;
}

let compiled: Bundled | undefined;

/**
 * The glossary, compiled once for a build.
 *
 * @throws naming every malformed entry or broken rule by file, entry, field and remedy
 */
export function compiledGlossary(): Bundled {
  if (compiled) return compiled;
  if (COMPILED_BEFORE) return (compiled = readCompiled(COMPILED_BEFORE));
  const { glossary, problems } = readGlossary();
  const found = problems.length > 0 ? problems : checkRules(glossary);
  if (found.length > 0) {
    throw new Error(
      `The glossary has to be mended first:\n${found.map((problem) => `  ${sentence(problem)}`).join('\n')}`,
    );
  }
  compiled = compileAll(glossary);
  return compiled;
}

/** All that is bundled of a glossary that has been checked. */
export function compileAll(glossary: Sources): Bundled {
  return {
    ...compile(glossary),
    wordParts: compileWordParts(glossary),
    pictures: compilePictures(glossary.pictures),
  };
}

/** Writes the index to a file, and gives its path. Two builds may do so at once: the file is never there in part. */
export function writtenIndex(): string {
  const written = `${WRITTEN}.${process.pid}`;
  mkdirSync(dirname(WRITTEN), { recursive: true });
  writeFileSync(written, new Uint8Array(compiledGlossary().index));
  renameSync(written, WRITTEN);
  return WRITTEN;
}

/** Writes a compiled glossary into a folder, for {@link COMPILED_BEFORE}. */
export function writeCompiled(folder: string, { index, cards, wordParts, pictures }: Bundled): void {
  writeFileSync(join(folder, 'cards.json'), JSON.stringify(cards));
  writeFileSync(join(folder, 'word-parts.json'), JSON.stringify(wordParts));
  writeFileSync(join(folder, 'pictures.json'), JSON.stringify(pictures));
  writeFileSync(join(folder, 'glossary.index'), new Uint8Array(index));
}

function readCompiled(folder: string): Bundled {
  return {
    cards: JSON.parse(readFileSync(join(folder, 'cards.json'), 'utf8')) as Compiled['cards'],
    wordParts: JSON.parse(readFileSync(join(folder, 'word-parts.json'), 'utf8')) as WordParts,
    pictures: JSON.parse(readFileSync(join(folder, 'pictures.json'), 'utf8')) as Pictures,
    index: new Uint8Array(readFileSync(join(folder, 'glossary.index'))).buffer,
  };
}
