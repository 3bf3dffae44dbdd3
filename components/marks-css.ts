/** The rules that marks are drawn by, for each style and colour that readers can choose. */

import { MARK_COLOURS, MARK_STYLES, type MarkColour, type MarkStyle } from '../settings/mark-looks.ts';

/** How much of the colour lies over the page, as two hexadecimal digits: 18 %, at which text keeps most of its contrast. */
export const TINT_ALPHA = '2e';

/**
 * Chromium (131) lets highlights inherit, into shadow roots too: a rule for the root alone spares each element of the page a style of
 * its own, a quarter of all memory and much of each frame. Firefox (153) does not, and needs a rule for everything.
 */
export const MARKED = import.meta.env.FIREFOX ? '' : ':root';

/**
 * The style sheet of the marks, over the one that stands in the manifest. It prints nothing. Where the system's colours are forced
 * there is no tint; Chromium then shows every highlight as if it were selected, whatever its rules say.
 */
export function marksCss(style: MarkStyle, colour: MarkColour): string {
  const ink = MARK_COLOURS[colour];
  const marks = `${MARKED}::highlight(glosswell)`;
  const open = `${MARKED}::highlight(glosswell-open)`;
  const line = (style: MarkStyle) =>
    `{text-decoration:${MARK_STYLES[style].line} ${ink}!important;text-underline-offset:18%}`;
  const back = `{background-color:${ink}${TINT_ALPHA}!important}`;
  const tint = MARK_STYLES[style].isTinted ? marks + back : '';
  return `@media screen{${marks}${line(style)}${open}${line('solid')}@media(forced-colors:none){${tint}${open}${back}}@media(forced-colors:active){${marks}{text-decoration-color:LinkText!important}${open}{color:HighlightText;background-color:Highlight!important}}}`;
}
