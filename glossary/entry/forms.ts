/** Makes every form of a term that can turn up in text from the few that its writer named. */
import type { Guard, Term } from './term.ts';
import { pluralOf } from './plural-of.ts';
import { spellings } from './spelling.ts';

/** A form as the matcher wants it. */
export interface SpelledForm extends Guard {
  text: string;
  /** Matches only in these capitals. */
  exact: boolean;
  /** Named by the writer, not made by rule. */
  written: boolean;
  /** The number of its name among those of the term, from 0: singular, plural, and British and American spellings are one name. */
  name: number;
}

/** What forms are made from. */
export type NamedTerm = Pick<Term, 'term' | 'also' | 'plural' | 'case' | 'guard'> & Partial<Pick<Term, 'brands'>>;

/** Endings of words that are seldom nouns, so that a plural would only be noise. */
const SELDOM_A_NOUN = /(al|ic|ous|ive|ed|ing|ent|ant|ary|ly|able|ible|ory|ful|less)$/;

/**
 * All forms of a term: those it names, their plurals, British and American spellings, joined and open writing.
 * Capitals, accents, hyphens and the possessive are the matcher's business.
 */
export function formsOf(term: NamedTerm): SpelledForm[] {
  const forms = new Map<string, SpelledForm>();
  const add = (text: string, from: Omit<SpelledForm, 'text'>) => {
    const key = from.exact ? text : text.toLowerCase();
    if (!forms.has(key)) forms.set(key, { ...from, text });
  };
  const named = [
    { form: term.term, case: term.case, plural: term.plural && ('none' as const) },
    ...(term.plural && term.plural !== 'none' ? [{ form: term.plural, case: term.case, plural: 'none' as const }] : []),
    ...term.also,
    ...(term.brands ?? []),
  ];
  const plurals: [string, Omit<SpelledForm, 'text'>][] = [];
  const names = createNames();
  for (const [index, form] of named.entries()) {
    const own = 'with' in form || 'not' in form || 'alone' in form ? form : term.guard;
    const exact = form.case ? form.case === 'exact' : isAbbreviation(form.form);
    const rest = {
      ...(own?.with && { with: own.with }),
      ...(own?.not && { not: own.not }),
      ...(own?.terms && { terms: own.terms }),
      ...(own?.alone && { alone: own.alone }),
      exact,
      // Most terms of a large pack have one name, and numbering it takes as long as all else.
      name: named.length === 1 || form.form === term.plural ? 0 : names.numberOf(form.form),
    };
    add(form.form, { ...rest, written: true });
    const isHeadword = index === 0;
    if (form.plural !== 'none' && (isHeadword || !SELDOM_A_NOUN.test(form.form))) {
      for (const many of pluralsOf(form.form, exact)) plurals.push([many, { ...rest, written: false }]);
    }
  }
  for (const [text, rest] of plurals) add(text, rest);
  for (const form of Array.from(forms.values())) {
    if (ION.test(form.text)) add(withRaisedCharge(form.text), { ...form, written: false });
    if (form.exact && !form.with && ABBREVIATION.test(form.text)) {
      add(form.text.replace(/./g, '$&.'), { ...form, written: false });
    }
    if (form.exact) continue;
    for (const other of variantsOf(form.text)) add(other, { ...form, written: false });
  }
  return [...forms.values()];
}

/** Numbers the names of one term as they are met. */
function createNames(): { numberOf(form: string): number } {
  const names = new Map<string, number>();
  return {
    numberOf(form) {
      const plural = isAbbreviation(form) ? form : pluralOf(form);
      const [spelling = ''] = [plural, ...spellings(plural)].map((one) => one.toLowerCase()).toSorted();
      const key = spelling.replace(/[\s.'’-]/g, '');
      const known = names.get(key);
      if (known !== undefined) return known;
      names.set(key, names.size);
      return names.size - 1;
    },
  };
}

/** Whether a form is an abbreviation, which must match in its own capitals: `ATP`, `mRNA`, `pH`, `Ca`, `mg`. */
function isAbbreviation(form: string): boolean {
  if (/\s/.test(form)) return false;
  return form.length <= 2 || /[^\s-]\p{Lu}/u.test(form) || ION.test(form);
}

/** A kind and its label, of which lists make *vitamins A and C*: the kind takes the plural, not the label. */
const LABELLED = /^[a-z]{3,}(?= [A-Z]\d{0,2}$| \d$)/;

function pluralsOf(form: string, exact: boolean): string[] {
  if (exact) return /\p{Lu}{2}$/u.test(form) ? [`${form}s`] : [];
  if (LABELLED.test(form)) return [form.replace(LABELLED, (kind) => pluralOf(kind))];
  if (/-\d+$/.test(form)) return [`${form}s`];
  const last = form.replace(/.*[\s-]/s, '');
  if (last.length < 3 || /[\d’']|\p{Lu}/u.test(last)) return [];
  return [form.slice(0, -last.length) + pluralOf(last)];
}

/** An ion, as in Ca2+, Ca²⁺ or Na+. */
const ION = /^[A-Z][A-Za-z]*([\d²³]?[+⁺⁻-])$/;

/** An ion with its charge raised: Ca²⁺; but HCO3⁻, whose 3 counts atoms. */
function withRaisedCharge(form: string): string {
  return form
    .replace(/^([A-Z][a-z]?)2(?=[+-])/, '$1²')
    .replace(/^([A-Z][a-z]?)3(?=[+-])/, '$1³')
    .replace('+', '⁺')
    .replace('-', '⁻');
}

/** An abbreviation that people also write with full stops, as in T.S.H.; of two letters, as in U.S., they mostly mean something else. */
const ABBREVIATION = /^\p{Lu}{3,4}$/u;
/** A vitamin by its label, which people shorten: vit. D. */
const VITAMIN = /^vitamin (?=[A-Z]\d{0,2}(?:-\d{1,2})?$)/;
/** A number behind a capital, which is also written with a hyphen: vitamin D-3, coenzyme Q-10. */
const NUMBERED = /(?<=^\S+ [A-Z])(?=\d{1,2}$)/;

/** A word with a prefix that is also written with a hyphen: *antioxidant*, *postpartum*. */
const PREFIXED = /^(ante(?!rior)|anti|micro(?!scop)|multi|post(?!erior))(?=[a-z]{5,}$)/;

/** How a form is also written; among them may be the form itself. */
function variantsOf(form: string): string[] {
  return [form, ...spellings(form)].flatMap((spelling) => [
    spelling,
    spelling.replace(/['’]s\b/, 's'),
    spelling.replace(/['’]s\b/, ''),
    spelling.replace(/^(\S+?)-(?=\S+$)/, '$1'),
    spelling.replace(PREFIXED, '$1-'),
    spelling.replace(NUMBERED, '-'),
    spelling.replace(VITAMIN, 'vit '),
    spelling.replace(VITAMIN, 'vit. '),
    spelling.replace(NUMBERED, '-').replace(VITAMIN, 'vit '),
  ]);
}
