/** Shows on the card what a reader opened: first the word on the page, then terms related to it, with the way back. */
import type { CardHost } from './card-host.tsx';
import type { Desk } from './desk.ts';
import type { FoundState } from '../../components/FoundCard.tsx';
import type { Opened, Opening } from './hover.ts';
import { ignoreAbort } from './read-page.ts';
import { rectsOf, textOf } from './rects.ts';

/** Opens and closes the card. */
export interface Explainer {
  /** @param isAnnounced whether screen readers are told, as the reader came by keyboard */
  open(opened: Opened, opening: Opening, isAnnounced: boolean): void;
  close(): void;
}

/** How long a card may be looked up before the card says so, in milliseconds; most are here already. */
const SAY_ASKING_AFTER_MS = 150;

/**
 * @param idOf the id of a term by its number
 * @param onClose called when the reader closes the card on the card itself
 * @param onAdd called when the reader wants to write down a meaning for a text
 */
export function createExplainer(
  {
    desk,
    host,
    idOf,
    onClose,
    onAdd,
  }: {
    desk: Desk;
    host: CardHost;
    idOf: (term: number) => string;
    onClose: () => void;
    onAdd: (text: string) => void;
  },
  signal: AbortSignal,
): Explainer {
  let opened: AbortController | undefined;

  const close = () => {
    opened?.abort();
    opened = undefined;
    host.hide();
  };
  signal.addEventListener('abort', close);

  return {
    open(target, opening, isAnnounced) {
      opened?.abort();
      const session = new AbortController();
      opened = session;
      const text = 'find' in target ? target.text : textOf(target.range);
      const anchor = { rects: () => rectsOf(target.range), node: target.range.startContainer, ...opening };
      /** The terms opened one from another, the word on the page first. */
      let path: string[] = [];
      let shown = '';
      /** What stands before them, if what was selected is not one term. */
      let found: FoundState | undefined;

      const actions = {
        onOpen: (next: string) => void show([...path, next]).catch(ignoreAbort),
        onBack: () => void show(path.slice(0, -1)).catch(ignoreAbort),
        onClose,
        onAdd: () => onAdd(text),
      };
      /** Says on the card that something is being looked up, if it takes long, and that there is no answer, if there is none. */
      const patiently = <T>(ask: (onSilence: () => void) => Promise<T>): Promise<T> => {
        const term = shown || text;
        const asking = setTimeout(() => host.show(anchor, { kind: 'asking', term }, actions), SAY_ASKING_AFTER_MS);
        session.signal.addEventListener('abort', () => clearTimeout(asking));
        return ask(() => host.show(anchor, { kind: 'silent', term }, actions)).finally(() => clearTimeout(asking));
      };
      const show = async (ids: string[]) => {
        path = ids;
        const id = ids.at(-1);
        if (id === undefined) {
          if (found) host.show(anchor, found, actions);
          return;
        }
        const before = ids.at(-2);
        const card = await patiently((onSilence) => desk.card(id, onSilence, session.signal));
        if (path !== ids) return;
        shown = card.term;
        const because = before === undefined && 'because' in target ? target.because : undefined;
        const backTo = before === undefined ? found && text : (desk.known(before)?.term ?? before);
        host.show(anchor, { kind: 'card', card, because, backTo, isAnnounced }, actions);
      };
      const begin = async () => {
        if (!('find' in target)) return show([idOf(target.term)]);
        const first = await patiently((onSilence) => target.find(onSilence, session.signal));
        if (typeof first !== 'string') found = first;
        await show(typeof first === 'string' ? [first] : []);
      };
      begin().catch(ignoreAbort);
    },
    close,
  };
}
