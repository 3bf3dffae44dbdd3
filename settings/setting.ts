/** One remembered value: checked whenever it is read, so that damage done to it never reaches the program. */
import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

/** A value that the extension remembers. */
export interface Setting<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Changes the value with nobody else writing in between, also from another window. */
  update(change: (value: T) => T): Promise<void>;
  /** Calls back with every new value, from whichever page it was set, until `signal` aborts. */
  watch(onChange: (value: T) => void, signal: AbortSignal): void;
}

/**
 * Defines a setting in the browser's local storage.
 *
 * @param fallback the value where nothing, or nothing valid, is stored
 */
export function defineSetting<T>(name: string, schema: v.GenericSchema<unknown, T>, fallback: T): Setting<T> {
  const item = storage.defineItem<unknown>(`local:${name}`);
  const read = (stored: unknown): T => {
    const result = v.safeParse(schema, stored);
    return result.success ? result.output : fallback;
  };
  const get = async () => read(await item.getValue());
  return {
    get,
    set: (value) => item.setValue(value),
    update: (change) => navigator.locks.request(`glosswell ${name}`, async () => item.setValue(change(await get()))),
    watch(onChange, signal) {
      const stop = item.watch((stored) => onChange(read(stored)));
      signal.addEventListener('abort', () => {
        try {
          stop();
        } catch {
          // The extension is gone, and its storage with it: nobody is left to be called back.
        }
      });
    },
  };
}
