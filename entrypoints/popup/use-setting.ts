/** A setting as a view sees it: its value, and every new one. */
import { useEffect, useState } from 'preact/hooks';
import type { Setting } from '../../settings/setting.ts';

/** The value of a setting; `undefined` until it was read. */
export function useSetting<T>(setting: Setting<T>): T | undefined {
  const [value, setValue] = useState<T | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    const read = async () => {
      const stored = await setting.get();
      if (!stop.signal.aborted) setValue(() => stored);
    };
    void read();
    setting.watch((changed) => setValue(() => changed), stop.signal);
    return () => stop.abort();
  }, [setting]);
  return value;
}
