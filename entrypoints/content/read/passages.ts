/** Turns a page, or a part of it, into passages: runs of text that a reader reads as one, with the way back to the DOM. */
import { createInlineLook, isDrawnApart, readAsBlock, readingAsDrawn } from './drawn.ts';
import { endsInWord, isBlank, meetInWord, raised } from './joints.ts';
import {
  attributesOf,
  isHeading,
  isPlainTextDocument,
  isSectioning,
  markedByAttributes,
  readingOf,
  type Attributes,
  type Reading,
} from './readable.ts';

/** A run of page text that a reader reads as one. */
export interface Passage {
  /** The nearest block around it, or the shadow root that it lies directly in. */
  block: Element | ShadowRoot;
  /** The sectioning element, or root, around it. */
  scope: Node;
  /** Whether it is a heading, and so begins a section. */
  isHeading: boolean;
  /** As its reader sees it; raised digits and signs are written as such (Ca²⁺). */
  text: string;
  /** The text nodes that it was read from, in order. */
  nodes: Text[];
  /** Where in `text` each node's data begins, in UTF-16 units. What stands between two nodes is a line break or a picture. */
  starts: number[];
}

/** What reading needs from outside: where shadow roots are announced. */
export interface ReadOptions {
  /** Called for every shadow root that the read part hosts; they are not read with it. */
  onShadowRoot?: (root: ShadowRoot) => void;
  /** Whether a block inside the root is read too; all are where this is left out. */
  enters?: (block: Element) => boolean;
  /** Called for a block by its tag that is drawn in line, and so read with what is around it. */
  onDrawnInline?: (element: Element) => void;
  /** Whether the root lies in English text; it does where this is left out. */
  isEnglish?: boolean;
  /** Finds an element's shadow root, open or closed. */
  shadowRootOf?: (element: Element) => ShadowRoot | null;
}

/** Stands for a picture or a break between words, so that no form reaches across. */
const OBJECT = '\ufffc';
/** What an element that is not read leaves between the words around it. */
const BETWEEN: Partial<Record<Reading, string>> = { space: ' ', break: OBJECT, skip: OBJECT };
/** Nodes between two chances to pause where there is little text. */
const NODES_BETWEEN_PAUSES = 200;
/** How often reading may begin a part anew because the page took away the node it had come to. */
const MOST_RESTARTS = 40;

/** A part of the way down to the current node that changes how text is read. */
interface Frame {
  node: Node;
  block: Element | ShadowRoot;
  scope: Node;
  isHeading: boolean;
  isEnglish: boolean;
  isRaised: boolean;
  /** How many passages had come to their end when it was entered. */
  finished: number;
}

/**
 * Reads the passages below a node in document order. Gives `undefined` now and then where there is little text, so
 * that the caller can pause. Survives changes of the page between two calls: it goes on, or begins the changed part anew.
 *
 * @param root a block, or a shadow root; itself assumed readable
 */
