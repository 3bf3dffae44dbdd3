/** The whole glossary to search and to browse by letter and topic; a chosen term opens in the same place, with the way back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Guess } from '../../glossary/decode/guess.ts';
import type { Card } from '../../glossary/entry/card.ts';
import type { WordActions } from '../card/TermActions.tsx';
import { useFound } from './hooks/use-found.ts';
import { usePath } from './hooks/use-path.ts';
import { useQuery } from './hooks/use-query.ts';
import { ALL, topicsOf, type Chosen } from './chosen.ts';
import { GlossaryList } from './GlossaryList.tsx';
import { OpenTerm } from './OpenTerm.tsx';

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

export function GlossaryBrowser(props: Props) {
  const { cards, hasLevels = false, open: wanted, topic, home, isShown = true, asked, onOpened } = props;
  const { actionsFor, onListen, addHref, guess } = props;
  const { path, go } = usePath(wanted, props.onOpen);
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

  useTold(open?.id, onOpened);

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

/** Tells of each term that is opened. */
function useTold(id: string | undefined, onOpened: Props['onOpened']): void {
  useEffect(() => {
    if (id !== undefined) onOpened?.(id);
  }, [id, onOpened]);
}
