/** Words that plain, honest entries do without. */
import { eachTerm, problem, proseOf } from '../rule.ts';

const AVOID: readonly (readonly [pattern: RegExp, remedy: string])[] = [
  [/\brefers? to\b/i, 'say what the thing is instead of “refers to”'],
  [/\be\.?g\.|\bi\.?e\.|\betc\b/i, 'write “such as” or “that is” instead of Latin'],
  [/\([^)]*\(/, 'do not put brackets inside brackets'],
  [
    /\b(diabetics|asthmatics|epileptics|sufferers?|victims?|the disabled|the obese|addicts?|alcoholics|schizophrenics)\b/i,
    'name people before conditions (“people with …”)',
  ],
  [/\b(boosts?|detoxif\w*|superfoods?|miracle|cures? all|toxins out)\b/i, 'leave out words of advertising'],
  [/\byou (should|must) (take|use|eat|drink)\b/i, 'give no advice on what to take'],
  [/[!]/, 'write without exclamation marks'],
];

export const wording = eachTerm((term) =>
  proseOf(term).flatMap(([field, text]) =>
    AVOID.filter(([pattern]) => pattern.test(text)).map(([pattern, remedy]) =>
      problem(term, field, `holds “${pattern.exec(text)?.[0]}”; ${remedy}.`),
    ),
  ),
);
