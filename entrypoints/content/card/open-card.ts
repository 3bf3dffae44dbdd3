/** One open card: the word on the page first, then terms related to it, with the way back, and what can be done with them. */
import type { WrittenName } from '../../../components/card/written-name.ts';
import { copyText } from '../../../components/card/copy-text.ts';
import type { FoundState } from '../../../components/card/FoundCard.tsx';
import type { CardState } from '../../../components/card/PageCard.tsx';
import type { Speech } from '../../../components/speech.ts';
import type { WordActions } from '../../../components/card/TermActions.tsx';
import type { Words } from '../../../components/words.ts';
import type { Card } from '../../../glossary/entry/card.ts';
import type { Remembered } from '../../../messages/table.ts';
import type { CardActions, CardPlace } from './card-host.tsx';
import type { CardAnchor } from './position.ts';
import type { Choices } from '../mark/choices.ts';
import { copy } from './copy.ts';
import type { CardSource } from './card-source.ts';
import { ignoreAbort } from '../read/slices.ts';
import type { Around } from '../../../glossary/text/sentence.ts';

/** The card of a word as it is shown where the word stands. */
export type CardHere = (card: Card, asked: Pick<Asked, 'anchor' | 'text'>) => Card;

/** What a card needs from the page that it opens on. */
export interface CardParts {
  source: CardSource;
  words: Words;
  speech: Speech;
  /** The reader's choices as they are now. */
  choices(): Choices;
  /** Has the background remember what the reader says of a word. */
  remember: (what: Remembered) => Promise<unknown>;
  /** Has the background open the form in which the reader writes down what a text means. */
  addWord: (text: string) => Promise<unknown>;
  /** What else the card of a word says where the word stands, such as a result on the same line; only the reading room has it. */
  cardHere?: CardHere | undefined;
  /** Has the background open the list of saved words. */
  openMyWords: () => Promise<unknown>;
  /** Called when the reader wants to know all of the word on the page, or pins its card. */
  onRead: () => void;
}

/** The term of a word on the page, with what packs say of the same word. */
interface OwnTerm {
  id: string;
  others: readonly string[];
  written: WrittenName;
  because: string | number | undefined;
}

/** What a card shows first: a term, with what packs say of the same word, or whatever a search for it finds. */
export type First = OwnTerm | { find: (onSilence: () => void, signal: AbortSignal) => Promise<string | FoundState> };

/** What is to be explained. */
export interface Asked {
  anchor: CardAnchor;
  /** The words as they stand on the page. */
  text: string;
  /** What stands around them, for the sentence that is kept if the reader saves the word. */
  around: Around | undefined;
  isAnnounced: boolean;
  first: First;
}

/** An open card. */
export interface OpenCard {
  /** Shows it anew, after the reader has chosen something. */
  refresh(): void;
  /** Shows it somewhere else from now on, where it outlives its word. */
  pinAt(place: CardPlace): void;
  /** Ends what it was waiting for; it shows nothing more. */
  end(): void;
}

/** How long a card may be looked up before the card says so, in milliseconds; most are here already. */
const SAY_ASKING_AFTER_MS = 150;

const always = () => true;

/** What is told of a card when its reader pins or closes it. */
interface CardEnds {
  onPin: () => void;
  onClose: () => void;
}

/** Opens a card in a place. */
export function openCard(asked: Asked, parts: CardParts, place: CardPlace, ends: CardEnds): OpenCard {
  return new ShownCard(asked, parts, place, ends);
}

class ShownCard implements OpenCard {
  readonly #asked: Asked;
  readonly #parts: CardParts;
  readonly #face: Face;
  readonly #ended = new AbortController();
  /** The terms opened one from another, the word on the page first. */
  #path: readonly string[] = [];
  /** What stands before them, if what was selected is not one term. */
  #found: FoundState | undefined;
  /** The term that is shown; at first the words on the page. */
  #name: string;
  /** Somebody who has asked for all of one term gets all of those opened from it, and of that one on the way back. */
  #isWhole = false;

  constructor(asked: Asked, parts: CardParts, place: CardPlace, ends: CardEnds) {
    this.#asked = asked;
    this.#parts = parts;
    this.#name = asked.text;
    const actions: CardActions = {
      ...ends,
      onOpen: (id) => void this.#show([...this.#path, id]).catch(ignoreAbort),
      onBack: () => void this.#show(this.#path.slice(0, -1)).catch(ignoreAbort),
      onUnfold: () => {
        this.#isWhole = true;
        if (this.#path.length === 1) parts.onRead();
      },
      onAdd: () => void parts.addWord(asked.text).catch(() => undefined),
    };
    this.#face = createFace(place, asked, actions, this.#ended.signal);
    this.#begin().catch(ignoreAbort);
  }

  refresh(): void {
    this.#face.refresh();
  }

  pinAt(dock: CardPlace): void {
    // The list that it was chosen from is left behind.
    this.#found = undefined;
    this.#face.moveTo(dock);
  }

  end(): void {
    this.#ended.abort();
    this.#parts.speech.stop();
  }

  async #begin(): Promise<void> {
    const { first } = this.#asked;
    if ('id' in first) return this.#show([first.id]);
    const { signal } = this.#ended;
    const result = await this.#face.patiently(this.#name, always, (onSilence) => first.find(onSilence, signal));
    if (typeof result !== 'string') this.#found = result;
    await this.#show(typeof result === 'string' ? [result] : []);
  }

