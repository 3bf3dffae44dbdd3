/** A saved word to study: its meaning is shown when the reader asks for it, and a question can be noted. */
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Card } from '../../glossary/entry/card.ts';
import { QuestionField } from './QuestionField.tsx';
import { Said } from '../Said.tsx';
import type { Quoted } from './Quote.tsx';
import { StudyQuote } from './StudyQuote.tsx';
import { useWords } from '../words.ts';

/** A saved word with what is known of it. */
export interface Saved {
  /** The id of its term. */
  id: string;
  /** When it was saved, as an ISO 8601 date and time. */
  at: string;
  question: string;
  /** The sentence that it stood in, where that was kept. */
  quote?: Quoted | undefined;
  /** Missing where the glossary has no such term just now. */
  card: Card | undefined;
}

/** What a reader can do with saved words. */
export interface SavedEvents {
  onAsk: (id: string, question: string) => Promise<void>;
  /** The page goes away with a question that is not stored; `instead` is what may be stored in its place. */
  onLeave: (id: string, question: string, instead: readonly string[]) => void;
  /** The sentence of a word is to be kept again, or no more. */
  onQuote: (id: string, quote: Quoted | undefined) => void;
  onRemove: (id: string) => void;
}

interface Props extends SavedEvents {
  word: Saved;
  /** Where the full entry is. */
  href: string;
  isShown: boolean;
  /** Takes the focus, as the word was just put back. */
  isBack: boolean;
  longestQuestion: number;
  onShow: (isShown: boolean) => void;
}

export function StudyWord(props: Props) {
  const { word, href, isShown, isBack, longestQuestion, onShow, onAsk, onLeave, onQuote, onRemove } = props;
  const words = useWords();
  const heading = useId();
  const remove = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (isBack) remove.current?.focus();
  }, [isBack]);
  const { id, at, question, quote, card } = word;
  return (
    <li class="study-word">
      <h2 id={heading}>{card?.term ?? id}</h2>
      {card?.say && (
        <p class="say">
          <Said say={card.say} />
        </p>
      )}
      <StudyQuote quote={quote} aboutId={heading} onQuote={(quote) => onQuote(id, quote)} />
      <Meaning card={card} href={href} headingId={heading} isShown={isShown} onShow={onShow} />
      <QuestionField
        question={question}
        longest={longestQuestion}
        aboutId={heading}
        onAsk={(question) => onAsk(id, question)}
        onLeave={(question, instead) => onLeave(id, question, instead)}
      />
      <footer>
        <time dateTime={at}>
          {words('studySavedOn', new Date(at).toLocaleDateString(words('language'), { dateStyle: 'long' }))}
        </time>
        <button
          type="button"
          class="remove"
          ref={remove}
          aria-describedby={heading}
          onClick={() => {
            // Not every browser takes the focus from the field by itself, and leaving it is what stores the question.
            remove.current?.focus();
            onRemove(id);
          }}
        >
          {words('remove')}
        </button>
      </footer>
    </li>
  );
}

interface MeaningProps extends Pick<Props, 'href' | 'isShown' | 'onShow'> {
  card: Card | undefined;
  headingId: string;
}

/** The meaning of a word, shown when it is asked for. */
function Meaning({ card, href, headingId, isShown, onShow }: MeaningProps) {
  const words = useWords();
  const meaning = useId();
  return (
    <>
      {card ? (
        <button
          type="button"
          class="reveal"
          aria-expanded={isShown}
          aria-controls={meaning}
          aria-describedby={headingId}
          onClick={() => onShow(!isShown)}
        >
          {words(isShown ? 'studyHide' : 'studyShow')}
        </button>
      ) : (
        <p>{words('studyGone')}</p>
      )}
      <div id={meaning} class="meaning" hidden={!isShown || !card}>
        <p>{card?.gist}</p>
        <a href={href} aria-describedby={headingId}>
          {words('studyEntry')}
        </a>
      </div>
    </>
  );
}
