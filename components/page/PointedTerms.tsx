/**
 * A list of terms that belong to what is beside it: the one that is pointed at there stands out, and the one that is pointed at or has the focus
 * here is told. Tab goes through it row by row; so do the arrow keys, and Home and End.
 */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Card } from '../../glossary/entry/card.ts';
import { rowFor } from '../browse/row-keys.ts';
import { rowsOf } from '../browse/rows.ts';
import { useWords } from '../words.ts';

interface Props {
  cards: readonly Card[];
  label: string;
  /** What else is to be said of a row, for screen readers. */
  about?: (id: string) => string;
  /** How often terms stand on the page, by id; said of those that stand there more than once. */
  counts?: ReadonlyMap<string, number>;
  /** The id of the term that is pointed at on the page. */
  pointed?: string | undefined;
  /** The id of the term that is pointed at here, or has the focus; `undefined` when none is any more. */
  onPoint: (id: string | undefined) => void;
  onOpen: (id: string) => void;
  /** The id of the row that has the focus; `undefined` when it has left the list. */
  onFocus?: (id: string | undefined) => void;
}

export function PointedTerms({ cards, label, about, counts, pointed, onPoint, onOpen, onFocus }: Props) {
  const words = useWords();
  const list = useRef<HTMLUListElement | null>(null);
  const { rest, leave } = useFocusKept(list, onFocus);
  /** The rows that the pointer is on and that has the focus. */
  const at = useRef<{ pointer?: string | undefined; focus?: string | undefined }>({});
  const point = (where: typeof at.current) => {
    Object.assign(at.current, where);
    onPoint(at.current.pointer ?? at.current.focus);
  };
  useEffect(() => {
    // Whoever is at the list looks for something in it: it scrolls for those who point on the page.
    if (list.current?.matches(':hover, :focus-within')) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = Array.from(list.current?.querySelectorAll('button') ?? []);
    const from = buttons.indexOf(event.target as HTMLButtonElement);
    const to = from < 0 ? undefined : rowFor(event.key, from, rowsOf(cards));
    if (to === undefined) return;
    event.preventDefault();
    if (to !== 'before') buttons[to]?.focus();
  };
  return (
    <ul class="terms" aria-label={label} ref={list}>
      {cards.map(({ id, term, gist, pack }) => {
        const count = counts?.get(id) ?? 1;
        return (
          <li key={id}>
            <button
              type="button"
              data-term={id}
              aria-current={id === pointed || undefined}
              onKeyDown={onKeyDown}
              onPointerEnter={() => point({ pointer: id })}
              onPointerLeave={() => point({ pointer: undefined })}
              onFocus={() => {
                rest(id);
                point({ focus: id });
              }}
              onBlur={() => leave() && point({ focus: undefined })}
              onClick={() => onOpen(id)}
            >
              <b>{term}</b> {pack !== undefined && <small>{pack}</small>}{' '}
              {count > 1 && <small>{words('times', String(count))}</small>} <span>{gist}</span>{' '}
              {about && <span class="unseen">{about(id)}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/**
 * Keeps the focus on its row while rows are drawn anew: one that gets another place among them is taken out for a moment, and browsers
 * take the focus away from it.
 */
function useFocusKept(list: { current: HTMLElement | null }, onFocus: Props['onFocus']) {
  const focused = useRef<string | undefined>(undefined);
  const isDrawing = useRef(false);
  isDrawing.current = true;
  useLayoutEffect(() => {
    isDrawing.current = false;
    const row = Array.from(list.current?.querySelectorAll('button') ?? []).find(
      ({ dataset }) => dataset['term'] === focused.current,
    );
    if (row && !row.matches(':focus')) row.focus({ preventScroll: true });
  });
  return {
    rest(id: string) {
      focused.current = id;
      onFocus?.(id);
    },
    /** Gives whether the reader has left the row. */
    leave(): boolean {
      if (isDrawing.current) return false;
      focused.current = undefined;
      onFocus?.(undefined);
      return true;
    },
  };
}
