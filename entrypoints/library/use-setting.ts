/** A setting inside a view, live: what another window changes shows here too. */
import { useEffect, useState } from 'preact/hooks';
import type { Setting } from '../../settings/setting.ts';

/** The value of a setting, now and whenever it changes; `undefined` until it is read. */
export function useSetting<T>(setting: Setting<T>): T | undefined {
  const [value, setValue] = useState<T | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    setting.watch(setValue, stop.signal);
    // What the watch has told meanwhile is newer than what was read.
    const read = async () => {
      const stored = await setting.get();
      if (!stop.signal.aborted) setValue((told) => told ?? stored);
    };
    void read();
    return () => stop.abort();
  }, [setting]);
  return value;
}
