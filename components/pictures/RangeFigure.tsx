/** How much is much: a scale with its stretches in words, as the build has drawn it. */
import type { ShownRange } from '../../glossary/entry/card.ts';
import { useWords, type WordKey } from '../words.ts';
import { Picture } from './Picture.tsx';

export function RangeFigure({ shown }: { shown: ShownRange }) {
  const words = useWords();
  const { range, drawing } = shown;
  const whose = whoseRangeCounts(shown);
  const note = [whose && words(whose), range.note].filter(Boolean).join(' ');
  return (
    <figure class="range">
      <figcaption>
        <h3>{range.title}</h3>
      </figcaption>
      <Picture drawing={drawing} />
      {note && <p>{note}</p>}
    </figure>
  );
}

/**
 * The sentence that says whose range counts. Laboratories differ, so a scale of theirs always has it. Other measures are much the same
 * everywhere: there it stands beside a reader's own number, which must not read like a verdict.
 */
function whoseRangeCounts({ range: { kind }, isResult }: ShownRange): WordKey | undefined {
  if (kind === 'lab') return 'labRange';
  return isResult && 'clinicRange';
}
