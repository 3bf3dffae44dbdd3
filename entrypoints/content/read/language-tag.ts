/** What the value of a language attribute says about the text below it. */

/** `undefined` where the value says nothing: it is no language tag, or one that leaves the language open. */
export type Language = 'english' | 'other';

/** The shape of a tag by BCP 47, with underscores as well; languages have two or three letters, and longer names were never registered. */
const TAG = /^([a-z]{2,3}|[xi](?=[-_]))(?:[-_][a-z\d]{1,8})*$/;
/** Tags for text whose language is not determined, and for text in several. */
const OPEN = new Set(['und', 'mul']);

let names: Intl.DisplayNames | undefined;

/** The language that an attribute's value declares. */
export function languageOf(value: string): Language | undefined {
  const primary = TAG.exec(value.trim().toLowerCase())?.[1];
  if (primary === undefined || OPEN.has(primary)) return undefined;
  if (primary === 'en' || primary === 'eng') return 'english';
  return primary.length === 2 && !isAssigned(primary) ? undefined : 'other';
}

/** Whether two letters are the code of a language: browsers know all of those, while `us`, `gb` or `xx` are mistakes. */
function isAssigned(code: string): boolean {
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names.of(code) !== undefined;
}
