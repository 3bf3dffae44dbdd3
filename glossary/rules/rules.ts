/** All rules that the glossary is held to. */
import type { Problem, Sources } from '../build/read.ts';
import { circular } from './prose/circular.ts';
import { everydayForms } from './everyday-forms.ts';
import { guardsThatFit } from './guards-that-fit.ts';
import { hardWords } from './prose/hard-words.ts';
import { kinds } from './kinds.ts';
import { lengthAndGrade } from './prose/length-and-grade.ts';
import { levels } from './levels.ts';
import { links } from './links.ts';
import { order } from './order.ts';
import { pictures } from './pictures.ts';
import { repeatedSentences } from './prose/repeated-sentences.ts';
import { ranges } from './ranges.ts';
import { respelling } from './respelling.ts';
import type { Rule } from './rule.ts';
import { sourcedFacts } from './sourced-facts.ts';
import { strips } from './strips.ts';
import { uniqueForms } from './unique-forms.ts';
import { wordParts } from './word-parts.ts';
import { wording } from './prose/wording.ts';

/** The rules by the names that tests and reports call them. */
export const RULES: Readonly<Record<string, Rule>> = {
  'ids are unique and sorted': order,
  'whatever an entry names exists': links,
  'strips are short, sourced and lead somewhere': strips,
  'ranges are whole, fit and lead somewhere': ranges,
  'word parts and stems lead somewhere': wordParts,
  'no form leads to two terms': uniqueForms,
  'everyday words are guarded': everydayForms,
  'guards hold what can fit': guardsThatFit,
  'texts are short and easy': lengthAndGrade,
  'no hard word stays unexplained': hardWords,
  'no gist explains a word with itself': circular,
  'no two entries share a sentence': repeatedSentences,
  'respellings can be read aloud': respelling,
  'numbers and risks have sources': sourcedFacts,
  'kinds have their own fields': kinds,
  'pictures and entries fit': pictures,
  'wording is plain and kind': wording,
  'levels agree with everyday speech': levels,
};

/** What every rule finds in a glossary. */
export function checkRules(glossary: Sources): Problem[] {
  return Object.values(RULES).flatMap((rule) => rule(glossary));
}
