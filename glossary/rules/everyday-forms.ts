/** A form that everyday speech uses often has a guard, or says that it means one thing only. */
import { formsOf } from '../entry/forms.ts';
import { everydayCount } from '../build/plain-english.ts';
import { eachTerm, problem } from './rule.ts';

/** Uses in 51 million words of everyday speech (4 in a million) from which a word surely has an everyday life. */
const EVERYDAY_COUNT = 200;

export const everydayForms = eachTerm((term) => {
  if (term.oneMeaning) return [];
  return formsOf(term)
    .filter((form) => form.written && !form.with && !/[\s-]/.test(form.text))
    .filter((form) => !form.exact && everydayCount(form.text) >= EVERYDAY_COUNT)
    .map((form) =>
      problem(
        term,
        form.text === term.term ? 'term' : 'also',
        `“${form.text}” is an everyday word. If it has another meaning, give it a guard with cue words; ` +
          'if it has only this one, say `oneMeaning: true`; or drop the form.',
      ),
    );
});
