/** What the popup and the side panel say of the page in front: the switch for its site, the pause, how many words are marked, or why none is. */
import type { ComponentChildren } from 'preact';
import { AmountSlider } from '../../components/choices/AmountSlider.tsx';
import { useFailure } from '../../components/hooks/use-failure.ts';
import { Pause } from '../../components/page/Pause.tsx';
import { SiteSwitch } from '../../components/page/SiteSwitch.tsx';
import { WhyNothing } from '../../components/page/WhyNothing.tsx';
import { useWords } from '../../components/words.ts';
import { prefer } from '../../settings/preferences.ts';
import { READING_ROOM } from '../../settings/site-of.ts';
import { pauseEverywhere, switchSite } from '../../settings/sites.ts';
import { askForAllSites, reloadPage, type CurrentPage } from './current-page.ts';
import { whyNothing } from './why-nothing.ts';

interface Props {
  current: CurrentPage;
  /** What else can be done, in a row with the pause. */
  children?: ComponentChildren;
}

/** Where a reader can see what comes of marking more or fewer words: nothing else keeps them from being marked. */
const MARKABLE: ReadonlySet<ReturnType<typeof whyNothing>> = new Set([undefined, 'reading', 'no-words']);

export function PageControls({ current, children }: Props) {
  const words = useWords();
  const [failures, onSave] = useFailure();
  const { tabId, page, decision, amount } = current;
  const reason = whyNothing(current);
  const hasSwitch = reason !== 'browser-page' && reason !== 'pdf' && reason !== 'closed' && page?.site !== READING_ROOM;
  return (
    <>
      {decision.by !== 'paused' && page && hasSwitch && (
        <SiteSwitch site={page.site} decision={decision} onSwitch={(on) => onSave(switchSite(page.site, on))} />
      )}
      <div class="page-acts">
        {children}
        <Pause isPaused={decision.by === 'paused'} onPause={(paused) => onSave(pauseEverywhere(paused))} />
      </div>
      {failures > 0 && <p role="alert">{words('optionsNotSaved')}</p>}
      {page && MARKABLE.has(reason) && (
        <AmountSlider amount={amount} here={page.terms.length} onChoose={(amount) => onSave(prefer({ amount }))} />
      )}
      {reason && reason !== 'off' && reason !== 'paused' && (
        <WhyNothing
          reason={reason}
          onReload={() => void reloadPage(tabId)}
          onAllow={() => void askForAllSites().catch(() => false)}
        />
      )}
    </>
  );
}
