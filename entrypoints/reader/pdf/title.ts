/** What a PDF is called. */

/** Titles that programs give by themselves. */
const NO_TITLE =
  /^(?:untitled.*|microsoft word.*|.*\.(?:docx?|odt|rtf|pdf|indd|qxp|pub|tex|dvi)|document\d*|about:blank)$/i;

/** Its own title, if somebody gave it one; else the file's name. */
export function titleOf(title: unknown, name: string): string {
  const own = typeof title === 'string' ? title.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim() : '';
  return own && !NO_TITLE.test(own) ? own : name;
}
