/** The whole glossary to search and to browse by letter and topic; a chosen term opens in the same place, with the way back. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Card } from '../../glossary/entry/card.ts';
import { typedWords } from '../../glossary/search/typed-words.ts';
import { Announcer } from '../Announcer.tsx';
import { ALL, cardsOf, isPart, topicsOf } from './chosen.ts';
import { ChoosePart } from './ChoosePart.tsx';
import { NothingFound } from './NothingFound.tsx';
import { OpenTerm } from './OpenTerm.tsx';
import { SearchField } from './SearchField.tsx';
import type { WordActions } from '../card/TermActions.tsx';
import { TermList, type TermListHandle } from './TermList.tsx';
import { useSearch } from '../hooks/use-search.ts';
import { useWords } from '../words.ts';

interface Props {
  /** All cards, in any order. */
  cards: readonly Card[];
  /** Lets readers browse by level too, where there is room. */
  hasLevels?: boolean;
  /** The id of the open term, where the one who mounts this decides about it; `undefined` shows the list. */
  open?: string | undefined;
  /** A term is to be opened, or the list again: answered with another `open`. */
  onOpen?: (id: string | undefined) => void;
  /** What is searched for, where it comes from outside; another one takes the place of what was typed. */
  asked?: string | undefined;
  /** What can be done with a word; left out where nothing can, or nothing yet. */
  actionsFor?: (card: Card) => WordActions | undefined;
  /** Says a term aloud; left out where there is no voice. */
  onListen?: ((card: Card) => void) | undefined;
  /** Where readers write down what a word means that is not found; left out where they cannot. */
  addHref?: (word: string) => string;
}

/** A count is said when typing has paused for so long, in milliseconds; at every key it would be noise. */
const SAY_COUNT_AFTER_MS = 700;

export function GlossaryBrowser({
  cards,
  hasLevels = false,
  open: wanted,
  onOpen: onWant,
  asked,
  actionsFor,
  onListen,
  addHref,
}: Props) {
  const words = useWords();
  const [query, setQuery] = useState(asked ?? '');
  const [heard, setHeard] = useState(asked);
  const [chosen, setChosen] = useState(ALL);
  /** The terms opened one from another; empty while the list is shown. */
  const [path, setPath] = useState<readonly string[]>([]);
  if (onWant && wanted !== path.at(-1)) setPath(pathTo(path, wanted));
  // While a term is open nothing is asked, and what was typed before waits for the way back.
  if (asked !== heard && wanted === undefined) {
    setHeard(asked);
    if (asked !== undefined) setQuery(asked);
  }
  const go = (path: readonly string[]) => (onWant ? onWant(path.at(-1)) : setPath(path));
  const field = useRef<HTMLInputElement | null>(null);
  const back = useRef<HTMLButtonElement | null>(null);
  const list = useRef<TermListHandle | null>(null);
  /** The term that was opened from the list, to find the place again. */
  const left = useRef<string | undefined>(undefined);
  const byId = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards]);
  const topics = useMemo(() => topicsOf(cards), [cards]);
  const search = useSearch(cards);
  const isSearching = query.trim() !== '';
  const typed = useMemo(() => typedWords(query), [query]);
  const everywhere = useMemo(() => (isSearching ? search(query) : cards), [isSearching, query, search, cards]);
  const listed = useMemo(() => cardsOf(everywhere, chosen), [everywhere, chosen]);
  const open = byId.get(path.at(-1) ?? '');
  const before = byId.get(path.at(-2) ?? '');

  useEffect(() => (open ? back.current : field.current)?.focus(), [open]);

  if (open) {
    return (
      <OpenTerm
        card={open}
        backTo={before?.term}
        back={back}
        actions={actionsFor?.(open)}
        onBack={() => go(path.slice(0, -1))}
        onOpen={(id) => go([...path, id])}
        onListen={onListen && (() => onListen(open))}
      />
    );
  }
  const onOpen = (id: string) => {
    left.current = id;
    go([id]);
  };
  const [best] = listed;
  const count = listed.length === 1 ? words('browseOneFound') : words('termsFound', String(listed.length));
  const nothing = isPart(chosen) ? words('browseNothingHere') : words('nothingFound', query.trim());
  const status = listed.length === 0 ? nothing : isSearching || isPart(chosen) ? count : '';
  return (
    <>
      <SearchField
        field={field}
        query={query}
        onType={(query) => {
          left.current = undefined;
          setQuery(query);
        }}
        onDown={() => list.current?.focusFirst()}
        onEnter={() => isSearching && best && onOpen(best.id)}
      />
      <ChoosePart chosen={chosen} topics={topics} hasLevels={hasLevels} onChoose={setChosen} />
      <Announcer text={status} afterMs={SAY_COUNT_AFTER_MS} />
      {listed.length === 0 ? (
        <NothingFound
          text={nothing}
          addHref={everywhere.length === 0 ? addHref?.(query.trim()) : undefined}
          onEverywhere={
            isPart(chosen)
              ? () => {
                  setChosen(ALL);
                  // The button goes away, and the focus with it.
                  field.current?.focus();
                }
              : undefined
          }
        />
      ) : (
        <TermList
          cards={listed}
          isRanked={isSearching}
          typed={typed}
          startAt={left.current}
          handle={list}
          onOpen={onOpen}
          onLeave={() => field.current?.focus()}
        />
      )}
    </>
  );
}

/** The path after a term was opened from outside: one step back, or one further. */
function pathTo(path: readonly string[], id: string | undefined): readonly string[] {
  if (id === undefined) return [];
  return path.at(-2) === id ? path.slice(0, -1) : [...path, id];
}
