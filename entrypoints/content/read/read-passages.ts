/** Reads a page, or a part of it, into passages, in document order. */
import { createInlineLook, isDrawnApart, readAsBlock, readingAsDrawn } from './drawn.ts';
import { endsInSentence, isBlank, meetInWord, raised } from './joints.ts';
import { OBJECT, type Passage } from './passages.ts';
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
  /** The node that was read last, and what it lies in, from the inside out: reading goes on behind it. */
  behind?: readonly Node[];
}

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
export function readPassages(
  root: Element | ShadowRoot,
  options: ReadOptions = {},
): Generator<Passage | undefined, void> {
  return new PassageReader(root, options).read();
}

/** A depth-first walk with a stack of what the elements around the current node say about reading. */
class PassageReader {
  readonly #root: Element | ShadowRoot;
  readonly #options: ReadOptions;
  /** The elements whose attributes change how they are read. */
  readonly #special: ReturnType<typeof markedByAttributes>;
  readonly #frames: Frame[];
  #frame: Frame;
  #passage: Passage | undefined;
  /** What the passage's last node reads like, if nothing stands behind it. */
  #before = '';
  /** Passages that have come to their end; they are given when the next node is known. */
  readonly #ready: Passage[] = [];
  #finished = 0;
  #restarts = 0;
  readonly #isDrawnInline = createInlineLook();

  constructor(root: Element | ShadowRoot, options: ReadOptions) {
    this.#root = root;
    this.#options = options;
    this.#special = markedByAttributes(root);
    this.#frame = firstFrame(root, options.isEnglish ?? true);
    this.#frames = [this.#frame];
  }

  *read(): Generator<Passage | undefined, void> {
    let node = this.#begin();
    for (let nodes = 1; node; nodes += 1) {
      const last: Node = node;
      const goesDown = this.#take(last);
      node = this.#next(last, goesDown);
      const isTimeToPause = this.#ready.length === 0 && nodes % NODES_BETWEEN_PAUSES === 0;
      if (this.#ready.length === 0 && !isTimeToPause) continue;
      yield* this.#ready.splice(0);
      if (isTimeToPause) yield undefined;
      if (node && !node.isConnected) node = this.#resume(last, goesDown);
    }
    this.#finish();
    yield* this.#ready;
  }

  /** Where to begin: behind what was read before, or in the innermost part that is left of what that lay in. */
  #begin(): Node | null {
    const { behind = [] } = this.#options;
    const last = behind.find((node) => this.#root.contains(node));
    if (!last) return this.#root.firstChild;
    const around: Element[] = [];
    for (let at = last.parentElement; at && at !== this.#root; at = at.parentElement) around.unshift(at);
    for (const element of around) if (!this.#enter(element)) return this.#after(element);
    return this.#next(last, last !== behind[0] && last instanceof Element && this.#enter(last));
  }

  /** Takes a node in; gives whether its content is read next. */
  #take(node: Node): boolean {
    if (node.nodeType === Node.ELEMENT_NODE) return this.#enter(node as Element);
    if (node.nodeType === Node.TEXT_NODE && this.#frame.isEnglish) this.#append(node as Text);
    return false;
  }

  #finish(): void {
    this.#finished += 1;
    if (this.#passage) this.#ready.push(this.#passage);
    this.#passage = undefined;
  }

  #append(text: Text): void {
    const { block, scope, isHeading, isRaised } = this.#frame;
    const shown = isRaised ? raised(text.data) : text.data;
    if (!this.#passage) {
      if (isBlank(shown)) return;
      this.#passage = { block, scope, isHeading, text: '', nodes: [], starts: [] };
      this.#before = '';
    }
    const passage = this.#passage;
    const last = this.#before === '' ? undefined : passage.nodes.at(-1);
    if (last && meetInWord(this.#before, shown) && (isRaised || isDrawnApart(last, text, true))) passage.text += OBJECT;
    passage.starts.push(passage.text.length);
    passage.nodes.push(text);
    passage.text += shown;
    this.#before = shown;
  }

  #enter(element: Element): boolean {
    const byTag = readingOf(element.localName);
    const wasInline = byTag === 'block' && readingAsDrawn(element) === 'inline';
    const reading = byTag === 'block' && this.#goesOnIn(element) ? 'inline' : byTag;
    const attributes = this.#special.size > 0 && this.#special.has(element) ? attributesOf(element) : undefined;
    if (reading === 'block') this.#finish();
    const between = textBetween(element, reading, attributes, this.#frame.isEnglish);
    if (this.#passage && between !== undefined) {
      this.#passage.text += between;
      this.#before = '';
    }
    const isRead =
      (reading === 'block' || reading === 'inline' || isPlainTextDocument(element)) && !attributes?.isSkipped;
    if (isRead) this.#announceShadow(element);
    const goesDown =
      isRead &&
      element.firstChild !== null &&
      (reading !== 'block' || wasInline || this.#options.enters?.(element) !== false);
    if (goesDown && (reading !== 'inline' || attributes || element.localName === 'sup')) {
      const frame = nextFrame(this.#frame, element, reading === 'block', attributes?.isEnglish);
      this.#frame = { ...frame, finished: this.#finished };
      this.#frames.push(this.#frame);
    }
    return goesDown;
  }

  #announceShadow(element: Element): void {
    const { onShadowRoot, shadowRootOf = openRootOf } = this.#options;
    const shadow = onShadowRoot ? shadowRootOf(element) : null;
    if (shadow) onShadowRoot?.(shadow);
  }

  /** Whether the passage runs on over the edge of a block; asked only where a name may run over it. */
  #goesOnIn(block: Element): boolean {
    if (!this.#passage || !endsInSentence(this.#passage.text) || !this.#isDrawnInline(block)) return false;
    this.#options.onDrawnInline?.(block);
    return true;
  }

  #leave(node: Node): void {
    if (node !== this.#frame.node || this.#frames.length === 1) return;
    const { block, finished } = this.#frame;
    this.#pop();
    if (node !== block) return;
    // All text of it is in the passage: where it is drawn in line, the passage goes on behind it, as one of the block around.
    if (this.#passage && finished === this.#finished && block instanceof Element && this.#goesOnIn(block)) {
      const { block, scope, isHeading } = this.#frame;
      this.#passage = { ...this.#passage, block, scope, isHeading };
    } else {
      if (block instanceof Element) readAsBlock(block);
      this.#finish();
    }
  }

  #pop(): void {
    this.#frames.pop();
    this.#frame = this.#frames.at(-1) ?? this.#frame;
  }

  /** The node that comes next: inside another one, or after it and all its content. */
  #next(from: Node, goesDown: boolean): Node | null {
    if (goesDown && from.firstChild) return from.firstChild;
    if (goesDown) this.#leave(from);
    return this.#after(from);
  }

  /** The node that follows another one and all its content. */
  #after(from: Node): Node | null {
    for (let at: Node | null = from; at && at !== this.#root;) {
      const { nextSibling }: Node = at;
      if (nextSibling) return nextSibling;
      at = at.parentNode;
      if (at) this.#leave(at);
    }
    return null;
  }

  /** Where to go on when the page has taken the next node away: behind the last one, or where its part of the page begins. */
  #resume(last: Node, goesDown: boolean): Node | null {
    if (last.isConnected) return this.#next(last, goesDown);
    this.#passage = undefined;
    this.#restarts += 1;
    while (this.#frames.length > 1 && !this.#frame.node.isConnected) this.#pop();
    if (!this.#frame.node.isConnected || this.#restarts > MOST_RESTARTS) return null;
    return this.#next(this.#frame.node, true);
  }
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
