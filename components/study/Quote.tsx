/** The sentence that a saved word stood in, with where it is from. */
import { siteName } from '../page/site-name.ts';
import { useWords, type Words } from '../words.ts';

/** A sentence from a page. */
export interface Quoted {
  sentence: string;
  /** What the page is called; empty where it has no title. */
  title: string;
  /** The page's site; empty for a file on this device. */
  site: string;
}

export function Quote({ quote }: { quote: Quoted }) {
  const words = useWords();
  const from = sourceOf(quote, words);
  return (
    <figure class="quote">
      <blockquote>{quote.sentence}</blockquote>
      {from && <figcaption>{from}</figcaption>}
    </figure>
  );
}

function sourceOf({ title, site }: Quoted, words: Words): string | undefined {
  const name = site && siteName(site);
  if (title && name) return words('quoteFromBoth', title, name);
  if (title || name) return words('quoteFrom', title || name);
  return undefined;
}
