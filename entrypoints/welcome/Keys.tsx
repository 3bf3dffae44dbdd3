/** The keys that do something, as they are set in this browser. */
import { browser } from 'wxt/browser';
import { useWords } from '../../components/words.ts';
import { Shortcuts } from '../../front/Shortcuts.tsx';

/** Stands in a sentence for what is drawn as a key. */
const KEY = '⁂';

export function Keys() {
  const words = useWords();
  // Browsers on phones have no keys.
  const { commands }: Partial<typeof browser> = browser;
  if (!commands) return null;
  const [before, after] = words('keysAddressBar', KEY).split(KEY);
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{words('keysTitle')}</h2>
      <Shortcuts />
      <p>
        {before}
        <kbd>gw</kbd>
        {after}
      </p>
    </section>
  );
}
