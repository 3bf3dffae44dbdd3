/** Builds underscore, which mammoth stands on, without its two ways to make code from text; mammoth goes neither. */
import type { Plugin } from 'vite';

const UNDERSCORE = /\/underscore\/[\w/-]+\.(?:c?js|mjs)$/;
/** Where it finds no global object by name. */
const FINDS_GLOBAL = /\bFunction\('return this'\)\(\)/g;
/** Where it makes a template of a text. */
const MAKES_TEMPLATE = /\bnew Function\(/g;

const NO_CODE = '\nfunction noCode() { throw new Error("No code is made from text."); }\n';

/** The code of one of its files without them. That none is left is looked at in what was built. */
export function withoutMadeCode(code: string): string {
  const without = code.replaceAll(FINDS_GLOBAL, 'globalThis').replaceAll(MAKES_TEMPLATE, 'noCode(');
  return without.includes('noCode(') ? without + NO_CODE : without;
}

/** The Vite plugin that does so in every build. */
export function underscoreWithoutCode(): Plugin {
  return {
    name: 'glosswell:underscore-without-code',
    transform: { filter: { id: UNDERSCORE }, handler: (code) => ({ code: withoutMadeCode(code), map: null }) },
  };
}
