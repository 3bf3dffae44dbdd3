/** Has the words in the room explained as on any page, by the same code that runs there. */
import { browser } from 'wxt/browser';
import { defaultMarksSheet } from '../../components/mark-rules.ts';
import type { Words } from '../../components/words.ts';
import { READING_ROOM } from '../../settings/site-of.ts';
import { startContent } from '../content/start.ts';
import { withResults } from './results/with-results.ts';

/** Marks what is in the document until `signal` aborts; from then on it is as if no word had ever been marked. */
export function explainWords(document: Document, words: Words, signal: AbortSignal): void {
  // Browsers put this sheet into web pages, by the manifest; into the extension's own they put nothing.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(defaultMarksSheet(import.meta.env.FIREFOX ? 'firefox' : 'chromium'));
  document.adoptedStyleSheets.push(sheet);
  signal.addEventListener('abort', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  const isAlive = () => !signal.aborted && browser.runtime?.id !== undefined;
  void startContent(words, { signal, isAlive }, { site: READING_ROOM, cardHere: withResults });
}
