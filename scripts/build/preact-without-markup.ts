/** Builds Preact without its way to set markup, so that no text of a page or a pack can ever become any. */
import type { Plugin } from 'vite';

/** Preact's own file, wherever it lies. */
const PREACT = /\/preact\/dist\/preact\.mjs$/;
/** The prop that would carry markup. */
const PROP = 'dangerouslySetInnerHTML';
/** The one place that would set it, with whatever short names the file was built with. */
const SETS_MARKUP = /\((\w+)\.innerHTML=(\w+)\.__html\)/;

/**
 * Preact's code without the assignment: an element that is given markup stays empty.
 *
 * @throws where the code has changed so that the assignment is not found, or is not the only one
 */
export function withoutMarkup(code: string): string {
  const without = code.replace(SETS_MARKUP, '0');
  if (without === code || /\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|document\.write/.test(without)) {
    throw new Error(`Preact sets markup in another way than before; look for ${PROP} in it and mend ${SETS_MARKUP}.`);
  }
  return without;
}

/** The Vite plugin that does so in every build. */
export function preactWithoutMarkup(): Plugin {
  return {
    name: 'glosswell:preact-without-markup',
    transform: { filter: { id: PREACT }, handler: (code) => ({ code: withoutMarkup(code), map: null }) },
  };
}
