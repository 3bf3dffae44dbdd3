/** The packs of the reader as a page needs them: asked from the desk only where one is on, and anew when that changes. */
import { loadingIndex, type EncodedIndex, type FormIndex } from '../../glossary/form-index.ts';
import { packs, type PackSummary } from '../../settings/pack-list.ts';
import { onReturn } from './page-life.ts';
import { startSlices, type Slices } from './slices.ts';

/** A pack, loaded for matching. */
export interface LoadedPack {
  id: string;
  index: FormIndex;
}

/** Packs that take longer than this, in milliseconds, come later: the bundled words do not wait for them. */
const COME_WITHIN_MS = 1000;
/** With more forms than this, in UTF-16 units (some 1,500 terms), packs come later too, as loading them takes many slices. */
const MOST_AWAITED_UNITS = 50_000;

/** The packs of one state as they were asked for. */
interface Asked {
  state: string;
  loaded: Promise<readonly LoadedPack[]>;
  /** Resolves when nobody is to wait for them any longer. */
  late: Promise<void>;
  isTold: boolean;
}

/**
 * Gives a function for the packs that are on; none of them where they are late.
 *
 * @param ask asks the desk for their indexes
 * @param untilMarked resolves when the page has been read with the bundled words
 * @param onChange called when other packs are on than before, when one of them has other terms, or when late ones have come, and
 * then only when they are loaded; until `signal` aborts
 */
export function watchPacks(
  ask: () => Promise<{ id: string; index: EncodedIndex }[]>,
  untilMarked: () => Promise<void>,
  onChange: () => void,
  signal: AbortSignal,
): () => Promise<readonly LoadedPack[]> {
  let asked: Asked | undefined;
  let isWanted = false;
  /** Loaded packs by {@link keyOf}, so that a change of one does not have the others loaded anew. */
  let known: ReadonlyMap<string, FormIndex> = new Map();

  const load = async (keys: ReadonlyMap<string, string>, onMany: () => void) => {
    const found = (await ask()).map(({ id, index }) => ({ id, index, key: keys.get(id) ?? '' }));
    const units = found.reduce((sum, { key, index }) => sum + (known.has(key) ? 0 : index.forms.length), 0);
    if (units > MOST_AWAITED_UNITS) {
      onMany();
      await untilMarked();
    }
    const slices = startSlices(signal);
    const loaded: (LoadedPack & { key: string })[] = [];
    for (const { id, index, key } of found) {
      loaded.push({ id, key, index: known.get(key) ?? (await loadInSlices(index, slices)) });
    }
    known = new Map(loaded.map(({ key, index }) => [key, index]));
    return loaded;
  };
  const askFor = (all: readonly PackSummary[]): Asked => {
    const keys = new Map(all.filter(({ isOn }) => isOn).map((pack) => [pack.id, keyOf(pack)]));
    const state = Array.from(keys.values()).join('\n');
    if (asked?.state === state) return asked;
    const { promise: late, resolve: giveUp } = Promise.withResolvers<void>();
    setTimeout(giveUp, COME_WITHIN_MS);
    const loaded = state === '' ? Promise.resolve([]) : load(keys, giveUp);
    const own: Asked = { state, late, isTold: false, loaded: loaded.catch(() => forget(own)) };
    return (asked = own);
  };
  /** Where the desk does not answer the bundled words are explained nevertheless, and it is asked again next time. */
  const forget = (own: Asked): LoadedPack[] => {
    if (asked === own) asked = undefined;
    return [];
  };
  const tellWhenLoaded = (own: Asked) => {
    if (own.isTold) return;
    own.isTold = true;
    void own.loaded.then(() => asked === own && !signal.aborted && onChange());
  };

  const take = (all: readonly PackSummary[]) => {
    const before = asked;
    if (isWanted && askFor(all) !== before && asked) tellWhenLoaded(asked);
  };
  packs.watch(take, signal);
  onReturn(() => void packs.get().then(take), signal);
  return async () => {
    isWanted = true;
    const own = askFor(await packs.get());
    const inTime = await Promise.race([own.loaded, own.late]);
    if (inTime) return inTime;
    tellWhenLoaded(own);
    return [];
  };
}

async function loadInSlices(encoded: EncodedIndex, slices: Slices): Promise<FormIndex> {
  const loading = loadingIndex(encoded);
  for (;;) {
    if (slices.isOver()) await slices.pause();
    const step = loading.next();
    if (step.done) return step.value;
  }
}

/** Tells a pack from others, and from what it was before a change. */
function keyOf({ id, at }: PackSummary): string {
  return `${id} ${at}`;
}
