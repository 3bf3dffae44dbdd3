/** One open card: the word on the page first, then terms related to it, with the way back, and what can be done with them. */
import { copyText } from '../../../components/card/copy-text.ts';
import type { FoundState } from '../../../components/card/FoundCard.tsx';
import type { CardState } from '../../../components/card/PageCard.tsx';
import type { Speech } from '../../../components/speech.ts';
import type { WordActions } from '../../../components/card/TermActions.tsx';
import type { Words } from '../../../components/words.ts';
import type { Card } from '../../../glossary/entry/card.ts';
import type { Remembered } from '../../../messages/table.ts';
import type { CardAnchor, CardHost } from './card-host.tsx';
import type { Choices } from '../mark/choices.ts';
import { copy } from './copy.ts';
import type { CardSource } from './card-source.ts';
import { ignoreAbort } from '../read/read-page.ts';

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
}

/** What a card shows first: a term, with what packs say of the same word, or whatever a search for it finds. */
export type First =
  | { id: string; others: readonly string[]; because: string | number | undefined }
  | { find: (onSilence: () => void, signal: AbortSignal) => Promise<string | FoundState> };

/** What is to be explained. */
export interface Asked {
  anchor: CardAnchor;
  /** The words as they stand on the page. */
  text: string;
  isAnnounced: boolean;
  first: First;
}

/** An open card. */
export interface OpenCard {
  /** Shows it anew, after the reader has chosen something. */
  refresh(): void;
  /** Ends what it was waiting for; it shows nothing more. */
  end(): void;
}

/** How long a card may be looked up before the card says so, in milliseconds; most are here already. */
const SAY_ASKING_AFTER_MS = 150;

/** Opens a card in a host. */
export function openCard(
  { anchor: word, text, isAnnounced, first }: Asked,
  { source, words, speech, choices, remember, addWord }: CardParts,
  host: CardHost,
  { onPin, onClose }: { onPin: () => void; onClose: () => void },
): OpenCard {
  const ended = new AbortController();
  const { signal } = ended;
  let anchor: CardAnchor | undefined = word;
  /** The terms opened one from another, the word on the page first. */
  let path: string[] = [];
  /** What stands before them, if what was selected is not one term. */
  let found: FoundState | undefined;
  let name = text;
  /** What is shown, made anew from what is chosen by then. */
  let state: () => CardState | FoundState = () => ({ kind: 'asking', term: name });

  const refresh = () => {
    if (signal.aborted) return;
    host.show(anchor, state(), {
      onOpen: (next) => void show([...path, next]).catch(ignoreAbort),
      onBack: () => void show(path.slice(0, -1)).catch(ignoreAbort),
      onPin() {
        // A kept card outlives its word, which the page may take away.
        anchor = undefined;
        onPin();
      },
      onClose,
      onAdd: () => void addWord(text).catch(() => undefined),
    });
  };
  const draw = (next: () => CardState | FoundState) => {
    state = next;
    refresh();
  };
  /** Says on the card that something is being looked up, if it takes long, and that there is no answer, if there is none. */
  const patiently = <T>(isWanted: () => boolean, ask: (onSilence: () => void) => Promise<T>): Promise<T> => {
    const say = (kind: 'asking' | 'silent') => !signal.aborted && isWanted() && draw(() => ({ kind, term: name }));
    const asking = setTimeout(() => say('asking'), SAY_ASKING_AFTER_MS);
    return ask(() => say('silent')).finally(() => clearTimeout(asking));
  };
  const actionsFor = (card: Card): WordActions => {
    const { saved, known, muted } = choices();
    const say = (as: 'saved' | 'known' | 'muted') => (on: boolean) => remember({ as, id: card.id, on });
    return {
      isSaved: saved.has(card.id),
      isKnown: known.has(card.id),
      isMuted: muted.has(card.id),
      onSave: say('saved'),
      onKnow: say('known'),
      onMute: say('muted'),
      onCopy: () => copy(copyText(card, words)),
    };
  };
  const show = async (ids: string[]) => {
    path = ids;
    const id = ids.at(-1);
    if (id === undefined) {
      const choice = found;
      if (choice) draw(() => choice);
      return;
    }
    const before = ids.at(-2);
    const card = await patiently(
      () => path === ids,
      (onSilence) => source.card(id, onSilence, signal),
    );
    if (path !== ids) return;
    name = card.term;
    const own = before === undefined && 'id' in first ? first : undefined;
    const beside = own?.others ?? [];
    draw(() => ({
      kind: 'card',
      card,
      below: beside.flatMap((other) => source.known(other) ?? []),
      because: own?.because,
      backTo: before === undefined ? found && text : (source.known(before)?.term ?? before),
      isAnnounced,
      isFolded: choices().preferences.more === 'folded',
      actions: actionsFor(card),
      onListen: speech.canSpeak() ? () => speech.say(card.term) : undefined,
    }));
    // What packs say of the word is mostly here already; what is not may come a little later.
    for (const other of beside.filter((other) => !source.known(other))) {
      const come = source.card(other, () => undefined, signal);
      come.then(() => path === ids && refresh()).catch(ignoreAbort);
    }
  };
  const begin = async () => {
    if ('id' in first) return show([first.id]);
    const result = await patiently(
      () => true,
      (onSilence) => first.find(onSilence, signal),
    );
    if (typeof result !== 'string') found = result;
    await show(typeof result === 'string' ? [result] : []);
  };
  begin().catch(ignoreAbort);

  return {
    refresh,
    end() {
      ended.abort();
      speech.stop();
    },
  };
}
