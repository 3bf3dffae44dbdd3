/** A strip has steps that fit into one line each, every one with an entry, and sources where it states a number. */
import { cardsWith, type Problem } from '../build/read.ts';
import type { Strip } from '../entry/reference.ts';
import type { Rule } from './rule.ts';

/** Steps that a card shows without becoming a list to scroll. */
const FEWEST_STEPS = 3;
const MOST_STEPS = 10;
/** Words that fit into a line of a card. */
const LABEL_WORDS = 3;
const GIVES_WORDS = 6;
/** A number by itself, not the 3 of T3. */
const NUMBER = /(?<![\p{L}\d-])\d/u;

export const strips: Rule = ({ strips, terms, sources }) => {
  const ids = new Set(terms.map(({ id }) => id));
  const known = new Set(Object.keys(sources));
  return Object.entries(strips).flatMap(([id, strip]) => named(id, strip, ids, known).concat(ofSteps(id, strip)));
};

function named(id: string, strip: Strip, ids: ReadonlySet<string>, known: ReadonlySet<string>): Problem[] {
  const terms = cardsWith(strip).filter((term) => !ids.has(term));
  const sources = strip.sources.filter((source) => !known.has(source));
  return [
    ...terms.map((term) => problem(id, 'term', `names “${term}”, which has no entry; write it or take it out.`)),
    ...sources.map((key) => problem(id, 'sources', `names “${key}”, which sources.yaml does not have; add it there.`)),
  ];
}

function ofSteps(id: string, strip: Strip): Problem[] {
  const { steps, note = '', sources } = strip;
  const problems: Problem[] = [];
  if (steps.length < FEWEST_STEPS || steps.length > MOST_STEPS) {
    problems.push(problem(id, 'steps', `has ${steps.length} steps; it must have ${FEWEST_STEPS} to ${MOST_STEPS}.`));
  }
  const all = cardsWith(strip);
  for (const twice of all.filter((term, at) => all.indexOf(term) < at)) {
    problems.push(problem(id, 'steps', `names “${twice}” twice; a reader would be in two places.`));
  }
  for (const { label, gives = '' } of steps) {
    for (const [field, text, most] of [
      ['label', label, LABEL_WORDS],
      ['gives', gives, GIVES_WORDS],
    ] as const) {
      const words = text.split(/\s+/).length;
      if (words > most) problems.push(problem(id, field, `“${text}” has ${words} words; at most ${most} fit.`));
    }
  }
  const stated = [note, ...steps.map(({ gives = '' }) => gives)].find((text) => NUMBER.test(text));
  if (stated && sources.length === 0) {
    problems.push(problem(id, 'sources', `“${stated}” states a number; name the source it was checked against.`));
  }
  return problems;
}

function problem(id: string, field: string, message: string): Problem {
  return { file: 'strips.yaml', id, field, message };
}
