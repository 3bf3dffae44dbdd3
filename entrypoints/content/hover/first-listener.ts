/**
 * Hears a page's events before the page does: one capturing listener a kind on the window, added at `document_start`, since listeners
 * on one target are called in the order in which they were added. It is shared by all content scripts of a frame and is itself so small
 * that it can run in every one.
 */

/** The listener of this frame. */
export interface FirstListener {
  /** The kinds of events that it hears. */
  kinds: ReadonlySet<string>;
  /** Adds the listener to the window. Adding it again changes nothing, except after `document.open()`, which removes all listeners. */
  attach(): void;
  /** What to do with an event; nothing as long as it is not set. */
  handle?: ((event: Event) => void) | undefined;
}

const KEY = Symbol.for('glosswell-first-listener');

/**
 * The kinds of events that go from an element to the window and that a page may act on. Left out: `pointerrawupdate`, as one listener
 * for it makes the browser send more events, and what stays inside a shadow root anyway.
 */
const KINDS = [
  'pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel gotpointercapture lostpointercapture',
  'mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave click dblclick auxclick contextmenu DOMActivate',
  'focus blur focusin focusout keydown keyup keypress beforeinput input compositionstart compositionupdate compositionend',
  'drag dragstart dragend dragenter dragleave dragover dragexit drop copy cut paste beforecopy beforecut beforepaste',
  'beforetoggle toggle animationstart animationiteration animationend animationcancel',
  'transitionrun transitionstart transitionend transitioncancel',
]
  .join(' ')
  .split(' ');
/** Those that scroll: only a passive listener lets the browser go on without waiting for it. */
const SCROLLING = 'touchstart touchmove touchend touchcancel wheel mousewheel DOMMouseScroll MozMousePixelScroll'.split(
  ' ',
);

/** The listener of this frame, which is made when it is first asked for. */
export function firstListener(): FirstListener {
  const shared = globalThis as { [KEY]?: FirstListener };
  return (shared[KEY] ??= createListener());
}

function createListener(): FirstListener {
  const hear = (event: Event) => listener.handle?.(event);
  const listener: FirstListener = {
    kinds: new Set([...KINDS, ...SCROLLING]),
    attach() {
      for (const kind of KINDS) addEventListener(kind, hear, true);
      for (const kind of SCROLLING) addEventListener(kind, hear, { capture: true, passive: true });
    },
  };
  return listener;
}
