/** Carries small parts of what is remembered to the reader's other devices, through the browser's own sync, if they want it. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { CURRENT_VERSION, migrated } from '../migrate.ts';
import { PARTS, type Part } from '../backup/parts.ts';
import { withLock } from '../locks.ts';
import { preferences } from '../preferences.ts';
import { defineSetting } from '../setting.ts';
import { fromItems, itemKeys, toItems, type Carried, type Items } from './sync-items.ts';
import { syncStep } from './sync-step.ts';

/** The store that the browser carries; missing where it has none. */
export interface SyncArea {
  get(keys: null): Promise<Items>;
  set(items: Items): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const StateSchema = v.object({
  stamps: v.record(v.string(), v.object({ at: v.number(), text: v.string() })),
  left: v.array(v.string()),
});

/**
 * What this device last agreed on with the others, by part, with the time that it was chosen; and the names of parts that the
 * browser's sync does not take, so that they are on this device alone.
 */
export const syncState = defineSetting<v.InferOutput<typeof StateSchema>>('sync-state', StateSchema, {
  stamps: {},
  left: [],
});

/** How long a run of changes may settle before it is carried, in milliseconds; browsers take two writes a second at most. */
const SETTLE_MS = 1000;

/**
 * Keeps what is carried the same here and there, until `signal` aborts if one is given. Done again it changes nothing, so it may break
 * off.
 */
export function startSync(area: SyncArea | undefined = browserArea(), signal?: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    // Where a storage does not take it, it is tried again with the next change or start.
    timer = setTimeout(() => void reconcile(area).catch(() => undefined), SETTLE_MS);
  };
  const onLocal = (changes: object) => {
    if (PARTS.some(({ name }) => Object.hasOwn(changes, name))) soon();
  };
  browser.storage.local.onChanged.addListener(onLocal);
  browser.storage.sync?.onChanged.addListener(soon);
  signal?.addEventListener('abort', () => {
    clearTimeout(timer);
    browser.storage.local.onChanged.removeListener(onLocal);
    browser.storage.sync?.onChanged.removeListener(soon);
  });
  soon();
}

/** Brings here and there together, once; the last to choose wins. */
export function reconcile(area: SyncArea | undefined, parts: readonly Part[] = PARTS): Promise<void> {
  return withLock('sync', async () => {
    if (!(await preferences.get()).sync) {
      // Whoever turns it on again is met as a new device: nothing of what was chosen in between is lost.
      if (Object.keys((await syncState.get()).stamps).length > 0) await syncState.set({ stamps: {}, left: [] });
      return;
    }
    const carried = parts.filter(({ isCarried }) => isCarried);
    const items = await area?.get(null).catch(() => undefined);
    if (!area || !items) {
      await noteLeft(carried.map(({ name }) => name));
      return;
    }
    const left: string[] = [];
    for (const part of carried) {
      const isCarried = await reconcilePart(part, area, items);
      if (!isCarried) left.push(part.name);
    }
    await noteLeft(left);
  });
}

/** Brings one part together. Gives whether the browser's sync takes it. */
async function reconcilePart(part: Part, area: SyncArea, items: Items): Promise<boolean> {
  const { name } = part;
  const stamp = (await syncState.get()).stamps[name];
  const found = fromItems(name, items);
  const carried = typeof found === 'object' ? found : undefined;
  // What a newer version has written is neither understood nor written over.
  if (carried && carried.version > CURRENT_VERSION) return true;
  const theirs = carried && part.check(migrated({ [name]: carried.value, version: carried.version })[name]);
  const there = typeof found === 'string' ? found : theirs === undefined ? 'damaged' : found;

  const here = await part.get();
  const step = syncStep({ text: JSON.stringify(here), isUntouched: part.isUntouched(here) }, stamp, there);
  if (step === 'leave') return true;
  if (step === 'take' && carried) {
    await noteStamp(name, carried.at, await part.replace(theirs));
    return true;
  }
  const value = step === 'meet' ? await part.meet(theirs) : here;
  // A clock that is behind must not lose, and a little chance keeps two devices from choosing at the very same time.
  const at = Math.max(Date.now(), (carried?.at ?? 0) + 1, (stamp?.at ?? 0) + 1) + Math.random();
  const isSent = await send(area, name, { version: CURRENT_VERSION, at, value }, items);
  if (isSent) await noteStamp(name, at, value);
  return isSent;
}

/** Sends a value out. Gives whether the browser's sync took it. */
async function send(area: SyncArea, name: string, carried: Carried, before: Items): Promise<boolean> {
  const items = toItems(name, carried);
  if (!items) return false;
  try {
    await area.set(items);
    const stale = itemKeys(name, before).filter((key) => !Object.hasOwn(items, key));
    if (stale.length > 0) await area.remove(stale);
    return true;
  } catch {
    // Full, or written to too often: the value is safe on this device and is sent with the next change or start.
    return false;
  }
}

function noteStamp(name: string, at: number, value: unknown): Promise<void> {
  const stamp = { at, text: JSON.stringify(value) };
  return syncState.update((state) => ({ ...state, stamps: { ...state.stamps, [name]: stamp } }));
}

async function noteLeft(left: readonly string[]): Promise<void> {
  if (JSON.stringify((await syncState.get()).left) === JSON.stringify(left)) return;
  await syncState.update((state) => ({ ...state, left: Array.from(left) }));
}

/** The browser's own area, where it has one. */
function browserArea(): SyncArea | undefined {
  return browser.storage.sync;
}
