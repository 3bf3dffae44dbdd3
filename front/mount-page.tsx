/** Mounts a page's view, with its words and the reader's theme. */
import { render, type VNode } from 'preact';
import { browser } from 'wxt/browser';
import { WordsContext, type Words } from '../components/words.ts';
import { watchTheme } from '../settings/preferences.ts';

const words: Words = (key, ...fill) => browser.i18n.getMessage(key, fill);

/** Mounts a view in the element `#page` of a document. */
export function mountPage(document: Document, view: VNode): void {
  document.documentElement.lang = words('language');
  watchTheme((theme) => {
    document.documentElement.dataset['theme'] = theme;
  });
  const mount = document.querySelector('#page');
  if (mount) render(<WordsContext value={words}>{view}</WordsContext>, mount);
}
