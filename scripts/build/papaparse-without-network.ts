/** Builds the reader of CSV without its ways to the network and to code made from text, neither of which anybody here uses. */
import type { Plugin } from 'vite';

/** Papa Parse's own file, as it was written or made small. */
const PAPA = /\/papaparse\/papaparse(?:\.min)?\.js$/;
/** The request for a file at an address, with whatever short names the file was built with. */
const REQUESTS = /\bnew XMLHttpRequest\b(?:\(\))?/;
/** The worker made from a text of code, and the question whether there could be one. */
const MAKES_WORKER = /\bnew \w+\.Worker\(\w+\)/;
const ASKS_FOR_WORKER = /!!\w+\.Worker\b/;

/**
 * Papa Parse's code without them: who asks for a file at an address, or for a worker, gets an error.
 *
 * @throws where the code has changed so that one of them is not found, or is not the only one
 */
export function withoutNetwork(code: string): string {
  const without = code.replace(REQUESTS, 'void 0').replace(MAKES_WORKER, 'void 0').replace(ASKS_FOR_WORKER, 'false');
  const isAllFound = [REQUESTS, MAKES_WORKER, ASKS_FOR_WORKER].every((part) => part.test(code));
  if (!isAllFound || /XMLHttpRequest|\.Worker\b|\bfetch\(|WebSocket/.test(without)) {
    throw new Error('Papa Parse reaches the network in another way than before; look for it there and mend this file.');
  }
  return without;
}

/** The Vite plugin that does so in every build. */
export function papaparseWithoutNetwork(): Plugin {
  return {
    name: 'glosswell:papaparse-without-network',
    transform: { filter: { id: PAPA }, handler: (code) => ({ code: withoutNetwork(code), map: null }) },
  };
}
