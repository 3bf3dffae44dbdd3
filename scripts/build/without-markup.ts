/** Builds libraries without their ways to set markup, so that no text of a page, a pack or a document can ever become any. */
import type { Plugin } from 'vite';

/** A library that would set markup: its file, wherever that lies, and the one place where it does. */
interface Library {
  file: RegExp;
  assignment: RegExp;
}

const LIBRARIES = {
  /** An element that is given markup by a prop stays empty. */
  preact: { file: /\/preact\/dist\/preact\.mjs$/, assignment: /\(\w+\.innerHTML=\w+\.__html\)/ },
  /** Only where the browser’s own parser fails; the document then stays empty. */
  dompurify: {
    file: /\/dompurify\/dist\/purify\.es\.mjs$/,
    assignment: /doc\.documentElement\.innerHTML = IS_EMPTY_INPUT \? emptyHTML : dirtyPayload/,
  },
} as const satisfies Record<string, Library>;

/**
 * A library's code without the assignment.
 *
 * @throws where the code has changed so that the assignment is not found, or is not the only one
 */
export function withoutMarkup(code: string, name: keyof typeof LIBRARIES): string {
  const { assignment } = LIBRARIES[name];
  const without = code.replace(assignment, '0');
  if (without === code || /\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|document\.write/.test(without)) {
    throw new Error(`${name} sets markup in another way than before; look for innerHTML in it and mend ${assignment}.`);
  }
  return without;
}

/** The Vite plugins that do so in every build. */
export function librariesWithoutMarkup(): Plugin[] {
  return (['preact', 'dompurify'] as const).map((name) => ({
    name: `glosswell:${name}-without-markup`,
    transform: {
      filter: { id: LIBRARIES[name].file },
      handler: (code) => ({ code: withoutMarkup(code, name), map: null }),
    },
  }));
}
