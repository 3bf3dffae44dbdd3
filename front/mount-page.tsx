/** Mounts a page's view, with its words and the reader's theme. */
import { render, type VNode } from 'preact';
import { WordsContext, type Words } from './words.ts';

/** What a page is mounted with. */
interface PageParts {
  words: Words;
  /** Tells the reader's theme, now and whenever it changes. */
  watchTheme(onTheme: (theme: string) => void): void;
}

/** Mounts a view in the element `#page` of a document. */
export function mountPage(document: Document, view: VNode, { words, watchTheme }: PageParts): void {
  document.documentElement.lang = words('language');
  watchTheme((theme) => {
    document.documentElement.dataset['theme'] = theme;
  });
  const mount = document.querySelector('#page');
  if (mount) render(<WordsContext value={words}>{view}</WordsContext>, mount);
}
