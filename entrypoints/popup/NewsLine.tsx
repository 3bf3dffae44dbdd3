/** The line about what is new, where the reader has not seen it yet. */
import { browser } from 'wxt/browser';
import { WhatsNew } from '../../components/page/WhatsNew.tsx';
import { seenVersion } from '../../settings/seen-version.ts';
import { openTab } from './open-tab.ts';
import { newsFor } from './news.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';

export function NewsLine() {
  const seen = useSetting(seenVersion);
  const { version } = browser.runtime.getManifest();
  const news = seen === undefined ? undefined : newsFor(seen, version);
  if (!news) return null;
  // Where it cannot be noted, the line comes once more.
  const remember = () => seenVersion.set(version).catch(() => undefined);
  return (
    <WhatsNew
      news={news}
      onOpen={() => void remember().then(() => openTab(news.page))}
      onDismiss={() => void remember()}
    />
  );
}
