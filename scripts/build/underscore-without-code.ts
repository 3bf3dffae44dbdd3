/** Builds underscore, which mammoth stands on, without the code that it would make from text where it finds no global object. */
import type { Plugin } from 'vite';

const UNDERSCORE = /\/underscore\/[\w-]+\.(?:c?js|mjs)$/;
const MAKES_CODE = /Function\('return this'\)\(\)/g;

/** The code with the global object's own name in that place; unchanged where a file has none. */
export function withoutMadeCode(code: string): string {
  return code.replaceAll(MAKES_CODE, 'globalThis');
}

/** The Vite plugin that does so in every build. */
export function underscoreWithoutCode(): Plugin {
  return {
    name: 'glosswell:underscore-without-code',
    transform: { filter: { id: UNDERSCORE }, handler: (code) => ({ code: withoutMadeCode(code), map: null }) },
  };
}
