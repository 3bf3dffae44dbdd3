/** Listens to a page before its own scripts do, and heeds only what a person did. What happens on a card ends here: see {@link claim}. */
import { firstListener } from './first-listener.ts';

/** Adds a listener for one kind of event. */
export type On = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) => void;

/** Something of ours that lies over the page, whose events are no matter of the page. */
export interface Claimed {
  /** The element that the page sees as the target of what happens inside. */
  host: Element;
  /** Passes on what happened inside, as nothing else tells of it there. */
  deliver(event: Event): void;
}

type Listener = (event: Event) => void;

/** Those that the first listener of this frame tells, by the kind of event. */
const listeners = new Map<string, Set<Listener>>();
const claimed = new Set<Claimed>();

/** Gives a way to add listeners that end when `signal` aborts. */
export function listenTo(window: Window, signal: AbortSignal): On {
  return (type, listener) => {
    if (firstListener().kinds.has(type)) listenFirst(type, listener as Listener, signal);
    else window.addEventListener(type, (event) => event.isTrusted && listener(event), { capture: true, signal });
  };
}

/** Adds a listener for one of the kinds that are heard before the page hears them. */
export function listenFirst(type: string, listener: Listener, signal: AbortSignal): void {
  takeOver();
  const those = listeners.get(type) ?? new Set();
  listeners.set(type, those.add(listener));
  signal.addEventListener('abort', () => those.delete(listener));
}

/** Keeps all that happens on something of ours from the page. Gives the way to end that. */
export function claim(surface: Claimed): () => void {
  takeOver();
  claimed.add(surface);
  return () => claimed.delete(surface);
}

function takeOver(): void {
  const first = firstListener();
  first.attach();
  first.handle = hear;
}

/** Tells those who listen, and then ends the event's way if it began on something of ours. */
function hear(event: Event): void {
  if (!event.isTrusted) return;
  const surface = surfaceOf(event);
  for (const listener of listeners.get(event.type) ?? []) {
    listener(event);
    // One of them has taken the event for itself.
    if (event.cancelBubble) return;
  }
  if (!surface) return;
  event.stopImmediatePropagation();
  surface.deliver(event);
}

function surfaceOf(event: Event): Claimed | undefined {
  if (claimed.size === 0) return undefined;
  const [target] = event.composedPath();
  for (const surface of claimed) if (surface.host === target) return surface;
  return undefined;
}
