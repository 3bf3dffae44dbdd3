/** The whole glossary to search and to browse by letter and topic; a chosen term opens in the same place, with the way back. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Guess } from '../../glossary/decode/guess.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { foldForm } from '../../glossary/text/fold.ts';
import { Announcer } from '../Announcer.tsx';
import { ALL, cardsOf, isPart, topicsOf, type Chosen } from './chosen.ts';
import { ChoosePart } from './ChoosePart.tsx';
import { NothingFound } from './NothingFound.tsx';
import { OpenTerm } from './OpenTerm.tsx';
import { SearchField } from './SearchField.tsx';
import type { WordActions } from '../card/TermActions.tsx';
import { TermList, type TermListHandle } from './TermList.tsx';
import { GuessedWord, spokenGuess } from '../card/GuessedWord.tsx';
import { useGuess } from '../hooks/use-guess.ts';
import { useSearch } from '../hooks/use-search.ts';
import { useWords, type Words } from '../words.ts';

interface Props {
  /** All cards, in any order. */
  cards: readonly Card[];
  /** Lets readers browse by level too, where there is room. */
  hasLevels?: boolean;
  /** The id of the open term, where the one who mounts this decides about it; `undefined` shows the list. */
  open?: string | undefined;
  /** A term is to be opened, or the list again: answered with another `open`. */
  onOpen?: (id: string | undefined) => void;
  /** The title of the topic to begin with; all of them where this is left out. */
  topic?: string | undefined;
  /** What is shown in the place of the list until something is searched for. */
  home?: ComponentChildren;
  /** Whether it can be seen; when it comes into sight the focus goes into it. Always, where this is left out. */
  isShown?: boolean;
  /** What is searched for, where it comes from outside; another one takes the place of what was typed. */
  asked?: string | undefined;
  /** Told of each term that is opened. */
  onOpened?: (id: string) => unknown;
  /** What can be done with a word; left out where nothing can, or nothing yet. */
  actionsFor?: (card: Card) => WordActions | undefined;
  /** Says a term aloud; left out where there is no voice. */
  onListen?: ((card: Card) => void) | undefined;
  /** Where readers write down what a word means that is not found; left out where they cannot. */
  addHref?: (word: string) => string;
  /** What a word without an entry may mean; the same function at every call. */
  guess?: (text: string) => Promise<Guess | undefined>;
}

/** A count is said when typing has paused for so long, in milliseconds; at every key it would be noise. */
const SAY_COUNT_AFTER_MS = 700;

export function GlossaryBrowser({
  cards,
  hasLevels = false,
  open: wanted,
  onOpen: onWant,
  topic,
  home,
  isShown = true,
  asked,
  onOpened,
  actionsFor,
  onListen,
  addHref,
  guess,
}: Props) {
  const { path, go } = usePath(wanted, onWant);
  // While a term is open nothing is asked, and what was typed before waits for the way back.
  const [query, setQuery] = useQuery(asked, wanted === undefined);
  const [chosen, setChosen] = useState<Chosen>(topic === undefined ? ALL : { topic });
  const field = useRef<HTMLInputElement | null>(null);
  const back = useRef<HTMLButtonElement | null>(null);
  /** The term that was opened from the list, to find the place again. */
  const left = useRef<string | undefined>(undefined);
  const byId = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards]);
  const topics = useMemo(() => topicsOf(cards), [cards]);
  const found = useFound(cards, query, chosen);
  const open = byId.get(path.at(-1) ?? '');
  const before = byId.get(path.at(-2) ?? '');

  useEffect(() => {
    if (isShown) (open ? back.current : field.current)?.focus();
  }, [open, isShown, asked]);

  const openId = open?.id;
  useEffect(() => {
    if (openId !== undefined) onOpened?.(openId);
  }, [openId, onOpened]);

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
  return (
    <GlossaryList
      found={found}
      query={query}
      chosen={chosen}
      topics={topics}
      hasLevels={hasLevels}
      home={home}
      field={field}
      startAt={left.current}
      onType={(query) => {
        left.current = undefined;
        setQuery(query);
      }}
      onChoose={setChosen}
      onOpen={(id) => {
        left.current = id;
        go([id]);
      }}
      addHref={addHref}
      guess={guess}
    />
  );
}

interface ListProps {
  found: ReturnType<typeof useFound>;
  query: string;
  chosen: Chosen;
  topics: ReturnType<typeof topicsOf>;
  hasLevels: boolean;
  home: ComponentChildren;
  addHref: Props['addHref'] | undefined;
  guess: Props['guess'] | undefined;
  field: RefObject<HTMLInputElement | null>;
  /** The term that the list begins at. */
  startAt: string | undefined;
  onType: (query: string) => void;
  onChoose: (chosen: Chosen) => void;
  onOpen: (id: string) => void;
}

