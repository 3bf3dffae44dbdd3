/**
 * A list of terms with their gists: ranked as it comes, or from A to Z with letters to jump to. Only rows near the view
 * are drawn. Tab goes through it row by row; so do the arrow keys, and Home and End.
 */
import type { Ref } from 'preact';
import { useImperativeHandle, useMemo, useRef } from 'preact/hooks';
import type { Card } from '../../glossary/entry/card.ts';
import type { TakenWord } from '../../glossary/search/typed-words.ts';
import { LetterBar } from './LetterBar.tsx';
import { rowFor } from './row-keys.ts';
import { rowsByLetter, rowsOf, termKey } from './rows.ts';
import { TermRows } from './TermRows.tsx';
import { useRows } from './hooks/use-rows.ts';
import { useWords } from '../words.ts';

/** What others can ask of a list. */
export interface TermListHandle {
  /** Puts the focus on the first term. */
  focusFirst(): void;
}

interface Props {
  cards: readonly Card[];
  /** The order is a ranking to be kept; otherwise the list is put into letters. */
  isRanked: boolean;
  /** What was typed, to be shown in the rows. */
  typed?: readonly TakenWord[];
  /** The id of the term that is in view first. */
  startAt?: string | undefined;
  handle?: Ref<TermListHandle>;
  onOpen: (id: string) => void;
  /** The reader steps up from the first term. */
  onLeave?: () => void;
}

const NOTHING_TYPED: readonly TakenWord[] = [];

export function TermList({ cards, isRanked, typed = NOTHING_TYPED, startAt, handle, onOpen, onLeave }: Props) {
  const words = useWords();
  const list = useRef<HTMLDivElement | null>(null);
  const rows = useMemo(() => (isRanked ? rowsOf(cards) : rowsByLetter(cards)), [cards, isRanked]);
  const { virtual, goTo, onFocus } = useRows(list, rows, startAt === undefined ? undefined : termKey(startAt));
  useImperativeHandle(handle ?? null, () => ({
    focusFirst: () =>
      goTo(
        rows.findIndex(({ kind }) => kind === 'term'),
        'auto',
      ),
  }));

  const onKeyDown = (event: KeyboardEvent) => {
    const from = rowOf(event.target);
    const to = from === undefined ? undefined : rowFor(event.key, from, rows);
    if (to === undefined) return;
    event.preventDefault();
    if (to === 'before') onLeave?.();
    else goTo(to, 'auto');
  };
  const jump = (letter: string) =>
    goTo(
      rows.findIndex((row) => row.kind === 'letter' && row.letter === letter),
      'start',
    );

  return (
    <>
      {!isRanked && (
        <LetterBar letters={rows.flatMap((row) => (row.kind === 'letter' ? [row.letter] : []))} onJump={jump} />
      )}
      <div
        class="term-list"
        role="presentation"
        ref={list}
        onKeyDown={onKeyDown}
        onFocusIn={(event) => onFocus(rowOf(event.target))}
      >
        <TermRows
          rows={rows}
          virtual={virtual}
          typed={typed}
          label={cards.length === 1 ? words('browseOneFound') : words('termsFound', String(cards.length))}
          onOpen={onOpen}
        />
      </div>
    </>
  );
}

/** The row that something in the list belongs to. */
function rowOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row ? Number(row.dataset['index']) : undefined;
}