export function* readPassages(root: Element | ShadowRoot, options: ReadOptions = {}): Generator<Passage | undefined> {
  const special = markedByAttributes(root);
  let frame = firstFrame(root, options.isEnglish ?? true);
  const frames: Frame[] = [frame];
  /** Passages that have come to their end; they are given when the next node is known. */
  const ready: Passage[] = [];
  let passage: Passage | undefined;
  /** What the passage's last node reads like, if nothing stands behind it. */
  let before = '';
  let restarts = 0;
  let finished = 0;
  const isDrawnInline = createInlineLook();

  const finish = () => {
    finished += 1;
    if (passage) ready.push(passage);
    passage = undefined;
  };
  const append = (text: Text) => {
    const shown = frame.isRaised ? raised(text.data) : text.data;
    if (!passage) {
      if (isBlank(shown)) return;
      passage = { block: frame.block, scope: frame.scope, isHeading: frame.isHeading, text: '', nodes: [], starts: [] };
      before = '';
    }
    const last = before === '' ? undefined : passage.nodes.at(-1);
    if (last && meetInWord(before, shown) && (frame.isRaised || isDrawnApart(last, text, true))) passage.text += OBJECT;
    passage.starts.push(passage.text.length);
    passage.nodes.push(text);
    passage.text += shown;
    before = shown;
  };
  /** Whether the passage runs on over the edge of a block; asked only where a name may run over it. */
  const goesOnIn = (block: Element): boolean => {
    if (!passage || !endsInWord(passage.text) || !isDrawnInline(block)) return false;
    options.onDrawnInline?.(block);
    return true;
  };
  /** Takes an element in; gives whether its content is read next. */
  const enter = (element: Element): boolean => {
    const byTag = readingOf(element.localName);
    const wasInline = byTag === 'block' && readingAsDrawn(element) === 'inline';
    const reading = byTag === 'block' && goesOnIn(element) ? 'inline' : byTag;
    const attributes = special.size > 0 && special.has(element) ? attributesOf(element) : undefined;
    if (reading === 'block') finish();
    const between = textBetween(element, reading, attributes, frame.isEnglish);
    if (passage && between !== undefined) {
      passage.text += between;
      before = '';
    }
    const isRead =
      (reading === 'block' || reading === 'inline' || isPlainTextDocument(element)) && !attributes?.isSkipped;
    const shadow = isRead && options.onShadowRoot ? (options.shadowRootOf ?? openRootOf)(element) : null;
    if (shadow) options.onShadowRoot?.(shadow);
    const goesDown =
      isRead &&
      element.firstChild !== null &&
      (reading !== 'block' || wasInline || options.enters?.(element) !== false);
    if (goesDown && (reading !== 'inline' || attributes || element.localName === 'sup')) {
      frame = { ...nextFrame(frame, element, reading === 'block', attributes?.isEnglish), finished };
      frames.push(frame);
    }
    return goesDown;
  };
  const leave = (node: Node) => {
    if (node !== frame.node || frames.length === 1) return;
    const { block, finished: before } = frame;
    const isBlock = node === block;
    frames.pop();
    frame = frames.at(-1) ?? frame;
    if (!isBlock) return;
    // All text of it is in the passage: where it is drawn in line, the passage goes on behind it, as one of the block around.
    if (passage && before === finished && block instanceof Element && goesOnIn(block))
      passage = { ...passage, block: frame.block, scope: frame.scope, isHeading: frame.isHeading };
    else {
      if (block instanceof Element) readAsBlock(block);
      finish();
    }
  };
  /** The node that follows another one and all its content. */
  const after = (from: Node): Node | null => {
    for (let at: Node | null = from; at && at !== root;) {
      const { nextSibling }: Node = at;
      if (nextSibling) return nextSibling;
      at = at.parentNode;
      if (at) leave(at);
    }
    return null;
  };
  /** The node that comes next: inside another one, or after it and all its content. */
  const next = (from: Node, goesDown: boolean): Node | null => {
    if (goesDown && from.firstChild) return from.firstChild;
    if (goesDown) leave(from);
    return from === root ? null : after(from);
  };
  /** Where to go on when the page has taken the next node away: behind the last one, or where its part of the page begins. */
  const resume = (last: Node, goesDown: boolean): Node | null => {
    if (last.isConnected) return next(last, goesDown);
    passage = undefined;
    restarts += 1;
    while (frames.length > 1 && !frame.node.isConnected) {
      frames.pop();
      frame = frames.at(-1) ?? frame;
    }
    if (!frame.node.isConnected || restarts > MOST_RESTARTS) return null;
    return next(frame.node, true);
  };

  let node: Node | null = root.firstChild;
  for (let nodes = 1; node; nodes += 1) {
    let goesDown = false;
    if (node.nodeType === Node.TEXT_NODE) {
      if (frame.isEnglish) append(node as Text);
    } else if (node.nodeType === Node.ELEMENT_NODE) goesDown = enter(node as Element);
    const last: Node = node;
    node = next(last, goesDown);
    const isTimeToPause = ready.length === 0 && nodes % NODES_BETWEEN_PAUSES === 0;
    if (ready.length === 0 && !isTimeToPause) continue;
    yield* ready.splice(0);
    if (isTimeToPause) yield undefined;
    if (node && !node.isConnected) node = resume(last, goesDown);
  }
  finish();
  yield* ready;
}

