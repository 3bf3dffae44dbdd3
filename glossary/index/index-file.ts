/** The file that the build writes the bundled index to, at the extension's root. */
export const INDEX_FILE = 'glossary.index';
