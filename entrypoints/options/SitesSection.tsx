/** On which sites words are explained. */
import { SiteRules } from '../../components/choices/SiteRules.tsx';
import { SwitchRow } from '../../components/choices/SwitchRow.tsx';
import { useWords } from '../../components/words.ts';
import { pauseEverywhere, ruleOthers, setRule, sites } from '../../settings/sites.ts';
import { siteTyped } from '../../settings/site-of.ts';
import type { OnSave } from './Options.tsx';
import { useSetting } from '../../components/hooks/use-setting.ts';

export function SitesSection({ onSave }: { onSave: OnSave }) {
  const words = useWords();
  const choices = useSetting(sites);
  if (!choices) return null;
  const { paused, others, rules } = choices;
  return (
    <>
      <SwitchRow
        label={words('optionsPaused')}
        hint={words('optionsPausedHint')}
        isOn={paused}
        onSwitch={(on) => onSave(pauseEverywhere(on))}
      />
      <SwitchRow
        label={words('optionsOnlyChosen')}
        hint={words('optionsOnlyChosenHint')}
        isOn={others === 'off'}
        onSwitch={(on) => onSave(ruleOthers(on ? 'off' : 'on'))}
      />
      <SiteRules
        rules={rules}
        added={others === 'on' ? 'off' : 'on'}
        siteTyped={siteTyped}
        onRule={(site, rule) => onSave(setRule(site, rule))}
      />
    </>
  );
}
