/** The packs of the reader as a page needs them: asked from the desk only where one is on, and anew when that changes. */
import { loadIndex, type EncodedIndex, type FormIndex } from '../../glossary/form-index.ts';
import { packs, type PackSummary } from '../../settings/pack-list.ts';

/** A pack, loaded for matching. */
export interface LoadedPack {
  id: string;
  index: FormIndex;
}

/** Packs that take longer than this, in milliseconds, come later: the bundled words do not wait for them. */
const COME_WITHIN_MS = 1000;

/**
 * Gives a function for the packs that are on.
 *
 * @param ask asks the desk for their indexes
 * @param onChange called when other packs are on than before, when one of them has other terms, or when late ones have come;
 * until `signal` aborts
 */
export function watchPacks(
  ask: () => Promise<{ id: string; index: EncodedIndex }[]>,
  onChange: () => void,
  signal: AbortSignal,
): () => Promise<readonly LoadedPack[]> {
  /** The packs as they were last asked for, and what was on then. */
  let asked: { state: string; loaded: Promise<readonly LoadedPack[]> } | undefined;
  const load = async () => (await ask()).map(({ id, index }) => ({ id, index: loadIndex(index) }));
  /** Where the desk does not answer the bundled words are explained nevertheless, and it is asked again next time. */
  const forget = (): LoadedPack[] => {
    asked = undefined;
    return [];
  };
  packs.watch((all) => {
    if (asked && asked.state !== stateOf(all)) onChange();
  }, signal);
  return async () => {
    const state = stateOf(await packs.get());
    if (asked?.state !== state) {
      asked = { state, loaded: state === '' ? Promise.resolve([]) : load().catch(forget) };
    }
    const { loaded } = asked;
    const inTime = await Promise.race([loaded, wait(COME_WITHIN_MS)]);
    if (inTime) return inTime;
    void loaded.then((late) => late.length > 0 && !signal.aborted && onChange());
    return [];
  };
}

/** Tells one set of packs from another: which are on, and when each was last changed. Empty where none is on. */
function stateOf(all: readonly PackSummary[]): string {
  return all
    .filter(({ isOn }) => isOn)
    .map(({ id, at }) => `${id} ${at}`)
    .join('\n');
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
