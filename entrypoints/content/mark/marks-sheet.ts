/** The sheet that marks are drawn by in shadow roots, and on the page too where the reader wants other marks than `marks.css` has. */
import { MARKED, marksCss } from '../../../components/marks-css.ts';
import { DEFAULT_LOOK } from '../../../settings/mark-looks.ts';
import type { Preferences } from '../../../settings/preferences.ts';

/** The sheet of one session. */
export interface MarksSheet {
  /** Draws marks as the reader chose, at once and everywhere. */
  draw(choices: Preferences): void;
  /** Lets highlights be seen in a shadow root, where they do not inherit: rules hold only in the tree that they stand in. */
  adopt(root: ShadowRoot): void;
  /** Puts the sheet back where the page has taken it away. */
  restore(): void;
}

/** A sheet that nothing has adopted yet. It goes everywhere when `signal` aborts; the page's own sheets are never touched. */
export function createMarksSheet(signal: AbortSignal): MarksSheet {
  const sheet = new CSSStyleSheet();
  let drawn = marksCss(DEFAULT_LOOK.markStyle, DEFAULT_LOOK.markColour);
  sheet.replaceSync(drawn);
  let isOnPage = false;
  const put = (root: Document | ShadowRoot) => {
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  };
  const adopt = (root: Document | ShadowRoot) => {
    put(root);
    const adopted = new WeakRef(root);
    signal.addEventListener('abort', () => {
      const left = adopted.deref();
      if (left) left.adoptedStyleSheets = left.adoptedStyleSheets.filter((other) => other !== sheet);
    });
  };
  return {
    draw({ markStyle, markColour }) {
      const css = marksCss(markStyle, markColour);
      if (css === drawn) return;
      drawn = css;
      sheet.replaceSync(css);
      if (!isOnPage) adopt(document);
      isOnPage = true;
    },
    adopt: MARKED === '' ? adopt : () => undefined,
    restore() {
      if (isOnPage) put(document);
    },
  };
}
