/** How much is much: a scale with its stretches in words, as the build has drawn it. */
import type { ShownRange } from '../../glossary/entry/card.ts';
import { useWords } from '../words.ts';
import { Picture } from '../card/Picture.tsx';

export function RangeFigure({ shown: { range, drawing } }: { shown: ShownRange }) {
  const words = useWords();
  const note = [range.kind === 'lab' && words('labRange'), range.note].filter(Boolean).join(' ');
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
