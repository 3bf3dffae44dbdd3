/** The sentence of a saved word on the list to study, which the reader can take away and bring back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { GoneRow } from '../GoneRow.tsx';
import { useWords } from '../words.ts';
import { Quote, type Quoted } from './Quote.tsx';

interface Props {
  quote: Quoted | undefined;
  /** Id of the heading that says which word it is of. */
  aboutId: string;
  /** The sentence is to be kept again, or no more. */
  onQuote: (quote: Quoted | undefined) => void;
}

export function StudyQuote({ quote, aboutId, onQuote }: Props) {
  const words = useWords();
  const [removed, setRemoved] = useState<Quoted | undefined>(undefined);
  const [isBack, setBack] = useState(false);
  const remove = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (quote && isBack) remove.current?.focus();
  }, [quote, isBack]);
  if (!quote && !removed) return null;
  if (!quote)
    return (
      <GoneRow
        tag="div"
        text={words('quoteRemoved')}
        onUndo={() => {
          setBack(true);
          onQuote(removed);
        }}
      />
    );
  return (
    <div class="studied-quote">
      <Quote quote={quote} />
      <button
        type="button"
        class="remove"
        ref={remove}
        aria-describedby={aboutId}
        onClick={() => {
          setBack(false);
          setRemoved(quote);
          onQuote(undefined);
        }}
      >
        {words('quoteRemove')}
      </button>
    </div>
  );
}