/** The search field, and what is found or chosen. */
function GlossaryList({ found, query, chosen, field, onType, onChoose, onOpen, addHref, ...rest }: ListProps) {
  const { isSearching, typed, everywhere, listed } = found;
  const words = useWords();
  const list = useRef<TermListHandle | null>(null);
  const [best] = listed;
  const isHome = Boolean(rest.home) && !isSearching && !isPart(chosen);
  const nothing = isPart(chosen) ? words('browseNothingHere') : words('nothingFound', query.trim());
  // Misspellings find names that are only near, and texts that only speak of it.
  const isNamed = useMemo(() => everywhere.some((card) => hasName(card, query)), [everywhere, query]);
  const guess = useGuess(rest.guess, isSearching && !isNamed ? query.trim() : undefined);
  const isCounted = isSearching || isPart(chosen) || listed.length === 0;
  const said = [...(guess ? [spokenGuess(guess, words)] : []), ...(isCounted ? [foundIn(listed, nothing, words)] : [])];
  const leavePart = () => {
    onChoose(ALL);
    // The button goes away, and the focus with it.
    field.current?.focus();
  };
  return (
    <>
      <SearchField
        field={field}
        query={query}
        onType={onType}
        onDown={() => list.current?.focusFirst()}
        onEnter={() => isSearching && best && onOpen(best.id)}
      />
      {!isHome && <ChoosePart chosen={chosen} topics={rest.topics} hasLevels={rest.hasLevels} onChoose={onChoose} />}
      <Announcer text={said.join(' ')} afterMs={SAY_COUNT_AFTER_MS} />
      {guess && (
        <div class="guess-box">
          <GuessedWord guess={guess} onOpen={onOpen} />
        </div>
      )}
      {isHome && rest.home}
      {!isHome && listed.length === 0 && (
        <NothingFound
          text={nothing}
          missing={
            everywhere.length === 0 && addHref ? { word: query.trim(), addHref: addHref(query.trim()) } : undefined
          }
          onEverywhere={isPart(chosen) ? leavePart : undefined}
        />
      )}
      {!isHome && listed.length > 0 && (
        <TermList
          cards={listed}
          isRanked={isSearching}
          typed={typed}
          startAt={rest.startAt}
          handle={list}
          onOpen={onOpen}
          onLeave={() => field.current?.focus()}
        />
      )}
    </>
  );
}

/** The terms opened one from another, empty while the list is shown, and the way to another path. */
function usePath(wanted: string | undefined, onWant: Props['onOpen']) {
  const [path, setPath] = useState<readonly string[]>([]);
  if (onWant && wanted !== path.at(-1)) setPath(pathTo(path, wanted));
  const go = (path: readonly string[]) => (onWant ? onWant(path.at(-1)) : setPath(path));
  return { path, go };
}

/** What is searched for: what was typed last, or asked for from outside while that is heard. */
function useQuery(asked: string | undefined, isHeard: boolean) {
  const [query, setQuery] = useState(asked ?? '');
  const [heard, setHeard] = useState(asked);
  if (asked !== heard && isHeard) {
    setHeard(asked);
    if (asked !== undefined) setQuery(asked);
  }
  return [query, setQuery] as const;
}

/** What a search finds everywhere, and what of it is in the chosen part of the glossary. */
function useFound(cards: readonly Card[], query: string, chosen: Chosen) {
  const search = useSearch(cards);
  const isSearching = query.trim() !== '';
  const typed = useMemo(() => (isSearching ? search.read(query) : []), [isSearching, query, search]);
  const everywhere = useMemo(() => (isSearching ? search(query) : cards), [isSearching, query, search, cards]);
  const listed = useMemo(() => cardsOf(everywhere, chosen), [everywhere, chosen]);
  return { isSearching, typed, everywhere, listed };
}

/** Whether what was typed stands in a name of a term. */
function hasName({ term, also = [], called = [] }: Card, query: string): boolean {
  const typed = foldForm(query);
  return [term, ...also, ...called].some((name) => foldForm(name).includes(typed));
}

/** How many terms are listed, in words. */
function foundIn({ length }: readonly Card[], nothing: string, words: Words): string {
  if (length === 0) return nothing;
  return length === 1 ? words('browseOneFound') : words('termsFound', String(length));
}

/** The path after a term was opened from outside: one step back, or one further. */
function pathTo(path: readonly string[], id: string | undefined): readonly string[] {
  if (id === undefined) return [];
  return path.at(-2) === id ? path.slice(0, -1) : [...path, id];
}
