/** Asks a tab again and again what is on its screen: its page, and those frames in it that say that readers see words in them. */
import { askPage } from '../../messages/ask-page.ts';
import { hear } from '../../messages/hear.ts';
import type { OnScreen } from '../../messages/to-page.ts';
import { TO_PANEL } from '../../messages/to-panel.ts';

/** The page is asked this often, in milliseconds, and so is each frame: they say nothing by themselves, so that they have nothing to do while no view is open. */
const ASK_EVERY_MS = 250;
/** So often where the page does not answer. */
const ASK_AGAIN_MS = 1000;
/** Frames are called this often, in milliseconds. */
const CALL_EVERY_MS = 2000;
/** More frames than this have no words that a reader could take in at once; a page may hold hundreds. */
const MOST_FRAMES = 12;
/** The frame that is the page itself. */
const TOP = 0;

/** What is on the screen, by frame. */
export type Answers = ReadonlyMap<number, OnScreen>;

/** A tab that is being asked. */
export interface ScreenWatch {
  /** Asks at once: something else is pointed at. */
  askNow(): void;
}

/**
 * Begins to ask, until `signal` aborts; not while the view cannot be seen.
 *
 * @param pointed gives the id of the term that is pointed at in the view; empty for none
 */
export function watchScreen(
  tabId: number,
  pointed: () => string,
  onAnswers: (answers: Answers) => void,
  signal: AbortSignal,
): ScreenWatch {
  /** The frames that are asked, with what each said last. */
  const asked = new Map<number, OnScreen>([[TOP, NOTHING]]);
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const ask = async (frameId: number) => {
    clearTimeout(timers.get(frameId));
    if (document.hidden) return;
    const answer = await askPage('onScreen', { tabId, frameId }, pointed()).catch(() => undefined);
    if (signal.aborted || !asked.has(frameId)) return;
    if (frameId === TOP || (answer && answer.ids.length > 0)) {
      asked.set(frameId, answer ?? NOTHING);
      clearTimeout(timers.get(frameId));
      timers.set(
        frameId,
        setTimeout(() => void ask(frameId), answer ? ASK_EVERY_MS : ASK_AGAIN_MS),
      );
    } else asked.delete(frameId);
    onAnswers(asked);
  };
  const askNow = () => {
    for (const frameId of asked.keys()) void ask(frameId);
  };
  hear(
    TO_PANEL,
    {
      frameInView(_, { tab, frameId = TOP }) {
        if (tab?.id !== tabId || asked.has(frameId) || asked.size > MOST_FRAMES) return;
        asked.set(frameId, NOTHING);
        void ask(frameId);
      },
    },
    signal,
  );
  const callFrames = () => {
    if (!document.hidden) void askPage('tellFrames', tabId).catch(() => undefined);
  };
  const calls = setInterval(callFrames, CALL_EVERY_MS);
  const begin = () => {
    askNow();
    callFrames();
  };
  begin();
  document.addEventListener('visibilitychange', begin, { signal });
  signal.addEventListener('abort', () => {
    clearInterval(calls);
    for (const timer of timers.values()) clearTimeout(timer);
  });
  return { askNow };
}

const NOTHING: OnScreen = { ids: [], pointed: '' };
