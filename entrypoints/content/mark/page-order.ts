/** The order in which a reader meets two nodes of a page, across shadow roots. */

/** Below 0 where `one` comes first, above where `other` does, 0 for the same node. */
export function compareInPage(one: Node, other: Node): number {
  if (one === other) return 0;
  const position = one.compareDocumentPosition(other);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) {
    return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  const first = hostsOf(one);
  const second = hostsOf(other);
  let depth = 0;
  while (first[depth] && first[depth] === second[depth]) depth += 1;
  const left = first[depth];
  const right = second[depth];
  // What lies in a shadow root comes before what lies in its host's light DOM.
  if (!left || !right) return left ? 1 : -1;
  const between = left.compareDocumentPosition(right);
  if (between & Node.DOCUMENT_POSITION_DISCONNECTED) return 0;
  return between & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The hosts that a node lies in, outermost first, then the node itself. */
function hostsOf(node: Node): Node[] {
  const hosts = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    hosts.unshift(root.host);
  return hosts;
}

/** What has a place in the reading order. */
interface Placed {
  block: Node;
  nodes: readonly Text[];
}

/**
 * Where a passage belongs among others, which are in reading order: behind all that begin before it. Found by bisection, unless it belongs
 * at the end or right behind the one that was added last, as most do.
 *
 * @param lastAdded the place of that one, or -1
 */
export function placeAmong(all: readonly Placed[], passage: Placed, lastAdded: number): number {
  const own = startOf(passage);
  const isBefore = (other: Placed) => compareInPage(startOf(other), own) <= 0;
  const last = all.at(-1);
  if (!last || isBefore(last)) return all.length;
  const before = all[lastAdded];
  const after = all[lastAdded + 1];
  if (before && after && isBefore(before) && !isBefore(after)) return lastAdded + 1;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = all[middle];
    if (other && isBefore(other)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a passage begins; its block, once the page has taken its text away. */
function startOf({ block, nodes }: Placed): Node {
  return nodes[0]?.isConnected ? nodes[0] : block;
}
