/**
 * A stand-in for the top layer of browsers, which happy-dom lacks: popovers, modal dialogs and what fills the screen are told by attributes
 * (`data-modal`, `data-fullscreen`). And a look into cards, whose shadow roots are closed to all others.
 */
import { vi } from 'vitest';

const ATTRIBUTES = [
  [':popover-open', '[data-popover-open]'],
  [':modal', '[data-modal]'],
  [':fullscreen', '[data-fullscreen]'],
] as const;
const understood = (selector: string) => ATTRIBUTES.reduce((known, [from, to]) => known.replaceAll(from, to), selector);

/** The top layer of a page. */
interface TopLayer {
  /** The elements of ours that are on the page. */
  hosts(): HTMLElement[];
  /** What is in the shadow root of the first of them. */
  inside(): ShadowRoot | undefined;
}

/** Puts the stand-in in place. */
export function standInForTopLayer(): TopLayer {
  const roots = new Map<Element, ShadowRoot>();
  const { attachShadow, matches } = Element.prototype;
  const { querySelector, querySelectorAll } = document;
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      this.toggleAttribute('data-popover-open', true);
    },
    hidePopover(this: HTMLElement) {
      this.toggleAttribute('data-popover-open', false);
    },
  });
  Object.defineProperty(Element.prototype, 'currentCSSZoom', { value: 1, configurable: true, writable: true });
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return matches.call(this, understood(selector));
  });
  vi.spyOn(document, 'querySelector').mockImplementation((selector: string) =>
    querySelector.call(document, understood(selector)),
  );
  vi.spyOn(document, 'querySelectorAll').mockImplementation((selector: string) =>
    querySelectorAll.call(document, understood(selector)),
  );
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    Object.assign(root, { elementFromPoint: () => null });
    roots.set(this, root);
    return root;
  });
  const hosts = () => Array.from(document.querySelectorAll<HTMLElement>('glosswell-card'));
  return {
    hosts,
    inside() {
      const [host] = hosts();
      return host && roots.get(host);
    },
  };
}
