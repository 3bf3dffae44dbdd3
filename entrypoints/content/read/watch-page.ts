/** The only MutationObserver: says which blocks of the page have changed, and which of their content is new. */
import { readingAsDrawn } from './drawn.ts';
import { parentAcrossRoots } from './readable.ts';
import { noteLanguage, saysTranslated } from './translation.ts';

/** Attributes that decide whether text is read. Styles are not among them: what they show or hide, sightings tell. */
const ATTRIBUTES = ['hidden', 'aria-hidden', 'contenteditable', 'lang', 'role'];

/** A block whose text has to be read again, with what in it was not there, or not readable, before. */
export interface ChangedBlock {
  block: Element | ShadowRoot;
  added: Set<Element> | 'all';
}

/** What is told of the page's changes. */
export interface ChangeListener {
  /** Right after a change, before the page is drawn again: what stood in this block is stale. */
  onStale(block: Element | ShadowRoot): void;
  /** Everything below an element may now be read differently. */
  onStaleWithin(element: Element): void;
  /** After a batch of changes. */
  onChanged(blocks: readonly ChangedBlock[]): void;
}

/** The watch over a page and its shadow roots. */
export interface PageWatch {
  /** Watches a document or shadow root too. */
  observe(root: Document | ShadowRoot): void;
}

/** Starts watching; nothing is observed until {@link PageWatch.observe} is called. */
export function watchPage(listener: ChangeListener, signal: AbortSignal): PageWatch {
  const observer = new MutationObserver((records) => {
    const changed = new Map<Element | ShadowRoot, Set<Element>>();
    let lastTarget: Node | undefined;
    let added: Set<Element> | undefined;
    for (const record of records) {
      const { type, target: node } = record;
      if (node === document.documentElement && !decidesReading(record)) continue;
      // What <html> or <body> says holds for all of the page, which has no block around it.
      const isInner = type === 'attributes' && node !== document.documentElement && node !== document.body;
      const target = isInner ? (node.parentNode ?? node) : node;
      if (target !== lastTarget) {
        lastTarget = target;
        const block = blockAround(target);
        added = block && changed.get(block);
        if (block && !added) {
          added = new Set();
          changed.set(block, added);
          listener.onStale(block);
        }
      }
      if (type === 'attributes' && node instanceof Element) {
        listener.onStaleWithin(node);
        added?.add(node);
      }
      // Only asked for where there can be some: browsers make a list for each record that is asked.
      if (type !== 'childList') continue;
      for (const child of record.addedNodes) if (child instanceof Element) added?.add(child);
    }
    if (changed.size > 0) listener.onChanged(Array.from(changed, ([block, added]) => ({ block, added })));
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    observe(root) {
      if (signal.aborted) return;
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ATTRIBUTES,
      });
      // Of <html> alone also what translators write there; the classes of all a page would be too many.
      if (!(root instanceof Document) || !root.documentElement) return;
      observer.observe(root.documentElement, { attributeFilter: [...ATTRIBUTES, 'class'], attributeOldValue: true });
    },
  };
}

/** Whether a change of `<html>` itself may have its page read differently: of its classes only those of translators do. */
function decidesReading({ type, target, attributeName, oldValue }: MutationRecord): boolean {
  if (type !== 'attributes' || !(target instanceof Element)) return true;
  if (attributeName === 'class') return saysTranslated(oldValue) !== saysTranslated(target.getAttribute('class'));
  if (attributeName === 'lang') noteLanguage(target.ownerDocument, oldValue, target.getAttribute('lang') ?? '');
  return true;
}

/** The nearest block around a node, itself included; none outside the body, or where nothing is read. */
function blockAround(node: Node): Element | ShadowRoot | undefined {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at instanceof ShadowRoot) return at;
    if (!(at instanceof Element)) continue;
    const reading = readingAsDrawn(at);
    if (reading === 'skip') return undefined;
    if (reading === 'block') return at.localName === 'html' ? (at.ownerDocument.body ?? undefined) : at;
  }
  return undefined;
}

/** Whether an element lies in one that was added to a block, or is it. */
export function isWithinAdded({ block, added }: ChangedBlock, element: Element): boolean {
  if (added === 'all') return true;
  for (let at: Element | null = element; at; at = parentAcrossRoots(at)) {
    if (added.has(at)) return true;
    if (at === block) return added.has(document.documentElement);
  }
  return false;
}
