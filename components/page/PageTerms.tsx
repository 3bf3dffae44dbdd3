/** The terms of a page in reading order, with how often each stands there; choosing one shows it on the page. */
import type { Card } from '../../glossary/entry/card.ts';
import { useWords } from '../words.ts';

/** A term on a page. */
interface PageTerm {
  card: Card;
  count: number;
}

interface Props {
  terms: readonly PageTerm[];
  onShow: (id: string) => void;
  onPrint: () => void;
}

export function PageTerms({ terms, onShow, onPrint }: Props) {
  const words = useWords();
  if (terms.length === 0) return null;
  const label = words('onThisPage', String(terms.length));
  return (
    <section class="page-terms">
      <header>
        <h2>{label}</h2>
        <button type="button" class="link" onClick={onPrint}>
          {words('printList')}
        </button>
      </header>
      <p>{words('onThisPageHow')}</p>
      <ul class="terms" aria-label={label}>
        {terms.map(({ card, count }) => (
          <li key={card.id}>
            <button type="button" onClick={() => onShow(card.id)}>
              <b>{card.term}</b>
              {count > 1 && <small>{words('times', String(count))}</small>}
              <span>{card.gist}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
