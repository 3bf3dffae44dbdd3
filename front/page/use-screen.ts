/** What is on the screen of the page in front, as a view beside it sees it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OnScreen } from '../../messages/to-page.ts';
import { watchScreen, type Answers, type ScreenWatch } from './watch-screen.ts';

/** What is on the screen, with where each term is or was. */
export interface Screen extends OnScreen {
  /** The frame in which a term was last on the screen, the page itself before all others. */
  frameOf(id: string): number;
}

const NOTHING: Screen = { ids: [], pointed: '', frameOf: () => 0 };

/**
 * Asks a tab again and again while the view is seen.
 *
 * @param pointed the id of the term that is pointed at in the view; empty for none. It is told at once.
 */
export function useScreen(tabId: number | undefined, pointed: string): Screen {
  const [screen, setScreen] = useState(NOTHING);
  const toldNow = useRef(pointed);
  const watch = useRef<ScreenWatch | undefined>(undefined);
  useEffect(() => {
    if (tabId === undefined) return undefined;
    const stop = new AbortController();
    const frames = new Map<string, number>();
    const onAnswers = (answers: Answers) => {
      const next = joined(answers, frames);
      setScreen((before) => (isSame(before, next) ? before : next));
    };
    watch.current = watchScreen(tabId, () => toldNow.current, onAnswers, stop.signal);
    return () => stop.abort();
  }, [tabId]);
  useEffect(() => {
    if (toldNow.current === pointed) return;
    toldNow.current = pointed;
    watch.current?.askNow();
  }, [pointed]);
  return screen;
}

/** All answers as one: the words of the page, then those of each frame. Notes in `frames` where each was. */
function joined(answers: Answers, frames: Map<string, number>): Screen {
  const ordered = Array.from(answers).toSorted(([one], [other]) => one - other);
  for (const [frameId, { ids }] of ordered.toReversed()) for (const id of ids) frames.set(id, frameId);
  return {
    ids: Array.from(new Set(ordered.flatMap(([, { ids }]) => ids))),
    pointed: ordered.find(([, { pointed }]) => pointed !== '')?.[1].pointed ?? '',
    frameOf: (id) => frames.get(id) ?? 0,
  };
}

/** Most answers are as the one before; then nothing is drawn anew. */
function isSame(one: OnScreen, other: OnScreen): boolean {
  return (
    one.pointed === other.pointed &&
    one.ids.length === other.ids.length &&
    one.ids.every((id, at) => id === other.ids[at])
  );
}
