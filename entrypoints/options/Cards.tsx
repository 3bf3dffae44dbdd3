/** How cards open, what they show first, and how everything looks. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CardPreview } from '../../components/choices/CardPreview.tsx';
import { DelaySlider } from '../../components/choices/DelaySlider.tsx';
import { SwitchRow } from '../../components/choices/SwitchRow.tsx';
import { useWords } from '../../components/words.ts';
import { CARDS_FOLDER, fetchCardPart, partOf } from '../../glossary/entry/bundled-files.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { LEAST_DELAY_MS, MOST_DELAY_MS, prefer, type Preferences } from '../../settings/preferences.ts';
import type { OnSave } from './Options.tsx';
import { PickOne } from './PickOne.tsx';

interface Props {
  chosen: Preferences;
  onSave: OnSave;
}

export function Cards({ chosen, onSave }: Props) {
  const words = useWords();
  const sample = useSample();
  const { openOn, openAfterMs, badge } = chosen;
  return (
    <div class="with-preview">
      <div>
        <PickOne name="openOn" chosen={chosen} onSave={onSave} hint={words('openOnTouchHint')} />
        {openOn !== 'click' && (
          <DelaySlider
            value={openAfterMs}
            least={LEAST_DELAY_MS}
            most={MOST_DELAY_MS}
            onChoose={(openAfterMs) => onSave(prefer({ openAfterMs }))}
          />
        )}
        <PickOne name="more" chosen={chosen} onSave={onSave} />
        <PickOne name="theme" chosen={chosen} onSave={onSave} />
        <SwitchRow label={words('optionsBadge')} isOn={badge} onSwitch={(badge) => onSave(prefer({ badge }))} />
      </div>
      {sample && <CardPreview card={sample} isFolded={chosen.more === 'folded'} theme={chosen.theme} />}
    </div>
  );
}

/** The term whose card stands for all: it has most of what a card can have. */
const SAMPLE = 'ferritin';

/** The card to be shown; `undefined` until it is there. */
function useSample(): Card | undefined {
  const [card, setCard] = useState<Card | undefined>(undefined);
  useEffect(() => {
    fetchCardPart(browser.runtime.getURL(`/${CARDS_FOLDER}`), partOf(SAMPLE)).then(
      (cards) => setCard(cards.find(({ id }) => id === SAMPLE)),
      // Without the glossary there is nothing to show, and the choices are there all the same.
      () => undefined,
    );
  }, []);
  return card;
}
