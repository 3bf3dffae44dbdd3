/** Listens to a page before its own scripts do, and heeds only what a person did. */

/** Adds a listener for one kind of event. */
export type On = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) => void;

/** Gives a way to add listeners that end when `signal` aborts. */
export function listenTo(window: Window, signal: AbortSignal): On {
  return (type, listener) =>
    window.addEventListener(type, (event) => event.isTrusted && listener(event), { capture: true, signal });
}
