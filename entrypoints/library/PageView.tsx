/** The words of a page that is open in another tab, to read through or to print. */
import { PageSheet } from '../../components/print/PageSheet.tsx';
import { useWords } from '../../components/words.ts';
import { termsOf } from '../../front/page/terms-of.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { printRoute } from '../../messages/library-address.ts';
import { READING_ROOM } from '../../settings/site-of.ts';
import type { AskedPage } from './use-page.ts';

interface Props {
  cards: ReadonlyMap<string, Card>;
  page: AskedPage;
  onAskAgain: () => void;
}

export function PageView({ cards, page, onAskAgain }: Props) {
  const words = useWords();
  const terms =
    typeof page === 'string'
      ? []
      : termsOf(page, cards).map(({ card, count }) => ({
          card,
          count,
          href: printRoute({ view: 'term', id: card.id }),
        }));
  return (
    <div class="sheet-view">
      <div class="sheet-tools">
        <h1>{words('libraryPage')}</h1>
        {terms.length === 0 && <p role="status">{sentence(page, words)}</p>}
        <p class="actions">
          {terms.length > 0 && (
            <button type="button" class="print" onClick={() => print()}>
              {words('print')}
            </button>
          )}
          {page !== 'asking' && (
            <button type="button" onClick={onAskAgain}>
              {words('pageListAgain')}
            </button>
          )}
        </p>
      </div>
      {typeof page === 'object' && terms.length > 0 && (
        <PageSheet site={page.site === READING_ROOM ? '' : page.site} terms={terms} made={new Date()} />
      )}
    </div>
  );
}

/** Why there is nothing to list. */
function sentence(page: AskedPage, words: ReturnType<typeof useWords>): string {
  if (page === 'asking') return words('pageListAsking');
  if (page === 'gone') return words('pageListGone');
  return words(page.isOn ? 'pageListNone' : 'pageListOff');
}
