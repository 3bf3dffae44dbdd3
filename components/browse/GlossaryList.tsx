/** The glossary as a list: the field to search it, the part to browse, and what is found or chosen. */
import type { ComponentChildren, RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Guess } from '../../glossary/decode/guess.ts';
import { Announcer } from '../Announcer.tsx';
import { GuessedWord, spokenGuess } from '../card/GuessedWord.tsx';
import type { Found } from './hooks/use-found.ts';
import { useGuess } from './hooks/use-guess.ts';
import { useWords } from '../words.ts';
import { ALL, isPart, type Chosen } from './chosen.ts';
import { ChoosePart } from './ChoosePart.tsx';
import { foundIn, hasName, nothingIn } from './found-words.ts';
import { NothingFound } from './NothingFound.tsx';
import { SearchField } from './SearchField.tsx';
import { TermList, type TermListHandle } from './TermList.tsx';

interface Props {
  found: Found;
  query: string;
  chosen: Chosen;
  /** Topics with how many terms each has. */
  topics: readonly [topic: string, terms: number][];
  hasLevels: boolean;
  /** What is shown in the place of the list until something is searched for or chosen. */
  home: ComponentChildren;
  addHref: ((word: string) => string) | undefined;
  guess: ((text: string) => Promise<Guess | undefined>) | undefined;
  field: RefObject<HTMLInputElement | null>;
  /** The term that the list begins at. */
  startAt: string | undefined;
  onType: (query: string) => void;
  onChoose: (chosen: Chosen) => void;
  onOpen: (id: string) => void;
}

/** A count is said when typing has paused for so long, in milliseconds; at every key it would be noise. */
const SAY_COUNT_AFTER_MS = 700;

export function GlossaryList({ found, query, chosen, field, onType, onChoose, onOpen, addHref, ...rest }: Props) {
  const { isSearching, typed, everywhere, listed } = found;
  const words = useWords();
  const list = useRef<TermListHandle | null>(null);
  const [best] = listed;
  const isHome = Boolean(rest.home) && !isSearching && !isPart(chosen);
  const nothing = nothingIn(chosen, query, words);
  const guess = useGuessFor(found, query, rest.guess);
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

/** What a word may mean that no term is called by: misspellings find names that are only near, and texts that only speak of it. */
function useGuessFor({ isSearching, everywhere }: Found, query: string, guess: Props['guess']): Guess | undefined {
  const isNamed = useMemo(() => everywhere.some((card) => hasName(card, query)), [everywhere, query]);
  return useGuess(guess, isSearching && !isNamed ? query.trim() : undefined);
}
