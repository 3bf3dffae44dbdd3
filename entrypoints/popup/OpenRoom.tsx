/** The way to the reading room, where it may help with the page in front. */
import { useWords } from '../../components/words.ts';
import type { CurrentPage } from '../../front/page/current-page.ts';
import { roomFor } from '../../front/page/why-nothing.ts';
import { openTab } from './open-tab.ts';

export function OpenRoom({ current }: { current: CurrentPage }) {
  const words = useWords();
  const help = roomFor(current);
  if (!help) return null;
  const address = help === 'take' ? `/reader.html#tab=${current.tabId}` : '/reader.html';
  return (
    <p class="open-room">
      <button type="button" onClick={() => void openTab(address)}>
        {words(help === 'take' ? 'roomTake' : 'roomEnter')}
      </button>
    </p>
  );
}
