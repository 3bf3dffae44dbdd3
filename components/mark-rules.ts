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
 * A style sheet for the marks, the open one, and those that are pointed at beside the page. It prints nothing. Where the system's colours are forced there is no tint; Chromium then
 * shows every highlight as if it were selected, whatever its rules say.
 */
export function markRules(style: MarkStyle, colour: MarkColour, { scope, isImportant }: RuleUse): string {
  const ink = MARK_COLOURS[colour];
  const marks = `${scope}::highlight(glosswell)`;
  const open = `${scope}::highlight(glosswell-open)`;
  const pointed = `${scope}::highlight(glosswell-pointed)`;
  const weight = isImportant ? '!important' : '';
  const line = (line: string) => `{text-decoration:${line} ${ink}${weight};text-underline-offset:18%}`;
  const back = `{background-color:${ink}${TINT_ALPHA}${weight}}`;
  const tint = MARK_STYLES[style].isTinted ? marks + back : '';
  return `@media screen{${marks}${line(MARK_STYLES[style].line)}${open}${line(MARK_STYLES.solid.line)}${pointed}${line(POINTED_LINE)}@media(forced-colors:none){${tint}${open},${pointed}${back}}@media(forced-colors:active){${marks}{text-decoration-color:LinkText${weight}}${open},${pointed}{color:HighlightText;background-color:Highlight${weight}}}}`;
}

/** The style sheet that stands in the manifest: the default look, until a reader's choices are known. The sheet of those overrides it. */
export function defaultMarksSheet(browser: 'chromium' | 'firefox'): string {
  return markRules(DEFAULT_LOOK.markStyle, DEFAULT_LOOK.markColour, { scope: scopeIn(browser), isImportant: false });
}