  async #show(path: readonly string[]): Promise<void> {
    this.#path = path;
    const id = path.at(-1);
    const found = this.#found;
    if (id === undefined) return found && this.#face.draw(() => found);
    const { source, choices } = this.#parts;
    const { signal } = this.#ended;
    const isWanted = () => this.#path === path;
    const plain = await this.#face.patiently(this.#name, isWanted, (onSilence) => source.card(id, onSilence, signal));
    if (!isWanted()) return;
    const own = ownOf(path, this.#asked.first);
    const card = (own && this.#parts.cardHere?.(plain, this.#asked)) ?? plain;
    this.#name = card.term;
    // It stays folded or not while it is shown, as the button that unfolds it has the focus.
    const isFolded = !this.#isWhole && choices().preferences.more === 'folded';
    const list = () => this.#found && this.#asked.text;
    this.#face.draw(() => ({ ...stateOf(card, path, this.#asked, this.#parts, list()), isFolded }));
    whenOthersCome(own, source, () => isWanted() && this.refresh(), signal);
  }
}

/** What a card shows at the moment. */
interface Face {
  /** Shows something; it is made anew whenever the reader has chosen something since. */
  draw(state: () => CardState | FoundState): void;
  refresh(): void;
  /** Shows it in another place, where it needs no word. */
  moveTo(place: CardPlace): void;
  /** Says on the card that something is being looked up, if it takes long, and that there is no answer, if there is none. */
  patiently<T>(term: string, isWanted: () => boolean, ask: (onSilence: () => void) => Promise<T>): Promise<T>;
}

/** A face on which nothing has been drawn yet. Nothing more is drawn once `signal` aborts. */
function createFace(first: CardPlace, { anchor, text }: Asked, actions: CardActions, signal: AbortSignal): Face {
  let place = first;
  let word: CardAnchor | undefined = anchor;
  let state: () => CardState | FoundState = () => ({ kind: 'asking', term: text });
  const refresh = () => {
    if (!signal.aborted) place.show(word, state(), actions);
  };
  const draw = (next: typeof state) => {
    state = next;
    refresh();
  };
  return {
    draw,
    refresh,
    moveTo(next) {
      place = next;
      // The page may take the word away.
      word = undefined;
      refresh();
    },
    patiently(term, isWanted, ask) {
      const say = (kind: 'asking' | 'silent') => !signal.aborted && isWanted() && draw(() => ({ kind, term }));
      const asking = setTimeout(() => say('asking'), SAY_ASKING_AFTER_MS);
      return ask(() => say('silent')).finally(() => clearTimeout(asking));
    },
  };
}

/** What else is known of the term that is shown last, where it is that of the word on the page. */
function ownOf(ids: readonly string[], first: First): OwnTerm | undefined {
  return ids.length === 1 && 'id' in first ? first : undefined;
}

/**
 * What the card of a term shows.
 *
 * @param ids the terms opened one from another, this one last
 * @param list what the way back from the first of them is called, if there is one
 */
function stateOf(
  card: Card,
  ids: readonly string[],
  { first, isAnnounced, around }: Asked,
  parts: CardParts,
  list: string | undefined,
): CardState & { kind: 'card' } {
  const { source, speech } = parts;
  const own = ownOf(ids, first);
  const before = ids.at(-2);
  return {
    kind: 'card',
    card,
    below: own?.others.flatMap((other) => source.known(other) ?? []) ?? [],
    written: own?.written,
    because: own?.because,
    backTo: before === undefined ? list : (source.known(before)?.term ?? before),
    isAnnounced,
    // Terms opened from it do not stand there.
    actions: actionsFor(card, parts, ids.length === 1 ? around : undefined),
    onListen: speech.canSpeak() ? () => speech.say(card.term) : undefined,
  };
}

/** Calls back for each card that packs have of a word and that is not here yet; mostly all are. */
function whenOthersCome(own: OwnTerm | undefined, source: CardSource, onCome: () => void, signal: AbortSignal): void {
  for (const other of own?.others.filter((other) => !source.known(other)) ?? []) {
    const come = source.card(other, () => undefined, signal);
    come.then(onCome).catch(ignoreAbort);
  }
}

/** What can be done with a word. */
function actionsFor(
  card: Card,
  { choices, remember, openMyWords, words }: CardParts,
  around: Around | undefined,
): WordActions {
  const { saved, known, muted } = choices();
  const say = (as: 'known' | 'muted') => (on: boolean) => remember({ as, id: card.id, on });
  return {
    isSaved: saved.has(card.id),
    isKnown: known.has(card.id),
    isMuted: muted.has(card.id),
    myWords: () => void openMyWords().catch(() => undefined),
    onSave: (on) => remember({ as: 'saved', id: card.id, on, ...(on && around && { around }) }),
    onKnow: say('known'),
    onMute: say('muted'),
    onCopy: () => copy(copyText(card, words)),
  };
}
