/** Shows on the card what a reader opened: first the word on the page, then terms related to it, with the way back. */
import type { CardHost } from './card-host.tsx';
import type { Desk } from './desk.ts';
import type { Point } from './hover.ts';
import { ignoreAbort } from './read-page.ts';
import { rectsOf } from './rects.ts';
import type { Mark } from './page-marks.ts';

/** Opens and closes the card. */
export interface Explainer {
  /** @param isAnnounced whether screen readers are told, as the reader came by keyboard */
  open(mark: Mark, pointer: Point, isAnnounced: boolean): void;
  close(): void;
}

/** How long a card may be looked up before the card says so, in milliseconds; most are here already. */
const SAY_ASKING_AFTER_MS = 150;

/**
 * @param idsOf the ids of a mark's terms; the first leads
 * @param onClose called when the reader closes the card on the card itself
 */
export function createExplainer(
  { desk, host, idsOf, onClose }: { desk: Desk; host: CardHost; idsOf: (mark: Mark) => string[]; onClose: () => void },
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
    open(mark, pointer, isAnnounced) {
      opened?.abort();
      const session = new AbortController();
      opened = session;
      const text = textOf(mark);
      const [first = '', ...others] = idsOf(mark);
      const anchor = { rects: () => rectsOf(mark.range), node: mark.range.startContainer, pointer };
      /** The terms opened one from another, the word on the page first. */
      let path: string[] = [];
      let shown = '';

      const show = async (ids: string[]) => {
        path = ids;
        const id = ids.at(-1) ?? '';
        const before = ids.at(-2);
        const name = shown || text;
        const actions = {
          onOpen: (next: string) => void show([...path, next]).catch(ignoreAbort),
          onBack: () => void show(path.slice(0, -1)).catch(ignoreAbort),
          onClose,
        };
        const asking = setTimeout(
          () => host.show(anchor, { kind: 'asking', term: name }, actions),
          SAY_ASKING_AFTER_MS,
        );
        session.signal.addEventListener('abort', () => clearTimeout(asking));
        const onSilence = () => host.show(anchor, { kind: 'silent', term: name }, actions);
        const card = await desk.card(id, onSilence, session.signal).finally(() => clearTimeout(asking));
        if (path !== ids) return;
        shown = card.term;
        const backTo = before === undefined ? undefined : (desk.known(before)?.term ?? before);
        const because = before === undefined ? mark.because : undefined;
        const beside = before === undefined ? others : [];
        const present = () => {
          const below = beside.flatMap((other) => desk.known(other) ?? []);
          host.show(anchor, { kind: 'card', card, below, because, backTo, isAnnounced }, actions);
        };
        present();
        // What packs say of the word is mostly here already; what is not may come a little later.
        for (const other of beside.filter((other) => !desk.known(other))) {
          const come = desk.card(other, () => undefined, session.signal);
          come.then(() => path === ids && present()).catch(ignoreAbort);
        }
      };
      show([first]).catch(ignoreAbort);
    },
    close,
  };
}

/** The words of a mark as they stand on the page. */
function textOf(mark: Mark): string {
  const { startContainer, startOffset, endContainer, endOffset } = mark.range;
  if (startContainer === endContainer) return (startContainer.textContent ?? '').slice(startOffset, endOffset);
  const { nodes } = mark.passage;
  const last = nodes.indexOf(endContainer as Text);
  return nodes
    .slice(nodes.indexOf(startContainer as Text), last + 1)
    .map((node) =>
      node.data.slice(node === startContainer ? startOffset : 0, node === endContainer ? endOffset : undefined),
    )
    .join('');
}
