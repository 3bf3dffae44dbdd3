/** Tells when other packs are on than before, or one of them has other terms: what they find, only the background knows. */
import { packs, type PackSummary } from '../../settings/pack-list.ts';

/** Calls back at each such change, until `signal` aborts. */
export function onOtherPacks(onChange: () => void, signal: AbortSignal): void {
  let known: string | undefined;
  const isNews = (all: readonly PackSummary[]) => {
    const before = known;
    known = all.flatMap(({ id, at, isOn }) => (isOn ? `${id} ${at}` : [])).join('\n');
    return before !== undefined && before !== known;
  };
  packs.watch((all) => {
    if (isNews(all)) onChange();
  }, signal);
  const begin = async () => {
    const all = await packs.get();
    // A change that came first is newer.
    if (known === undefined) isNews(all);
  };
  void begin();
}
