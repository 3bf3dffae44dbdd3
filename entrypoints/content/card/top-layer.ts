/**
 * Which element of the page a card hangs on: over a modal dialog anything outside it would be seen but could not be used, and a popover
 * closes when anything outside it is pressed.
 */

/** For a card that opens for a node: the open modal dialog, the popover or the fullscreen element around it; else the root element. */
export function topLayerAround(node: Node | undefined): Element {
  for (let at: Node | null | undefined = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && at.matches('dialog:modal, :fullscreen, :popover-open')) return at;
  }
  return document.documentElement;
}

/**
 * For cards that are pinned, whatever is opened and closed meanwhile: the modal dialog that keeps all else from being used; else where the
 * card is, as long as it is shown there; else the root element.
 */
export function usableParentOf(host: HTMLElement): Element {
  const parent = host.isConnected && host.checkVisibility() ? host.parentElement : null;
  const modals = Array.from(document.querySelectorAll('dialog:modal'));
  const modal = modals.findLast(isOnTop) ?? modals.at(-1);
  if (modal && !modal.contains(parent)) return modal;
  return parent ?? document.documentElement;
}

/** Whether a modal dialog is the topmost one: what lies under another one is not hit by a point. */
function isOnTop(modal: Element): boolean {
  const { x, y, width, height } = modal.getBoundingClientRect();
  return modal.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}
