/** One remembered value: checked whenever it is read, so that damage done to it never reaches the program. */
import * as v from 'valibot';
import { browser, type Browser } from 'wxt/browser';
import { withLock } from './locks.ts';

/** A value that the extension remembers. */
export interface Setting<T> {
  /** Its name in the storage. */
  readonly name: string;
  /** What a value of it looks like. */
  readonly schema: v.GenericSchema<unknown, T>;
  /** What holds where nothing is remembered. */
  readonly fallback: T;
  /** What a stored value means: itself where it is valid, otherwise the fallback. */
  read(stored: unknown): T;
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Changes the value with nobody else writing in between, also from another window of the extension. */
  update(change: (value: T) => T): Promise<void>;
  /** Calls back with every new value, from whichever page it was set, until `signal` aborts if one is given. */
  watch(onChange: (value: T) => void, signal?: AbortSignal): void;
}

/** Begins the name under which a value that could not be read is kept, so that a later version may mend it. */
export const ASIDE = 'damaged:';

/** What is stored under some names; nothing where the storage does not answer, which must not keep words from being explained. */
async function storedUnder(names: string[]): Promise<unknown[]> {
  try {
    const values = await browser.storage.local.get(names);
    return names.map((name) => values[name]);
  } catch {
    return [];
  }
}

/** The values of several settings, asked for at once: every frame of every page begins with this. */
export async function getAll<T extends readonly unknown[]>(settings: {
  readonly [K in keyof T]: Setting<T[K]>;
}): Promise<T> {
  const values = await storedUnder(settings.map(({ name }) => name));
  return settings.map((setting, at) => setting.read(values[at])) as unknown as T;
}

/**
 * Defines a setting in the browser's local storage.
 *
 * @param fallback the value where nothing, or nothing valid, is stored; what is not valid is kept aside
 */
export function defineSetting<T>(name: string, schema: v.GenericSchema<unknown, T>, fallback: T): Setting<T> {
  const read = (stored: unknown): T => {
    if (stored === undefined) return fallback;
    const result = v.safeParse(schema, stored);
    return result.success ? result.output : fallback;
  };
  return {
    name,
    schema,
    fallback,
    read,
    get: () => storedUnder([name]).then(([value]) => read(value)),
    set: (value) => browser.storage.local.set({ [name]: value }),
    update: (change) =>
      withLock(name, async () => {
        const stored: unknown = (await browser.storage.local.get(name))[name];
        const changed = change(read(stored));
        const isDamaged = stored !== undefined && !v.is(schema, stored);
        await browser.storage.local.set({ ...(isDamaged && { [ASIDE + name]: stored }), [name]: changed });
      }),
    watch(onChange, signal) {
      const listener = (changes: Record<string, Browser.storage.StorageChange>) => {
        if (Object.hasOwn(changes, name)) onChange(read(changes[name]?.newValue));
      };
      browser.storage.local.onChanged.addListener(listener);
      signal?.addEventListener('abort', () => {
        try {
          browser.storage.local.onChanged.removeListener(listener);
        } catch {
          // The extension is gone, and its storage with it: nobody is left to be called back.
        }
      });
    },
  };
}
