/** Escapes what is beyond ASCII in built scripts: engines keep a script of ASCII alone in half the memory. */
import type { Plugin } from 'vite';

/** The Vite plugin. */
export function asciiOnly(): Plugin {
  return {
    name: 'glosswell:ascii-only',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = escaped(chunk.code);
    },
  };
}

/** It stands only in strings and regular expressions, where the escape is the same. */
function escaped(code: string): string {
  // oxlint-disable-next-line no-control-regex
  return code.replace(/[^\x00-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
