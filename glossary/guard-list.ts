/** Writes guards for the index, and reads one when it is first asked. */

/** A guard as the matcher asks it; words and phrases are folded. */
export interface CompiledGuard {
  /** Cue words: one of them must stand near the form. */
  with?: readonly string[] | undefined;
  /** Phrases in which the form means something else; {@link FORM_ITSELF} stands for the form. */
  not?: readonly string[] | undefined;
  /** Whether many other health terms in the passage count as a cue too. */
  heedsTerms: boolean;
}

/** Stands in a phrase for the form, so that *iron man* is kept as `~ man`. */
export const FORM_ITSELF = '~';
/** Begins the line of a guard for which terms nearby are no cue. */
const HEEDS_NO_TERMS = '!';

/** Guards as text, a line each: `[!]cue|cue;phrase|phrase`. */
export function encodeGuards(guards: readonly CompiledGuard[]): string {
  return guards
    .map(
      ({ with: cues = [], not = [], heedsTerms }) =>
        `${heedsTerms ? '' : HEEDS_NO_TERMS}${cues.join('|')};${not.join('|')}`,
    )
    .join('\n');
}

/** The guards of a text by number; each is decoded when it is first asked for. */
export function decodeGuards(encoded: string): (number: number) => CompiledGuard | undefined {
  const lines = encoded === '' ? [] : encoded.split('\n');
  const decoded: CompiledGuard[] = [];
  return (number) => {
    const line = lines[number];
    if (line === undefined) return undefined;
    decoded[number] ??= decodeGuard(line);
    return decoded[number];
  };
}

function decodeGuard(line: string): CompiledGuard {
  const heedsTerms = !line.startsWith(HEEDS_NO_TERMS);
  const [cues = '', phrases = ''] = line.slice(heedsTerms ? 0 : HEEDS_NO_TERMS.length).split(';');
  return {
    with: cues === '' ? undefined : cues.split('|'),
    not: phrases === '' ? undefined : phrases.split('|'),
    heedsTerms,
  };
}
