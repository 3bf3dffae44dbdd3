/** Keeps the bundled glossary and the packs that are on as one index, for as long as the background runs; rebuilt when packs change. */
import { readIndex, type FormIndex } from '../../glossary/index/form-index.ts';
import { joinIndexes, type JoinedIndex } from '../../glossary/match/joined-index.ts';
import { readOnce } from '../../glossary/read-once.ts';
import type { PackSummary } from '../../settings/packs/pack-list.ts';

/** Where the indexes come from. */
export interface IndexSources {
  /** The bytes of the bundled index. */
  bundled(): Promise<ArrayBuffer>;
  /** All packs, in their order. */
  packs(): Promise<readonly PackSummary[]>;
  /** The index of a pack; `undefined` where there is none. */
  packIndex(id: string): Promise<ArrayBuffer | undefined>;
}

/**
 * Gives a function for the index as it is now. A pack that cannot be read is left out, and tried again the next time.
 *
 * @returns rejects where the bundled index cannot be read; the next call tries again
 */
export function createIndexKeeper({ bundled, packs, packIndex }: IndexSources): () => Promise<JoinedIndex> {
  const own = readOnce(async () => readIndex(await bundled()));
  /** The packs that were read, by id and time of change. */
  let known = new Map<string, FormIndex>();
  let joined: { state: string; index: JoinedIndex } | undefined;

  const read = async ({ id, at }: PackSummary): Promise<[key: string, id: string, index: FormIndex] | undefined> => {
    const key = `${id} ${at}`;
    const before = known.get(key);
    if (before) return [key, id, before];
    try {
      const bytes = await packIndex(id);
      return bytes && [key, id, readIndex(bytes)];
    } catch {
      return undefined;
    }
  };
  return async () => {
    const on = (await packs()).filter(({ isOn }) => isOn);
    const state = on.map(({ id, at }) => `${id} ${at}`).join('\n');
    if (joined?.state === state) return joined.index;
    const [main, found] = await Promise.all([own(), Promise.all(on.map(read))]);
    const packsOn = found.flatMap((pack) => (pack ? [pack] : []));
    known = new Map(packsOn.map(([key, , index]) => [key, index]));
    const index = joinIndexes(
      main,
      packsOn.map(([, id, index]) => ({ id, index })),
    );
    if (packsOn.length === on.length) joined = { state, index };
    return index;
  };
}
