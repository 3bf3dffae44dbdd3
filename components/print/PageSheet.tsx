/** The terms of a page with their meanings, in reading order, to read through or to print. */
import type { Card } from '../../glossary/entry/card.ts';
import { SheetEntry } from './SheetEntry.tsx';
import { siteName } from '../page/site-name.ts';
import { useWords } from '../words.ts';

interface Props {
  /** The page's site; empty for a file on this device. */
  site: string;
  terms: readonly { card: Card; /** How often it stands there. */ count: number; href: string }[];
  made: Date;
}

export function PageSheet({ site, terms, made }: Props) {
  const words = useWords();
  return (
    <article class="sheet" aria-labelledby="sheet-title">
      <header>
        <h2 id="sheet-title">{site === '' ? words('pageListTitleFile') : words('pageListTitle', siteName(site))}</h2>
        <p>{words('pageListCount', String(terms.length))}</p>
      </header>
      <ul>
        {terms.map(({ card, count, href }) => (
          <SheetEntry
            key={card.id}
            card={card}
            href={href}
            remark={count > 1 ? words('times', String(count)) : undefined}
          />
        ))}
      </ul>
      <footer>
        <p>{words('notAdvice')}</p>
        <p>{words('sheetMade', made.toLocaleDateString(words('language'), { dateStyle: 'long' }))} · Glosswell</p>
      </footer>
    </article>
  );
}
