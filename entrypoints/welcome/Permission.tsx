/** Asks to be let onto web pages, in browsers that leave it to the reader. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useWords } from '../../components/words.ts';

/** What lets words be explained on every site. */
const ALL_SITES = { origins: ['<all_urls>'] };

export function Permission() {
  const words = useWords();
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    void browser.permissions.contains(ALL_SITES).then((isThere) => setIsMissing(!isThere));
  }, []);
  if (!isMissing) return null;
  return (
    <section aria-labelledby="permission" class="permission">
      <h2 id="permission">{words('welcomePermission')}</h2>
      <p>{words('whyNoPermission')}</p>
      <button
        type="button"
        onClick={() => void browser.permissions.request(ALL_SITES).then((isGiven) => setIsMissing(!isGiven))}
      >
        {words('allowOnAllSites')}
      </button>
    </section>
  );
}
