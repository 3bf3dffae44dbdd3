/** Follows a setting in a view. */
import { useEffect, useState } from 'preact/hooks';

/** What a view needs of a setting. */
interface Followed<T> {
  get(): Promise<T>;
  watch(onChange: (value: T) => void, signal: AbortSignal): void;
}

/** A setting's value, from whichever page it was last set; `undefined` until it is read. */
export function useSetting<T>(setting: Followed<T>): T | undefined {
  const [value, setValue] = useState<{ current: T } | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    let isTold = false;
    setting.watch((current) => {
      isTold = true;
      setValue({ current });
    }, stop.signal);
    const read = async () => {
      const current = await setting.get();
      // What was set while it was being read is newer.
      if (!isTold && !stop.signal.aborted) setValue({ current });
    };
    void read();
    return () => stop.abort();
  }, [setting]);
  return value?.current;
}
