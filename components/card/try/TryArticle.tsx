/** An article with marked words to try: pointer, tap and keyboard open a word's card beside it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../../glossary/entry/card.ts';
import { placeUnder } from './place-under.ts';
import { TryCard } from './TryCard.tsx';

/** A stretch of the article: text, or a word that a card explains. */
export type Piece = string | { word: string; /** The id of its term. */ id: string };

interface Props {
  title: string;
  paragraphs: readonly (readonly Piece[])[];
  /** The card of a term. */
  cardOf: (id: string) => Card | undefined;
}

/** The open card: the word that it explains, and whether it was asked for or only rested upon. */
interface Open {
  word: HTMLElement;
  id: string;
  isPressed: boolean;
}

/** How long the pointer rests on a word before its card opens, in milliseconds; as on pages. */
const OPEN_AFTER_MS = 200;
/** Time to move the pointer from the word onto its card, in milliseconds. */
const CLOSE_AFTER_MS = 300;

export function TryArticle({ title, paragraphs, cardOf }: Props) {
  const article = useRef<HTMLElement | null>(null);
  const { open, rest, press, stay, leave, close } = useOpenWord();
  return (
    <article lang="en" class="try-article" ref={article}>
      <h3>{title}</h3>
      {paragraphs.map((pieces) => (
        <p key={pieces[0]}>
          {pieces.map((piece) =>
            typeof piece === 'string' ? (
              piece
            ) : (
              <button
                type="button"
                class="mark"
                key={piece.id}
                aria-haspopup="dialog"
                aria-expanded={open?.id === piece.id}
                onPointerEnter={({ currentTarget: word, pointerType }) => {
                  if (pointerType === 'mouse') rest(word, piece.id);
                }}
                onPointerLeave={leave}
                onClick={({ currentTarget: word }) => press(word, piece.id)}
              >
                {piece.word}
              </button>
            ),
          )}
        </p>
      ))}
      {open && article.current && (
        <TryCard
          key={open.id}
          id={open.id}
          cardOf={cardOf}
          place={placeUnder(open.word.getClientRects()[0], article.current.getBoundingClientRect())}
          takesFocus={open.isPressed}
          onClose={close}
          onPointerEnter={stay}
          onPointerLeave={leave}
        />
      )}
    </article>
  );
}

/** The word whose card is open, and what opens and closes it. */
function useOpenWord() {
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const later = (what: () => void, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(what, ms);
  };
  const stay = () => clearTimeout(timer.current);
  const leave = () => {
    if (open?.isPressed) stay();
    else later(() => setOpen(undefined), CLOSE_AFTER_MS);
  };
  const close = () => {
    stay();
    if (open?.isPressed) open.word.focus();
    setOpen(undefined);
  };
  useEffect(() => stay, []);
  useEffect(() => {
    if (!open) return undefined;
    const stop = new AbortController();
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    // A window of another width moves the words, and the card goes with its own.
    const onResize = () => setOpen({ ...open });
    addEventListener('keydown', onKey, { signal: stop.signal });
    addEventListener('resize', onResize, { signal: stop.signal });
    return () => stop.abort();
  }, [open]);
  return {
    open,
    rest: (word: HTMLElement, id: string) => later(() => setOpen({ word, id, isPressed: false }), OPEN_AFTER_MS),
    press(word: HTMLElement, id: string) {
      stay();
      setOpen({ word, id, isPressed: true });
    },
    stay,
    leave,
    close,
  };
}
