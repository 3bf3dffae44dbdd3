/** The rules that marks are drawn by, for each style and colour that readers can choose. */

/** How marks are drawn. */
export type MarkStyle = 'dotted' | 'solid' | 'tint' | 'none';
/** What they are drawn in. */
export type MarkColour = 'teal' | 'blue' | 'violet' | 'amber';

/** Each keeps 3:1 against white and against black, since a page's own colours are not known. */
export const MARK_COLOURS: Readonly<Record<MarkColour, string>> = {
  teal: '#0b8f87',
  blue: '#2f7de1',
  violet: '#9a5fe0',
  amber: '#b4690e',
};

/** How much of the colour lies over the page, as two hexadecimal digits: 18 %, at which text keeps most of its contrast. */
export const TINT_ALPHA = '2e';

/** A tint has a line too, as it is too pale by itself for some eyes and gone where the system's colours are forced. */
const LINES: Readonly<Record<MarkStyle, string>> = {
  dotted: 'underline dotted 2px',
  solid: 'underline solid 2px',
  tint: 'underline solid 1px',
  none: 'none',
};

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
  const line = (style: MarkStyle) => `{text-decoration:${LINES[style]} ${ink}!important;text-underline-offset:18%}`;
  const back = `{background-color:${ink}${TINT_ALPHA}!important}`;
  const tint = style === 'tint' ? marks + back : '';
  return `@media screen{${marks}${line(style)}${open}${line('solid')}@media(forced-colors:none){${tint}${open}${back}}@media(forced-colors:active){${marks}{text-decoration-color:LinkText!important}${open}{color:HighlightText;background-color:Highlight!important}}}`;
}
