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
