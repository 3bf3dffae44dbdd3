/** The whole glossary to search and to browse from A to Z; a chosen term opens in the same place, with the way back. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Card } from '../glossary/card.ts';
import { createSearch } from '../glossary/search.ts';
import { TermCard } from './TermCard.tsx';
import { TermList } from './TermList.tsx';
import { useWords } from './words.ts';

interface Props {
  /** All cards, in any order. */
  cards: readonly Card[];
  /** The id of the open term, where the one who mounts this decides about it; `undefined` shows the list. */
  open?: string | undefined;
  /** A term is to be opened, or the list again: answered with another `open`. */
  onOpen?: (id: string | undefined) => void;
}

const HEADING = 'open-term';

export function GlossaryBrowser({ cards, open: wanted, onOpen }: Props) {
  const words = useWords();
  const [query, setQuery] = useState('');
  /** The terms opened one from another; empty while the list is shown. */
  const [path, setPath] = useState<readonly string[]>([]);
  if (onOpen && wanted !== path.at(-1)) setPath(pathTo(path, wanted));
  const go = (path: readonly string[]) => (onOpen ? onOpen(path.at(-1)) : setPath(path));
  const field = useRef<HTMLInputElement | null>(null);
  const back = useRef<HTMLButtonElement | null>(null);
  const byId = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards]);
  const search = useMemo(() => createSearch(cards), [cards]);
  const found = useMemo(() => (query.trim() === '' ? undefined : search(query)), [query, search]);
  const open = byId.get(path.at(-1) ?? '');
  const before = byId.get(path.at(-2) ?? '');

  useEffect(() => (open ? back.current : field.current)?.focus(), [open]);

  if (open) {
    return (
      <article class="open-term" aria-labelledby={HEADING}>
        <button type="button" class="back" ref={back} onClick={() => go(path.slice(0, -1))}>
          <span aria-hidden="true">←</span> {before ? words('backTo', before.term) : words('back')}
        </button>
        <TermCard key={open.id} card={open} headingId={HEADING} onOpen={(id) => go([...path, id])} />
      </article>
    );
  }
  return (
    <>
      <search>
        <input
          type="search"
          ref={field}
          value={query}
          aria-label={words('search')}
          placeholder={words('searchPlaceholder')}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </search>
      {found?.length === 0 ? (
        <p class="nothing" role="status">
          {words('nothingFound', query.trim())}
        </p>
      ) : (
        <TermList cards={found ?? cards} isRanked={found !== undefined} onOpen={(id) => go([id])} />
      )}
    </>
  );
}

/** The path after a term was opened from outside: one step back, or one further. */
function pathTo(path: readonly string[], id: string | undefined): readonly string[] {
  if (id === undefined) return [];
  return path.at(-2) === id ? path.slice(0, -1) : [...path, id];
}
