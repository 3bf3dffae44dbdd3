/** The CSS that draws marks of one style and colour. Knows nothing of the browser at hand, so that the build can call it too. */
import { DEFAULT_LOOK, MARK_COLOURS, MARK_STYLES, type MarkColour, type MarkStyle } from '../settings/mark-looks.ts';

/** How much of the colour lies over the page, as two hexadecimal digits: 18 %, at which text keeps most of its contrast. */
export const TINT_ALPHA = '2e';

/** Thicker than any mark, to be found at a glance from beside the page. */
const POINTED_LINE = 'underline solid 4px';

/** What the rules are for: the selector that highlights hang on, and whether they override those of other sheets. */
export interface RuleUse {
  scope: string;
  isImportant: boolean;
}

/**
 * Chromium (131) lets highlights inherit, into shadow roots too: a rule for the root alone spares each element of the page a style of
 * its own, a quarter of all memory and much of each frame. Firefox (153) does not, and needs a rule for everything.
 */
export function scopeIn(browser: 'chromium' | 'firefox'): string {
  return browser === 'firefox' ? '' : ':root';
}

/**
 * A style sheet for the marks, those of names that were read about, the open one, and those that are pointed at beside the page. It prints
 * nothing. Where the system's colours are forced there is no tint, and the lines have the colour of links. Chromium (156) then shows every
 * highlight as if it were selected all the same: it heeds `forced-color-adjust` for highlights where it is set, and does not let it be set.
 */
export function markRules(style: MarkStyle, colour: MarkColour, { scope, isImportant }: RuleUse): string {
  const ink = MARK_COLOURS[colour];
  const { line, readLine, isTinted } = MARK_STYLES[style];
  const marks = `${scope}::highlight(glosswell)`;
  const read = `${scope}::highlight(glosswell-read)`;
  const open = `${scope}::highlight(glosswell-open)`;
  const pointed = `${scope}::highlight(glosswell-pointed)`;
  const weight = isImportant ? '!important' : '';
  const drawn = (line: string) => `{text-decoration:${line} ${ink}${weight};text-underline-offset:18%}`;
  const back = `{background-color:${ink}${TINT_ALPHA}${weight}}`;
  const tint = isTinted ? marks + back : '';
  const forced = `{text-decoration-color:LinkText${weight}}`;
  const screen = `${marks}${drawn(line)}${read}${drawn(readLine)}${open}${drawn(OPEN_LINE)}${pointed}${drawn(POINTED_LINE)}`;
  const free = `${tint}${open},${pointed}${back}`;
  const forcedRules = `${marks},${read}${forced}${open},${pointed}{color:HighlightText;background-color:Highlight${weight}}`;
  return `@media screen{${screen}@media(forced-colors:none){${free}}@media(forced-colors:active){${forcedRules}}}`;
}

/** The line of the open mark, whatever the style of the others. */
const OPEN_LINE = 'underline solid 2px';

/** The style sheet that stands in the manifest: the default look, until a reader's choices are known. The sheet of those overrides it. */
export function defaultMarksSheet(browser: 'chromium' | 'firefox'): string {
  return markRules(DEFAULT_LOOK.markStyle, DEFAULT_LOOK.markColour, { scope: scopeIn(browser), isImportant: false });
}
