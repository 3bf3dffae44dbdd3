/** A sheet to take to an appointment: the chosen words, what they mean, and what the reader wants to ask. */
import type { Card } from '../../glossary/entry/card.ts';
import { SheetEntry } from './SheetEntry.tsx';
import { useWords } from '../words.ts';

interface Props {
  /** The words on the sheet, in order. */
  asked: readonly { card: Card; question: string; href: string }[];
  /** When the sheet was made. */
  made: Date;
}

export function VisitSheet({ asked, made }: Props) {
  const words = useWords();
  return (
    <article class="sheet" aria-labelledby="sheet-title">
      <header>
        <h2 id="sheet-title">{words('sheetTitle')}</h2>
        <p class="visit">
          {words('sheetVisit')}: <span class="ruled" />
        </p>
      </header>
      <ul>
        {asked.map(({ card, question, href }) => (
          <SheetEntry key={card.id} card={card} href={href}>
            <div class="asked">
              <p class="label">{words('sheetQuestion')}</p>
              {question.trim() === '' ? (
                <>
                  <div class="ruled" />
                  <div class="ruled" />
                </>
              ) : (
                <p class="own">{question.trim()}</p>
              )}
            </div>
          </SheetEntry>
        ))}
      </ul>
      <footer>
        <p>{words('notAdvice')}</p>
        <p>{words('sheetMade', made.toLocaleDateString(words('language'), { dateStyle: 'long' }))} · Glosswell</p>
      </footer>
    </article>
  );
}
