/** Puts the compiled glossary into the build: the index as a module for the page, the cards as a file for the extension. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { checkRules } from '../rules/rules.ts';
import { compile, type Compiled } from './compile.ts';
import { GLOSSARY_DIR, readGlossary, sentence } from './read.ts';

/** The module that holds the encoded index; its type stands in `glossary/virtual.d.ts`. */
const INDEX_MODULE = 'virtual:glossary/index';

/** A file with the glossary as it was compiled before, for who builds again and again with the same entries: `npm run sabotage`. */
const COMPILED_BEFORE = process.env['GLOSSWELL_COMPILED_GLOSSARY'];

let compiled: Compiled | undefined;

/**
 * The glossary, compiled once for a build.
 *
 * @throws naming every malformed entry or broken rule by file, entry, field and remedy
 */
export function compiledGlossary(): Compiled {
  if (compiled) return compiled;
  if (COMPILED_BEFORE) return (compiled = JSON.parse(readFileSync(COMPILED_BEFORE, 'utf8')) as Compiled);
  const { glossary, problems } = readGlossary();
  const found = problems.length > 0 ? problems : checkRules(glossary);
  if (found.length > 0) {
    throw new Error(
      `The glossary has to be mended first:\n${found.map((problem) => `  ${sentence(problem)}`).join('\n')}`,
    );
  }
  compiled = compile(glossary);
  return compiled;
}

/** The Vite plugin that resolves the index module, and compiles anew when an entry changes while developing. */
export function glossaryPlugin(): Plugin {
  const resolved = `\0${INDEX_MODULE}`;
  return {
    name: 'glosswell:glossary',
    resolveId: (id) => (id === INDEX_MODULE ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      return `export default ${JSON.stringify(compiledGlossary().index)};`;
    },
    generateBundle(_options, bundle) {
      // Engines keep a script of ASCII alone in half the memory.
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = asciiOnly(chunk.code);
    },
    configureServer(server) {
      server.watcher.add(GLOSSARY_DIR);
      server.watcher.on('change', (path) => {
        if (path.endsWith('.yaml')) compiled = undefined;
      });
    },
  };
}

/** A script with everything beyond ASCII escaped; it stands only in strings and regular expressions, where that is the same. */
function asciiOnly(code: string): string {
  // oxlint-disable-next-line no-control-regex
  return code.replace(/[^\x00-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
