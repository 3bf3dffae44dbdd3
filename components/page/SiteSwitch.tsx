/** The switch for one site, named by all that it covers, with what decided how it stands. */
import { useId } from 'preact/hooks';
import { Switch } from '../choices/Switch.tsx';
import { siteName } from './site-name.ts';
import { useWords, type Words } from '../words.ts';

/** Whether words are explained on a site, and what decided it. */
export type SiteDecision =
  | { isOn: boolean; by: 'rule'; /** The host name of the rule. */ rule: string }
  | { isOn: boolean; by: 'others' };

interface Props {
  /** Empty for files on this device. */
  site: string;
  decision: SiteDecision;
  onSwitch: (on: boolean) => void;
}

export function SiteSwitch({ site, decision, onSwitch }: Props) {
  const words = useWords();
  const reason = useId();
  return (
    <div class="site-switch">
      <label>
        <span>{nameOf(site, decision, words)}</span>
        <Switch isOn={decision.isOn} describedBy={reason} onSwitch={onSwitch} />
      </label>
      <p id={reason}>{reasonOf(site, decision, words)}</p>
    </div>
  );
}

/**
 * What the switch covers. A name without a dot, or an address in digits, has no subdomains that readers would know of; a choice for a
 * name with `www.` does not hold for them.
 */
function nameOf(site: string, decision: SiteDecision, words: Words): string {
  if (site === '') return words('explainOnFile');
  const covered = decision.by === 'rule' && decision.rule === `www.${site}` ? decision.rule : site;
  const hasSubdomains = site.includes('.') && !ADDRESS_IN_DIGITS.test(site) && !covered.startsWith('www.');
  return words(hasSubdomains ? 'explainOnAll' : 'explainOn', siteName(covered));
}

function reasonOf(site: string, decision: SiteDecision, words: Words): string {
  if (decision.by === 'others') return words(decision.isOn ? 'onLikeOthers' : 'offLikeOthers');
  if (decision.rule === site) return words(decision.isOn ? 'onByRule' : 'offByRule');
  return words(decision.isOn ? 'onByRuleAbove' : 'offByRuleAbove', siteName(decision.rule));
}

const ADDRESS_IN_DIGITS = /^[\d.]+$|^\[/;
