/** The sites with a choice of their own: switch each, take it away, add one. */
import { useRef } from 'preact/hooks';
import { SiteAdder } from './SiteAdder.tsx';
import { siteName } from '../page/site-name.ts';
import { SwitchRow } from './SwitchRow.tsx';
import { useWords } from '../words.ts';

interface Props {
  rules: Readonly<Record<string, 'on' | 'off'>>;
  /** What a site that is added gets: the opposite of what holds elsewhere. */
  added: 'on' | 'off';
  /** The site in what was typed; empty for none. */
  siteTyped: (text: string) => string;
  /** `undefined` takes the rule away. */
  onRule: (site: string, rule: 'on' | 'off' | undefined) => void;
}

export function SiteRules({ rules, added, siteTyped, onRule }: Props) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement | null>(null);
  const listed = Object.entries(rules)
    .map(([site, rule]) => ({ site, rule, name: siteName(site) }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <>
      <h3 tabIndex={-1} ref={heading}>
        {words('siteRules')}
      </h3>
      <p class="hint">{words(listed.length === 0 ? 'siteRulesNone' : 'siteRulesHint')}</p>
      {listed.length > 0 && (
        <ul class="rows" aria-label={words('siteRules')}>
          {listed.map(({ site, rule, name }) => (
            <li key={site}>
              <SwitchRow
                label={site === '' ? words('explainOnFile') : words('explainOn', name)}
                isOn={rule === 'on'}
                onSwitch={(on) => onRule(site, on ? 'on' : 'off')}
              />
              <button
                type="button"
                aria-label={site === '' ? words('siteRemoveFiles') : words('siteRemove', name)}
                onClick={() => {
                  onRule(site, undefined);
                  // The button goes; a keyboard must not be thrown back to the top of the page.
                  heading.current?.focus();
                }}
              >
                {words('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <SiteAdder
        added={added}
        isKnown={(site) => Object.hasOwn(rules, site)}
        siteTyped={siteTyped}
        onAdd={(site) => onRule(site, added)}
      />
    </>
  );
}
