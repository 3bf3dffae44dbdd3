/** The `StaticRange` of browsers, which happy-dom lacks: two places in the document that do not follow its changes. */

class StaticRangeStandIn {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;

  constructor({ startContainer, startOffset, endContainer, endOffset }: StaticRangeInit) {
    this.startContainer = startContainer;
    this.startOffset = startOffset;
    this.endContainer = endContainer;
    this.endOffset = endOffset;
  }
}

Object.assign(globalThis, { StaticRange: StaticRangeStandIn });
