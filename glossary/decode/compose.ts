/** Puts what the parts of a word mean together to a few plain words, where the parts' templates allow it. */
import type { Reading } from '../entry/reference.ts';
import { withoutS } from '../text/plurals.ts';
import type { Piece } from './split.ts';

type Prefix = Extract<Reading, { kind: 'prefix' }>;
type Root = Extract<Reading, { kind: 'root' }>;
type Ending = Extract<Reading, { kind: 'suffix' | 'adjective' }>;

/** What parts of the body are called by, and substances are not. */
const ARTICLE = /^(?:the|an?) /;
const SEVERAL = / and the /;
const CELLS = /cells?$|^platelets$/;
/** What adjectives say that say nothing else, so that a prefix of place takes their stead: *inside the muscles*. */
const ONLY_RELATES = 'having to do with …';

/** What a word means by its pieces, without a full stop: *disease of the heart muscle*; `undefined` where no good sentence can be made. */
export function meaningOf(pieces: readonly Piece[]): string | undefined {
  const readings = pieces.map(({ part }) => part.reads);
  const prefixes = readings.filter((reads): reads is Prefix => reads.kind === 'prefix');
  const ending = readings.find((reads): reads is Ending => reads.kind === 'suffix' || reads.kind === 'adjective');
  const [prefix] = prefixes;
  if (!ending || prefixes.length > 1) return undefined;
  const roots = pieces.filter(({ part }) => part.reads.kind === 'root');
  if (roots.length === 0) return fill(prefix?.alone, ending.alone);
  const name = nameOf(roots);
  if (name === undefined) return undefined;
  if (!prefix) return ending.state ? undefined : fill(templateFor(ending, name), name);
  return withPrefix(prefix, ending, name);
}

function withPrefix(prefix: Prefix, ending: Ending, name: string): string | undefined {
  if (ending.kind === 'adjective' && ending.of === ONLY_RELATES && prefix.place) return fill(prefix.place, name);
  const ofBody = ending.state ? prefix.state : (prefix.of ?? (withoutS(name) === name ? undefined : prefix.count));
  const changed = fill(ARTICLE.test(name) ? ofBody : prefix.substance, name);
  return ending.state ? changed : fill(templateFor(ending, name), changed);
}

/** The template of an ending for what is called so. */
function templateFor({ of, substance, cells, several }: Ending, name: string): string | undefined {
  if (ARTICLE.test(name)) return (SEVERAL.test(name) ? several : undefined) ?? of;
  return (CELLS.test(name) ? cells : undefined) ?? substance ?? of;
}

/** What the roots of a word are about. Parts of the body are listed; a substance beside anything else may stand to it in many ways. */
function nameOf(roots: readonly Piece[]): string | undefined {
  const names: string[] = [];
  for (const [at, { part }] of roots.entries()) {
    const { name, after } = part.reads as Root;
    const together = after?.[roots[at - 1]?.part.id ?? ''];
    if (together !== undefined) names.pop();
    const next = together ?? name;
    if (next === undefined) return undefined;
    names.push(next);
  }
  if (names.length > 1 && !names.every((name) => ARTICLE.test(name))) return undefined;
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}

function fill(template: string | undefined, text: string | undefined): string | undefined {
  return text === undefined ? undefined : template?.replace('…', text);
}
