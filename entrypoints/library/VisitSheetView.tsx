/** Makes the visit sheet: the reader chooses words and questions, looks at the sheet, and prints it. */
import type { StateUpdater, Dispatch } from 'preact/hooks';
import { NamedSwitch } from '../../components/choices/Switch.tsx';
import { useFailure } from '../../components/hooks/use-failure.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';
import { SheetChoice } from '../../components/print/SheetChoice.tsx';
import { VisitSheet } from '../../components/print/VisitSheet.tsx';
import { useWords } from '../../components/words.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { savedWords } from '../../settings/my-words.ts';
import { quoteFor, quotes } from '../../settings/quotes.ts';
import { printLarge, visitKit } from '../../settings/visit-kit.ts';
import { QuestionChoice, questionsOf } from './QuestionChoice.tsx';
import { printRoute } from '../../messages/library-address.ts';

interface Props {
  cards: ReadonlyMap<string, Card>;
  /** Ids of saved words that are not to go on the sheet. */
  leftOut: ReadonlySet<string>;
  setLeftOut: Dispatch<StateUpdater<ReadonlySet<string>>>;
}

export function VisitSheetView({ cards, leftOut, setLeftOut }: Props) {
  const words = useWords();
  const saved = useSetting(savedWords);
  const kept = useSetting(quotes);
  const kit = useSetting(visitKit);
  const [failures, onSave] = useFailure();
  const all = (saved ?? []).toReversed().flatMap(({ id, question }) => {
    const card = cards.get(id);
    return card ? [{ card, question, quote: quoteFor(kept, id), href: printRoute({ view: 'term', id }) }] : [];
  });
  const missing = (saved ?? []).filter(({ id }) => !cards.has(id));
  const asked = all.filter(({ card }) => !leftOut.has(card.id));
  if (!kit || !saved) return null;
  const general = questionsOf(kit, words);
  const isEmpty = asked.length + general.length === 0;
  return (
    <div class="sheet-view">
      <div class="sheet-tools">
        <h1>{words('libraryVisitSheet')}</h1>
        <p>{words('sheetHint')}</p>
        {saved.length === 0 && <p class="empty">{words('studyEmpty')}</p>}
        {all.length > 0 && (
          <SheetChoice
            title={words('sheetChoose')}
            choices={all.map(({ card: { id, term } }) => ({ id, label: term, isChosen: !leftOut.has(id) }))}
            onChoose={(id, isChosen) => setLeftOut((leftOut) => withId(leftOut, id, !isChosen))}
          />
        )}
        {missing.length > 0 && <p>{words('sheetMissing', missing.map(({ id }) => id).join(', '))}</p>}
        <QuestionChoice kit={kit} onSave={onSave} />
        <p class="actions">
          <NamedSwitch
            label={words('sheetLarge')}
            isOn={kit.isLarge}
            onSwitch={(isLarge) => onSave(printLarge(isLarge))}
          />
          {!isEmpty && (
            <button type="button" class="print" onClick={() => print()}>
              {words('print')}
            </button>
          )}
        </p>
        {isEmpty && <p role="status">{words('sheetNone')}</p>}
        {failures > 0 && <p role="alert">{words('optionsNotSaved')}</p>}
      </div>
      {!isEmpty && <VisitSheet asked={asked} general={general} isLarge={kit.isLarge} made={new Date()} />}
    </div>
  );
}

function withId(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const others = [...ids].filter((other) => other !== id);
  return new Set(isIn ? [...others, id] : others);
}
