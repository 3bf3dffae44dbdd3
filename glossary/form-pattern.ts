/** Writes spellings that differ little as one pattern, so that the index stays small: `an{ae,e}mia*` is four forms. */

/** Stands at the end of a pattern whose forms are there with an added s as well. */
const WITH_S = '*';
/** The longest stretch in which two spellings may differ: *ae* and *e*, *our* and *or*, nothing and *oe*. */
const LONGEST_DIFFERENCE = 3;

/** The fewest patterns found for a list of texts; {@link unpackForm} gives the texts back, in another order. */
export function packForms(texts: readonly string[]): string[] {
  const kept = new Set<string>();
  const withS = new Set<string>();
  for (const text of texts.toSorted((a, b) => a.length - b.length)) {
    const stem = text.endsWith('s') ? text.slice(0, -1) : undefined;
    if (stem !== undefined && kept.has(stem)) withS.add(stem);
    else kept.add(text);
  }
  const starred = texts.filter((text) => kept.has(text)).map((text) => ({ text, star: withS.has(text) ? WITH_S : '' }));
  const patterns: string[] = [];
  const used = new Set<string>();
  for (const [at, one] of starred.entries()) {
    if (used.has(one.text)) continue;
    const other = starred
      .slice(at + 1)
      .find(({ text, star }) => star === one.star && !used.has(text) && alternation(one.text, text) !== undefined);
    if (other) used.add(other.text);
    patterns.push((other ? alternation(one.text, other.text) : one.text) + one.star);
  }
  return patterns;
}

/** Two texts as one with the stretch in which they differ in braces, if there is just one and it is short. */
function alternation(one: string, other: string): string | undefined {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (Math.max(left.length, right.length) > LONGEST_DIFFERENCE || start + end === 0) return undefined;
  if (left.includes(',') || right.includes(',')) return undefined;
  return `${one.slice(0, start)}{${left},${right}}${one.slice(one.length - end)}`;
}

/** The texts that a pattern stands for. */
export function unpackForm(pattern: string): string[] {
  const hasS = pattern.endsWith(WITH_S);
  const body = hasS ? pattern.slice(0, -WITH_S.length) : pattern;
  const open = body.indexOf('{');
  const close = body.indexOf('}', open);
  const texts =
    open < 0
      ? [body]
      : body
          .slice(open + 1, close)
          .split(',')
          .map((choice) => body.slice(0, open) + choice + body.slice(close + 1));
  return hasS ? texts.flatMap((text) => [text, `${text}s`]) : texts;
}
