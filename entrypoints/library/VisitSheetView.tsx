/** Makes the visit sheet: the reader chooses the words, looks at the sheet, and prints it. */
import type { StateUpdater, Dispatch } from 'preact/hooks';
import { SheetChoice } from '../../components/print/SheetChoice.tsx';
import { VisitSheet } from '../../components/print/VisitSheet.tsx';
import { useWords } from '../../components/words.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { savedWords } from '../../settings/my-words.ts';
import { printRoute } from '../../messages/library-address.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';

interface Props {
  cards: ReadonlyMap<string, Card>;
  /** Ids of saved words that are not to go on the sheet. */
  leftOut: ReadonlySet<string>;
  setLeftOut: Dispatch<StateUpdater<ReadonlySet<string>>>;
}

export function VisitSheetView({ cards, leftOut, setLeftOut }: Props) {
  const words = useWords();
  const saved = useSetting(savedWords);
  const all = (saved ?? []).toReversed().flatMap(({ id, question }) => {
    const card = cards.get(id);
    return card ? [{ card, question, href: printRoute({ view: 'term', id }) }] : [];
  });
  const missing = (saved ?? []).filter(({ id }) => !cards.has(id));
  const asked = all.filter(({ card }) => !leftOut.has(card.id));
  return (
    <div class="sheet-view">
      <div class="sheet-tools">
        <h1>{words('libraryVisitSheet')}</h1>
        <p>{words('sheetHint')}</p>
        {saved?.length === 0 && <p class="empty">{words('studyEmpty')}</p>}
        {all.length > 0 && (
          <SheetChoice
            choices={all.map(({ card: { id, term } }) => ({ id, term, isChosen: !leftOut.has(id) }))}
            onChoose={(id, isChosen) =>
              setLeftOut(
                (leftOut) => new Set(isChosen ? [...leftOut].filter((other) => other !== id) : [...leftOut, id]),
              )
            }
          />
        )}
        {missing.length > 0 && <p>{words('sheetMissing', missing.map(({ id }) => id).join(', '))}</p>}
        {all.length > 0 && asked.length === 0 && <p role="status">{words('sheetNone')}</p>}
        {asked.length > 0 && (
          <button type="button" class="print" onClick={() => print()}>
            {words('sheetPrint')}
          </button>
        )}
      </div>
      {asked.length > 0 && <VisitSheet asked={asked} made={new Date()} />}
    </div>
  );
}
