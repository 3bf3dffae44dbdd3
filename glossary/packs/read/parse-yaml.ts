/** Reads YAML, without the parts of it that a list of words has no use for and that make small files huge. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import { Unreadable, type Parsed } from './parsed.ts';

/** Plain values alone: no tags of one's own, no merging, no looking for doubled keys, which takes quadratic time. */
const PLAIN = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;
/** Repeating a part by name makes ten lines a billion (“YAML bomb”), so none may be. */
const NO_ALIASES = { maxAliasCount: 0 };

/** @throws {Unreadable} naming the line where the text stops being YAML */
export function parseYaml(text: string): Parsed {
  const lines = new LineCounter();
  const document = parse(text, lines);
  const [error] = [...document.errors, ...document.warnings];
  if (error) throw new Unreadable('packNotYaml', lines.linePos(error.pos[0]).line);
  return {
    value: valueOf(document),
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}

function parse(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, { ...PLAIN, lineCounter });
  } catch (error) {
    throw error instanceof RangeError ? new Unreadable('packTooDeep') : new Unreadable('packNotYaml');
  }
}

function valueOf(document: ReturnType<typeof parse>): unknown {
  try {
    return document.toJS(NO_ALIASES);
  } catch (error) {
    throw error instanceof RangeError ? new Unreadable('packTooDeep') : new Unreadable('packAliases');
  }
}
