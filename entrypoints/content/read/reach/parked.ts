/** The readings that have stopped far below what their reader sees, each with what it needs to go on where it was. */
import { GO_ON_WITHIN, isFarBelow } from './far-below.ts';
import type { Before } from '../send/batches.ts';
import { isWithinAdded, type ChangedBlock } from '../watch-page.ts';

/** A reading that has stopped. */
export interface ParkedReading {
  /** What it reads. */
  changed: ChangedBlock;
  /** The text node that it read last, and what that lies in, from the inside out, without the block itself; empty where it has not begun. */
  way: readonly Node[];
  /** Tells by its place how far the reading has come. */
  front: Node;
  /** The passages that the next one follows, the latest first. */
  following: readonly Before[];
  /** The blocks of which it has added passages. */
  fresh: WeakSet<Node>;
}

/** Readings that have stopped; see {@link createParked}. */
export interface Parked {
  readonly size: number;
  add(reading: ParkedReading): void;
  /** Takes out the first that can go on: its place has come near, or is gone, or `all` are to. */
  take(all: boolean): ParkedReading | undefined;
  /** Whether one of them can go on. */
  isNear(): boolean;
  /** Whether one of them will come to a node. */
  comesTo(node: Node): boolean;
  /** Leaves an element that was added to a block to the reading that is to come to it. Gives whether there is one. */
  leave(element: Element, block: ChangedBlock['block']): boolean;
  /**
   * A change is to be read. Drops the readings of what is read anew with it, and gives what those have to read from its beginning whose
   * place lies in it, as nobody knows where the page has put that.
   */
  cut(change: ChangedBlock): ChangedBlock[];
  clear(): void;
}

/** None has stopped yet. */
export function createParked(): Parked {
  let parked: ParkedReading[] = [];
  return {
    get size() {
      return parked.length;
    },
    add(reading) {
      parked.push(reading);
    },
    take(all) {
      parked = parked.filter(({ changed }) => changed.block.isConnected);
      const first = all ? parked[0] : parked.find(canGoOn);
      if (first) parked = parked.filter((other) => other !== first);
      return first;
    },
    isNear: () => parked.some(canGoOn),
    comesTo: (node) => parked.some((reading) => willComeTo(reading, node)),
    leave(element, block) {
      if (parked.some((reading) => willComeTo(reading, element))) return true;
      const sibling = parked.find(({ changed, front }) => changed.block === block && isBehind(front, element));
      if (!sibling || sibling.changed.added === 'all') return false;
      sibling.changed.added.add(element);
      return true;
    },
    cut(change) {
      const again = parked.filter(({ way }) => isWithin(change, way[0])).map(({ changed }) => changed);
      parked = parked.filter(({ changed, way }) => !isWithin(change, changed.block) && !isWithin(change, way[0]));
      return again.filter(({ block }) => !isWithin(change, block));
    },
    clear() {
      parked = [];
    },
  };
}

/** Whether the place of a reading has come near; one that the page has taken away has no box, and counts as near. */
function canGoOn({ front }: ParkedReading): boolean {
  return !isFarBelow(front, GO_ON_WITHIN);
}

/** Whether a node stands behind the place of a reading, in what that reads. */
function willComeTo({ changed, front, way }: ParkedReading, node: Node): boolean {
  const { block } = changed;
  if (!block.contains(node)) return false;
  if (way.length > 0 && !isBehind(front, node)) return false;
  const element = node instanceof Element ? node : node.parentElement;
  return element === null || isWithinAdded(changed, element);
}

function isBehind(front: Node, node: Node): boolean {
  return (front.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Whether a node lies in what is read anew with a change. */
function isWithin({ block, added }: ChangedBlock, node: Node | undefined): boolean {
  if (!node) return false;
  if (added === 'all') return block.contains(node);
  for (const element of added) if (element.contains(node)) return true;
  return false;
}
