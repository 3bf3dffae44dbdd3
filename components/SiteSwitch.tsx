/** The switch for one site, named by all that it covers, with what decided how it stands. */
import { useId } from 'preact/hooks';
import { useWords, type Words } from './words.ts';

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
        <span>{nameOf(site, words)}</span>
        <input
          type="checkbox"
          role="switch"
          aria-checked={decision.isOn}
          aria-describedby={reason}
          checked={decision.isOn}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
      </label>
      <p id={reason}>{reasonOf(site, decision, words)}</p>
    </div>
  );
}

/** What the switch covers. A name without a dot, or an address in digits, has no subdomains that readers would know of. */
function nameOf(site: string, words: Words): string {
  if (site === '') return words('explainOnFile');
  const hasSubdomains = site.includes('.') && !ADDRESS_IN_DIGITS.test(site);
  return words(hasSubdomains ? 'explainOnAll' : 'explainOn', site);
}

function reasonOf(site: string, decision: SiteDecision, words: Words): string {
  if (decision.by === 'others') return words(decision.isOn ? 'onLikeOthers' : 'offLikeOthers');
  if (decision.rule === site) return words(decision.isOn ? 'onByRule' : 'offByRule');
  return words(decision.isOn ? 'onByRuleAbove' : 'offByRuleAbove', decision.rule);
}

const ADDRESS_IN_DIGITS = /^[\d.]+$|^\[/;