/** What an element leaves between the words around it: nothing that parts them, a space, or a break. */
function textBetween(
  element: Element,
  reading: Reading,
  attributes: Attributes | undefined,
  isEnglish: boolean,
): string | undefined {
  if (isRubyGloss(element) || element.hasAttribute('hidden')) return undefined;
  const isForeign = attributes !== undefined && !(attributes.isEnglish ?? isEnglish);
  return attributes?.isSkipped || isForeign ? OBJECT : BETWEEN[reading];
}

function firstFrame(root: Element | ShadowRoot, isEnglish: boolean): Frame {
  const element = root instanceof Element ? root : root.host;
  return {
    node: root,
    block: root,
    scope: scopeOf(root),
    isHeading: root instanceof Element && isHeading(root),
    isEnglish,
    isRaised: element.localName === 'sup' && root === element,
    finished: 0,
  };
}

/** The sectioning element or root that a node lies in, itself included. */
function scopeOf(node: Node): Node {
  let at: Node = node;
  while (!(at instanceof Element && isSectioning(at.localName)) && at.parentNode) at = at.parentNode;
  return at;
}

function nextFrame(
  frame: Frame,
  element: Element,
  isBlock: boolean,
  isEnglish: boolean | undefined,
): Omit<Frame, 'finished'> {
  return {
    node: element,
    block: isBlock ? element : frame.block,
    scope: isBlock && isSectioning(element.localName) ? element : frame.scope,
    isHeading: isBlock ? isHeading(element) : frame.isHeading,
    isEnglish: isEnglish ?? frame.isEnglish,
    isRaised: frame.isRaised || element.localName === 'sup',
  };
}

function isRubyGloss(element: Element): boolean {
  return element.localName === 'rt' || element.localName === 'rp';
}

function openRootOf(element: Element): ShadowRoot | null {
  return element.shadowRoot;
}

/**
 * The passage with a break before each node where a match runs over two things drawn apart; the same where there is none. Only
 * matches are asked about, as layout is not to be asked at every tag of a page.
 */
export function partedWhereDrawn(passage: Passage, matches: readonly { from: number; to: number }[]): Passage {
  const { nodes, starts } = passage;
  if (nodes.length === 1) return passage;
  const breaks = new Set<number>();
  for (const { from, to } of matches) {
    let before: Text | undefined;
    for (let at = placeIndex(starts, from); at < nodes.length && (starts[at] ?? 0) < to; at += 1) {
      const node = nodes[at];
      if (!node || isBlank(node.data)) continue;
      if (
        before &&
        passage.text[(starts[at] ?? 0) - 1] !== OBJECT &&
        isDrawnApart(before, node, isWithinWord(passage, at))
      )
        breaks.add(at);
      before = node;
    }
  }
  if (breaks.size === 0) return passage;
  let text = '';
  const moved = starts.map((start, at) => {
    text += passage.text.slice(at === 0 ? 0 : (starts[at - 1] ?? 0), start);
    if (breaks.has(at)) text += OBJECT;
    return text.length;
  });
  return { ...passage, text: text + passage.text.slice(starts.at(-1) ?? 0), starts: moved };
}

/** Whether a word of a passage goes on in a node. */
function isWithinWord({ text, starts }: Passage, at: number): boolean {
  const start = starts[at] ?? 0;
  return meetInWord(text.slice(0, start), text.slice(start, start + 1));
}

/** A boundary in the DOM. */
export interface Place {
  node: Text;
  offset: number;
}

/** The place in the DOM of an offset into a passage's text; `side` tells which node a boundary between two belongs to. */
export function placeOf(
  passage: Pick<Passage, 'nodes' | 'starts'>,
  offset: number,
  side: 'start' | 'end',
): Place | undefined {
  const { nodes, starts } = passage;
  const low = placeIndex(starts, offset, side);
  const node = nodes[low];
  return node && { node, offset: Math.min(offset - (starts[low] ?? 0), node.length) };
}

/** The place among nodes of the one that an offset lies in. */
function placeIndex(starts: readonly number[], offset: number, side: 'start' | 'end' = 'start'): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = starts[middle] ?? 0;
    if (side === 'start' ? start <= offset : start < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
