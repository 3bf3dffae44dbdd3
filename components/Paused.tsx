/** Says that nothing is marked anywhere for now, where the site switch stands otherwise. */
import { useWords } from './words.ts';

export function Paused() {
  const words = useWords();
  return (
    <p class="paused" role="status">
      {words('paused')}
    </p>
  );
}
