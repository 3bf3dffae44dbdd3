/** Reads JSON. Lines are looked up only where there is something to say of them, since that takes longer than reading. */
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { lineAt, Unreadable, type Parsed, type Path } from './parsed.ts';

/** Strict JSON: no comments, no comma at the end of a list. */
const STRICT = { disallowComments: true, allowTrailingComma: false };

/** @throws {Unreadable} naming the line where the text stops being JSON */
export function parseJson(text: string): Parsed {
  let tree: { root: Node | undefined } | undefined;
  const lineOf = (path: Path) => {
    tree ??= { root: treeOf(text, []) };
    for (let length = path.length; length > 0; length -= 1) {
      const node = tree.root && findNodeAtLocation(tree.root, path.slice(0, length));
      if (node) return lineAt(text, node.offset);
    }
    return 1;
  };
  try {
    return { value: JSON.parse(text) as unknown, lineOf };
  } catch {
    const errors: ParseError[] = [];
    treeOf(text, errors);
    throw new Unreadable('packNotJson', lineAt(text, errors[0]?.offset ?? 0));
  }
}

/** The places of everything in a text; none where it is nested deeper than the stack. */
function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, STRICT);
  } catch {
    return undefined;
  }
}
