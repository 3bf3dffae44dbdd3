/** Builds underscore, which mammoth stands on, without its two ways to make code from text; mammoth goes neither. */
import type { Plugin } from 'vite';

const UNDERSCORE = /\/underscore\/underscore-[\w-]+\.(?:c?js|mjs)$/;
/** Where it finds no global object by name. */
const FINDS_GLOBAL = /\bFunction\('return this'\)\(\)/g;
/** Where it makes a template of a text. */
const MAKES_TEMPLATE = /\bnew Function\(/g;

/**
 * The code without them.
 *
 * @throws where the code has changed so that one of them is not found, or there are more
 */
export function withoutMadeCode(code: string): string {
  const without = code.replaceAll(FINDS_GLOBAL, 'globalThis').replaceAll(MAKES_TEMPLATE, 'noCode(');
  if (!FINDS_GLOBAL.test(code) || !MAKES_TEMPLATE.test(code) || /(?<![.\w'])Function\(/.test(without)) {
    throw new Error('Underscore makes code from text in another way than before; look for “Function(” in it.');
  }
  return `${without}\nfunction noCode() { throw new Error("No code is made from text."); }\n`;
}

/** The Vite plugin that does so in every build. */
export function underscoreWithoutCode(): Plugin {
  return {
    name: 'glosswell:underscore-without-code',
    transform: { filter: { id: UNDERSCORE }, handler: (code) => ({ code: withoutMadeCode(code), map: null }) },
  };
}
