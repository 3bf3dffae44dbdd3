/**
 * A sheet to take to an appointment: the chosen words, what they mean and where the reader met them, what the reader wants to ask, and
 * room for what is said.
 */
import type { Card } from '../../glossary/entry/card.ts';
import { Quote, type Quoted } from '../study/Quote.tsx';
import { useWords } from '../words.ts';
import { Ruled } from './Ruled.tsx';
import { SheetEntry } from './SheetEntry.tsx';

/** A word on the sheet. */
interface AskedWord {
  card: Card;
  question: string;
  /** The sentence that it stood in, where that was kept. */
  quote?: Quoted | undefined;
  href: string;
}

interface Props {
  /** The words on the sheet, in order. */
  asked: readonly AskedWord[];
  /** Questions that are about no single word. */
  general: readonly string[];
  isLarge: boolean;
  /** When the sheet was made. */
  made: Date;
}

/** Lines to write on, so many that a sheet with three words still has one page: for a question, an answer, and all that is agreed on. */
const LINES = { question: 2, answer: 2, end: 5 } as const;

export function VisitSheet({ asked, general, isLarge, made }: Props) {
  const words = useWords();
  return (
    <article class={isLarge ? 'sheet large' : 'sheet'} aria-labelledby="sheet-title">
      <header>
        <h2 id="sheet-title">{words('sheetTitle')}</h2>
        <p class="visit">
          <span>
            {words('sheetName')}: <span class="ruled" />
          </span>{' '}
          <span>
            {words('sheetVisit')}: <span class="ruled" />
          </span>
        </p>
      </header>
      {asked.length > 0 && (
        <ul>
          {asked.map(({ card, question, quote, href }) => (
            <SheetEntry key={card.id} card={card} href={href}>
              {quote && <Quote quote={quote} />}
              <Question text={question.trim()} />
              <Ruled label={words('sheetSaid')} lines={LINES.answer} />
            </SheetEntry>
          ))}
        </ul>
      )}
      {general.length > 0 && (
        <section class="general" aria-labelledby="sheet-general">
          <h3 id="sheet-general">{words('sheetGeneral')}</h3>
          <ul>
            {general.map((text) => (
              <li key={text}>
                <Ruled label={text} lines={LINES.question} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="end">
        <Ruled label={words('sheetNext')} lines={LINES.end} />
      </section>
      <footer>
        <p>{words('notAdvice')}</p>
        <p>{words('sheetMade', made.toLocaleDateString(words('language'), { dateStyle: 'long' }))} · Glosswell</p>
      </footer>
    </article>
  );
}

/** What the reader wants to ask about a word, or room to write it. */
function Question({ text }: { text: string }) {
  const words = useWords();
  if (text === '') return <Ruled label={words('sheetQuestion')} lines={LINES.question} />;
  return (
    <div class="asked">
      <p class="label">{words('sheetQuestion')}</p>
      <p class="own">{text}</p>
    </div>
  );
}
