/** An article with marked words to try: pointer, tap and keyboard open a word's card beside it; the first opens by itself. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { placeUnder } from './place-under.ts';
import { TryCard, type TryNeeds } from './TryCard.tsx';
import { TryDock, type TryPinned } from './TryDock.tsx';

/** A stretch of the article: text, or a word that a card explains. */
export type Piece = string | { word: string; /** The id of its term. */ id: string };

interface Props extends TryNeeds {
  title: string;
  paragraphs: readonly (readonly Piece[])[];
  /** The word whose card opens by itself, once the article is in sight; none where this is left out. */
  first?: string | undefined;
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

export function TryArticle({ title, paragraphs, first, ...needs }: Props) {
  const article = useRef<HTMLElement | null>(null);
  const { open, rest, press, stay, leave, close, offer } = useOpenWord();
  const [pinned, setPinned] = useState<readonly TryPinned[]>([]);
  useFirst(article, first !== undefined && needs.cardOf(first) ? first : undefined, offer);
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
                data-term={piece.id}
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
          {...needs}
          place={placeUnder(open.word.getClientRects()[0], article.current.getBoundingClientRect())}
          takesFocus={open.isPressed}
          onPin={(path) => {
            setPinned([...pinned, { key: (pinned.at(-1)?.key ?? 0) + 1, path }]);
            close();
          }}
          onClose={close}
          onPointerEnter={stay}
          onPointerLeave={leave}
        />
      )}
      <TryDock pinned={pinned} onPinned={setPinned} {...needs} />
    </article>
  );
}

/** Offers the card of the first word once the article is in sight, unless the reader has opened one before. */
function useFirst(
  article: RefObject<HTMLElement | null>,
  id: string | undefined,
  offer: (word: HTMLElement, id: string) => void,
) {
  useEffect(() => {
    const word = article.current?.querySelector<HTMLElement>(`[data-term="${id}"]`);
    if (id === undefined || !word) return undefined;
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      sight.disconnect();
      offer(word, id);
    });
    sight.observe(word);
    return () => sight.disconnect();
  }, [id]);
}

/** The word whose card is open, and what opens and closes it. */
function useOpenWord() {
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const wasOpen = useRef(false);
  if (open) wasOpen.current = true;
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
    /** Opens a card that nobody asked for, unless there was another. */
    offer(word: HTMLElement, id: string) {
      if (!wasOpen.current) setOpen({ word, id, isPressed: false });
    },
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
