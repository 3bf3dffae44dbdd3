/** The rules that marks are drawn by in this browser, for each style and colour that readers can choose. */
import type { MarkColour, MarkStyle } from '../settings/mark-looks.ts';
import { markRules, scopeIn } from './mark-rules.ts';

/** What the rules for highlights hang on here. */
export const MARKED = scopeIn(import.meta.env.FIREFOX ? 'firefox' : 'chromium');

/** The style sheet of the marks, over the one that stands in the manifest. */
export function marksCss(style: MarkStyle, colour: MarkColour): string {
  return markRules(style, colour, { scope: MARKED, isImportant: true });
}
