/**
 * Passes what a reader does on a card on to the card. The page is never told (see `listen.ts`), so the event ends at the window, and
 * a copy of it is dispatched inside the card's shadow root, which it does not leave. What the browser itself does on an event (following a
 * link, moving the focus, scrolling, selecting) it does all the same.
 */

/** What the views on a card listen to. */
const PASSED_ON = new Set([
  'click',
  'keydown',
  'mousedown',
  'pointerdown',
  'pointermove',
  'pointerup',
  'pointercancel',
]);
/** What is pressed to do something; elsewhere on a card text can be selected. */
const PRESSED = 'button, a, [role="button"], .bar, .handle';

/** Gives the way to pass events on to a card. */
export function createCardEvents(root: ShadowRoot, frame: HTMLElement): (event: Event) => void {
  /** Where the last press began, and what pressed. */
  let down: Element | undefined;
  let pressedBy = '';

  root.addEventListener('click', (event) => {
    // The browser follows the link that the original is about; the copy of the event shall not do so a second time.
    if (!event.isTrusted) event.preventDefault();
  });

  const hit = ({ clientX, clientY }: MouseEvent) => root.elementFromPoint(clientX, clientY) ?? frame;
  /** What the browser has as the event's target; it tells nobody outside a closed root. */
  const targetOf = (event: Event): Element => {
    if (!(event instanceof MouseEvent)) return root.activeElement ?? frame;
    if (event instanceof PointerEvent && event.type === 'click' && !event.pointerType) {
      // Made by a key, or by a program for people who use none of them.
      return root.activeElement ?? hit(event);
    }
    if (event.type === 'click') return sharedBy(down, hit(event));
    return event instanceof PointerEvent ? (captorOf(down, event.pointerId) ?? hit(event)) : hit(event);
  };

  return (event) => {
    const { type } = event;
    if (!PASSED_ON.has(type)) return;
    // Views follow a pointer only while it is pressed; without a press nothing has to be looked up for each move.
    if (type === 'pointermove' && event instanceof PointerEvent && event.buttons === 0) return;
    const target = targetOf(event);
    if (type === 'pointerdown' && event instanceof PointerEvent) {
      down = target;
      pressedBy = event.pointerType;
    }
    const copy = copyOf(event);
    if (event.defaultPrevented) copy.preventDefault();
    const goesOn = target.dispatchEvent(copy);
    if (type === 'click') down = undefined;
    else if (!goesOn || (type === 'mousedown' && leavesFocus(target, pressedBy))) event.preventDefault();
  };
}

/** Whether a press must leave the focus where it is: menus and fields of a page close when they lose it. */
function leavesFocus(target: Element, pressedBy: string): boolean {
  const { activeElement: focused, body } = document;
  const isFocusOnPage = focused !== null && focused !== body && focused.localName !== 'html';
  if (!isFocusOnPage || focused === (target.getRootNode() as ShadowRoot).host) return false;
  return pressedBy === 'touch' || target.closest(PRESSED) !== null;
}

/** The element that has captured a pointer: the one that was pressed, or one around it. */
function captorOf(down: Element | undefined, pointerId: number): Element | undefined {
  for (let at = down ?? null; at; at = at.parentElement) if (at.hasPointerCapture(pointerId)) return at;
  return undefined;
}

/** What a click is on: the innermost element that a press both began and ended on. */
function sharedBy(down: Element | undefined, up: Element): Element {
  if (!down?.isConnected) return up;
  let at = up;
  while (!at.contains(down) && at.parentElement) at = at.parentElement;
  return at;
}

function copyOf(event: Event): Event {
  const { type } = event;
  const common = { bubbles: true, cancelable: true };
  if (event instanceof KeyboardEvent) {
    // No KeyboardEvent: Firefox lets each of those out of a shadow root, whatever `composed` says.
    const { key, repeat } = event;
    return Object.assign(new Event(type, common), { key, repeat });
  }
  if (!(event instanceof MouseEvent)) return new Event(type, common);
  const { clientX, clientY, button, buttons, detail } = event;
  const mouse = { ...common, clientX, clientY, button, buttons, detail };
  if (!(event instanceof PointerEvent)) return new MouseEvent(type, mouse);
  const { pointerId, pointerType, isPrimary } = event;
  return new PointerEvent(type, { ...mouse, pointerId, pointerType, isPrimary });
}
