/** Turns a page, or a part of it, into passages: runs of text that a reader reads as one, with the way back to the DOM. */
import { isLetter } from '../../glossary/word.ts';
import {
  attributesOf,
  isHeading,
  isPlainTextDocument,
  isSectioning,
  MARKED_BY_ATTRIBUTES,
  readingOf,
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
}

/**
 * Reads the passages below a node in document order. Gives `undefined` now and then where there is little text, so
 * that the caller can pause. Survives changes of the page between two calls: it goes on, or begins the changed part anew.
 *
 * @param root a block, or a shadow root; itself assumed readable
 */
export function* readPassages(root: Element | ShadowRoot, options: ReadOptions = {}): Generator<Passage | undefined> {
  const special = new Set<Element>(root.querySelectorAll(MARKED_BY_ATTRIBUTES));
  const frames: Frame[] = [firstFrame(root, options.isEnglish ?? true)];
  let passage: Passage | undefined;
  let frame = frames[0] as Frame;
  let node: Node | null = root.firstChild;
  let nodes = 0;
  let restarts = 0;
  /** Whether the passage's text ends with its last node's data, and not with a break. */
  let endsInNode = false;

  const append = (data: string, text: Text) => {
    passage ??= { block: frame.block, scope: frame.scope, isHeading: frame.isHeading, text: '', nodes: [], starts: [] };
    const last = endsInNode ? passage.nodes.at(-1) : undefined;
    const isWordSplit = last && isLetter(last.data.charCodeAt(last.length - 1)) && isLetter(data.charCodeAt(0));
    if (isWordSplit && !isReadAsOne(last, text)) passage.text += OBJECT;
    endsInNode = true;
    passage.starts.push(passage.text.length);
    passage.nodes.push(text);
    passage.text += frame.isRaised ? raised(data) : data;
  };
  const flush = () => {
    const done = passage;
    passage = undefined;
    return done;
  };

  while (node) {
    nodes += 1;
    if (nodes % NODES_BETWEEN_PAUSES === 0) yield undefined;
    let goesDown = false;
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node as Text;
      const { data } = text;
      if (frame.isEnglish && (passage || !isBlank(data))) append(data, text);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const reading = readingOf(element.localName);
      const attributes = special.size > 0 && special.has(element) ? attributesOf(element) : undefined;
      if (reading === 'block' && passage) {
        const done = flush();
        if (done) yield done;
      }
      if (passage && BETWEEN[reading] !== undefined && !isRubyGloss(element)) {
        passage.text += BETWEEN[reading];
        endsInNode = false;
      }
      const shadow = options.onShadowRoot && (options.shadowRootOf ?? openRootOf)(element);
      const isRead =
        (reading === 'block' || reading === 'inline' || isPlainTextDocument(element)) && !attributes?.isSkipped;
      if (shadow && isRead) options.onShadowRoot?.(shadow);
      goesDown = isRead && element.firstChild !== null && !(reading === 'block' && options.enters?.(element) === false);
      if (goesDown && (reading !== 'inline' || attributes || element.localName === 'sup')) {
        frame = nextFrame(frame, element, reading === 'block', attributes?.isEnglish);
        frames.push(frame);
      }
    }
    if (!node.isConnected) {
      // The page took the node away while reading paused: begin the nearest part that is still there anew.
      passage = undefined;
      while (frames.length > 1 && !frame.node.isConnected) {
        frames.pop();
        frame = frames.at(-1) as Frame;
      }
      restarts += 1;
      if (!frame.node.isConnected || restarts > MOST_RESTARTS) return;
      node = frame.node.firstChild;
      continue;
    }
    if (goesDown) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node === frame.node && frames.length > 1) {
        if (frame.node === frame.block) {
          const done = flush();
          if (done) yield done;
        }
        frames.pop();
        frame = frames.at(-1) as Frame;
      }
    }
    node = node === root || !node ? null : node.nextSibling;
  }
  const done = flush();
  if (done) yield done;
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
  };
}

/** The sectioning element or root that a node lies in, itself included. */
function scopeOf(node: Node): Node {
  let at: Node = node;
  while (!(at instanceof Element && isSectioning(at.localName)) && at.parentNode) at = at.parentNode;
  return at;
}

function nextFrame(frame: Frame, element: Element, isBlock: boolean, isEnglish: boolean | undefined): Frame {
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

/** Whether a text is white space alone. */
function isBlank(data: string): boolean {
  for (let at = 0; at < data.length; at += 1) {
    if (data.charCodeAt(at) > 0x20) return data.charCodeAt(at) === 0xa0 ? data.trim() === '' : false;
  }
  return true;
}

/**
 * Whether two text nodes, met inside a word, are shown as one: split by markup, an animation or a drop cap, and not
 * two boxes beside each other. Only here is a style asked for, and such places are rare.
 */
function isReadAsOne(before: Text, after: Text): boolean {
  const common = new Set<Node>();
  for (let at: Node | null = before; at; at = at.parentNode) common.add(at);
  let shared: Node | null = after;
  while (shared && !common.has(shared)) {
    if (shared instanceof Element && !flowsInline(shared)) return false;
    shared = shared.parentNode;
  }
  for (let at: Node | null = before; at && at !== shared; at = at.parentNode) {
    if (at instanceof Element && !flowsInline(at)) return false;
  }
  return true;
}

function flowsInline(element: Element): boolean {
  if (element.localName === 'sub' || element.localName === 'sup') return true;
  const style = getComputedStyle(element);
  return (
    style.display.startsWith('inline') ||
    style.display.startsWith('ruby') ||
    style.display === 'contents' ||
    style.float !== 'none'
  );
}

const PLAIN = '0123456789+-−';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻';

/** A text in `<sup>` with digits and signs written as raised ones, each in one UTF-16 unit, so that offsets stay. */
function raised(data: string): string {
  return data.replace(/[\d+\-−]/g, (sign) => RAISED.charAt(PLAIN.indexOf(sign)));
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
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = starts[middle] ?? 0;
    if (side === 'start' ? start <= offset : start < offset) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  return node && { node, offset: Math.min(offset - (starts[low] ?? 0), node.length) };
}
