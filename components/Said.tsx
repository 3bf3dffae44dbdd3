/** How a term is said. It is kept together, as a line that ended at one of its hyphens would look like another word. */
import { useWords } from './words.ts';

/** Stands in the message where the term is said. */
const PLACE = '\ufffc';

export function Said({ say }: { say: string }) {
  const words = useWords();
  const [before, after] = words('say', PLACE).split(PLACE);
  return (
    <>
      {before}
      <span class="said">{say}</span>
      {after}
    </>
  );
}
