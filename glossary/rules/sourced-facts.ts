/** A number, a limit or a risk has its source; a care note says whom to ask. */
import { replaceOwnForms } from './prose/own-forms.ts';
import { eachTerm, problem, proseOf } from './rule.ts';

/** Number words that state a share or a size, as in “about one in ten”. */
const STATED =
  /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten) (in|out of) |\bper ?cent\b|\b(half|third|quarter)s? of\b/i;
/** Whom a care note sends its reader to. */
const SOMEBODY =
  /\b(doctor|nurse|midwife|pharmacist|dentist|dietitian|clinic|emergency|ambulance|lactation consultant|care team|health visitor)/i;

export const sourcedFacts = eachTerm((term) => {
  const stated = proseOf(term).find(([, text]) =>
    STATED.test(replaceOwnForms(term, text, '').replace(/[\p{L}]+-?\d+/gu, '')),
  );
  const problems = [];
  if (stated && term.sources.length === 0) {
    problems.push(
      problem(term, 'sources', `\`${stated[0]}\` states a number; name the source it was checked against.`),
    );
  }
  if (term.care && term.sources.length === 0) {
    problems.push(problem(term, 'sources', '`care` names a risk; name the source it was checked against.'));
  }
  if (term.care && !SOMEBODY.test(term.care)) {
    problems.push(
      problem(term, 'care', 'must say whom to ask: a doctor, nurse, midwife, pharmacist or emergency care.'),
    );
  }
  return problems;
});
