/** Writes an index: runs in the build, and where packs are imported. */
import { NEEDS_NONE } from '../evidence/evidence.ts';
import { keyOf } from '../text/tokens.ts';
import type { CompiledGuard, IndexedForm, IndexedTerm } from './form.ts';
import { packTables } from './tables.ts';
import { writeCues } from './write-cues.ts';
import { guardTables } from './write-guards.ts';
import { keyTables } from './write-keys.ts';
import { startsOf, unitsOf } from './write-parts.ts';

/** A form with what it is sorted by. */
interface KeyedForm extends IndexedForm {
  term: number;
  key: number;
}

/**
 * An index of these terms; the same terms give the same bytes.
 *
 * @param guards by the numbers that forms name
 * @param wordRatios how much each word speaks for health; see `ratioTableOf`
 */
export function writeIndex(
  terms: readonly IndexedTerm[],
  guards: readonly CompiledGuard[] = [],
  wordRatios: Uint16Array<ArrayBuffer> = new Uint16Array(0),
): ArrayBuffer {
  // Forms of one key lie side by side, the longest first: the order in which the matcher tries them.
  const forms = terms
    .flatMap(({ forms }, term) => forms.map((form) => keyed(form, term)))
    .toSorted((a, b) => a.key - b.key || b.text.length - a.text.length);
  const cues = writeCues(guards.flatMap((guard) => guard.with ?? []));
  return packTables({
    ids: new TextEncoder().encode(terms.map(({ id }) => id).join('\n')),
    levels: Uint8Array.from(terms, ({ level }) => level),
    ...keyTables(
      forms.map(({ key }) => key),
      cues.keyed,
    ),
    letters: unitsOf(forms.map(({ text }) => text).join('')),
    formStarts: startsOf(forms.map(({ text }) => text.length)),
    formTerms: Uint32Array.from(forms, ({ term }) => term),
    formGuards: Int32Array.from(forms, ({ guard }) => guard),
    formCapitals: Uint8Array.from(forms, ({ capitals }) => capitals),
    formNeeds: Int8Array.from(forms, ({ need = NEEDS_NONE }) => need),
    formNames: Uint8Array.from(forms, ({ name = 0 }) => name),
    formRarities: Uint8Array.from(forms, ({ rarity = 0 }) => rarity),
    ...guardTables(guards, cues.numberOf),
    ...cues.tables,
    wordRatios,
  });
}

function keyed(form: IndexedForm, term: number): KeyedForm {
  return { ...form, term, key: keyOf(form.text) };
}
