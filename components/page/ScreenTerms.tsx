/** The terms that are on the screen of a page at this moment, in reading order, each with its gist. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../glossary/entry/card.ts';
import { Announcer } from '../Announcer.tsx';
import { useWords, type Words } from '../words.ts';
import { rowsWithKept } from './keep-row.ts';
import { PointedTerms } from './PointedTerms.tsx';

interface Props {
  /** The terms on the screen, in reading order. */
  cards: readonly Card[];
  /** The id of the term that is pointed at on the page. */
  pointed?: string | undefined;
  /** The id of the term that is pointed at here, or has the focus; `undefined` when none is any more. */
  onPoint: (id: string | undefined) => void;
  onOpen: (id: string) => void;
}

/** A count is said when the page has lain still for so long, in milliseconds; at every step of scrolling it would be noise. */
const SAY_COUNT_AFTER_MS = 1500;

export function ScreenTerms({ cards, pointed, onPoint, onOpen }: Props) {
  const words = useWords();
  const [focused, setFocused] = useState<string | undefined>(undefined);
  /** A row that has the focus keeps it although its word was scrolled away. */
  const shown = useRef<readonly Card[]>([]);
  const rows = rowsWithKept(shown.current, cards, focused);
  useEffect(() => {
    shown.current = rows;
  });
  const said = countOf(cards.length, words);
  const placeOf = (id: string) => {
    const at = cards.findIndex((card) => card.id === id);
    return at < 0 ? words('panelScrolledAway') : words('panelPlace', String(at + 1), String(cards.length));
  };
  return (
    <section class="screen-terms">
      <h2 tabIndex={-1}>{focused === undefined ? said : placeOf(focused)}</h2>
      <Announcer text={said} afterMs={SAY_COUNT_AFTER_MS} />
      <PointedTerms
        cards={rows}
        label={words('panelList')}
        about={placeOf}
        pointed={pointed}
        onPoint={onPoint}
        onOpen={onOpen}
        onFocus={setFocused}
      />
    </section>
  );
}

/** How many words are on the screen, in words. */
function countOf(count: number, words: Words): string {
  if (count === 0) return words('panelNoneHere');
  return count === 1 ? words('panelOneHere') : words('panelHere', String(count));
}
