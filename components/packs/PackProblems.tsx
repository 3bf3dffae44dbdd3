/** What is wrong with a pack's file, line by line. */
import type { PackProblem } from '../../glossary/packs/pack.ts';
import { counted } from '../counted.ts';
import { useWords } from '../words.ts';

interface Props {
  /** The first problems. */
  problems: readonly PackProblem[];
  /** How many there are in all. */
  count: number;
}

/** More problems than this are folded away, so that the buttons below them stay in sight. */
const MOST_OPEN = 10;

export function PackProblems({ problems, count }: Props) {
  const words = useWords();
  const number = (count: number) => counted(count, words);
  return (
    <details class="problems" open={problems.length <= MOST_OPEN}>
      <summary>{words('packProblems', number(count))}</summary>
      <ul>
        {problems.map((problem, at) => (
          <li key={at}>{words('packLine', number(problem.line), words(problem.kind, ...problem.fill))}</li>
        ))}
      </ul>
      {count > problems.length && <p>{words('packMoreProblems', number(count - problems.length))}</p>}
    </details>
  );
}
