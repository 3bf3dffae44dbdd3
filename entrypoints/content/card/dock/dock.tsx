/** The pinned cards of a page: each goes on as it was, in short, and is there until its reader takes it away. */
import { Dock as DockView, type Pinned } from '../../../../components/card/Dock.tsx';
import { WordsContext } from '../../../../components/words.ts';
import type { Viewport } from '../../dom/viewport.ts';
import type { CardHostNeeds, CardPlace } from '../card-host.tsx';
import { createDockSurface } from './surface.ts';

/** The dock of one page. */
export interface Dock {
  /**
   * Adds a card.
   *
   * @param from where it was shown before: the element of the page that it hung on, and whether it had the focus
   * @param onUnpin called when the reader takes the card away
   */
  add(from: { parent: Element; hasFocus: boolean } | undefined, onUnpin: () => void): CardPlace;
  /** What of the visible part of the page is not covered. */
  free(viewport: Viewport): Viewport;
}

/** An empty dock. It goes when `signal` aborts. */
export function createDock({ words, dress, theme }: Omit<CardHostNeeds, 'free'>, signal: AbortSignal): Dock {
  /** In the order in which they were pinned. */
  let pinned: readonly Pinned[] = [];
  let last = 0;
  const surface = createDockSurface(dress, () => pinned.at(-1)?.onUnpin());
  const closeAll = () => {
    for (const { onUnpin } of pinned) onUnpin();
  };
  const draw = () => {
    if (pinned.length === 0) return surface.close();
    surface.show(
      <WordsContext value={words}>
        <DockView pinned={pinned} onCloseAll={closeAll} />
      </WordsContext>,
      theme(document.body),
    );
  };
  signal.addEventListener('abort', surface.close);

  return {
    add(from, onUnpin) {
      last += 1;
      const key = last;
      const remove = () => {
        pinned = pinned.filter((other) => other.key !== key);
        onUnpin();
        draw();
      };
      surface.open(from?.parent ?? document.documentElement);
      let isNew = true;
      return {
        show(_, state, { onOpen, onBack }) {
          // What stands before the terms of a selection is left behind when one of them is pinned.
          if (state.kind === 'found' || signal.aborted) return;
          const one = { key, state, onOpen, onBack, onUnpin: remove };
          pinned = isNew ? [...pinned, one] : pinned.map((other) => (other.key === key ? one : other));
          draw();
          if (isNew && from?.hasFocus) surface.focus();
          isNew = false;
        },
      };
    },
    free: surface.free,
  };
}
