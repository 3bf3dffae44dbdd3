/** On which sites words are explained. */
import * as v from 'valibot';
import { defineSetting } from './setting.ts';

/** The reader's choices about sites. */
export interface Sites {
  /** Nothing is marked anywhere until the reader goes on. */
  paused: boolean;
  /** What holds where no rule does: `off` is “only on sites I choose”. */
  others: 'on' | 'off';
  /** Rules by host name; a rule holds for its subdomains too, unless they have one of their own. */
  rules: Readonly<Record<string, 'on' | 'off'>>;
}

/** Whether words are explained on a site, and what decided it. */
export type Decision =
  | { isOn: boolean; by: 'rule'; /** The host name of the rule. */ rule: string }
  | { isOn: boolean; by: 'others' }
  | { isOn: false; by: 'paused' };

const ON_EVERYWHERE: Sites = { paused: false, others: 'on', rules: {} };

const SitesSchema = v.object({
  paused: v.boolean(),
  others: v.picklist(['on', 'off']),
  rules: v.record(v.string(), v.picklist(['on', 'off'])),
});

/** The reader's choices. */
export const sites = defineSetting<Sites>('sites', SitesSchema, ON_EVERYWHERE);

/** Whether words are explained on a site: the rule nearest to it decides. */
export function decide({ paused, others, rules }: Sites, site: string): Decision {
  if (paused) return { isOn: false, by: 'paused' };
  for (let host = site; ; host = host.slice(host.indexOf('.') + 1)) {
    if (Object.hasOwn(rules, host)) return { isOn: rules[host] === 'on', by: 'rule', rule: host };
    if (!host.includes('.')) return { isOn: others === 'on', by: 'others' };
  }
}

/** The choices with one site switched; a rule that would say no more than what holds anyway is left out. */
export function withSite(choices: Sites, site: string, on: boolean): Sites {
  const { [site]: _before, ...rules } = choices.rules;
  const without = { ...choices, rules };
  const holdsAnyway = decide({ ...without, paused: false }, site).isOn === on;
  return holdsAnyway ? without : { ...choices, rules: { ...rules, [site]: on ? 'on' : 'off' } };
}

/** Switches a site on or off, in every open page at once. */
export function switchSite(site: string, on: boolean): Promise<void> {
  return sites.update((choices) => withSite(choices, site, on));
}

/** Sets a rule for one site, also where it says no more than what holds anyway, or takes it away. */
export function setRule(site: string, rule: 'on' | 'off' | undefined): Promise<void> {
  return sites.update((choices) => {
    const { [site]: _before, ...rules } = choices.rules;
    return { ...choices, rules: rule === undefined ? rules : { ...rules, [site]: rule } };
  });
}

/** Chooses what holds where no rule does: `off` is “only on sites I choose”. */
export function ruleOthers(others: Sites['others']): Promise<void> {
  return sites.update((choices) => ({ ...choices, others }));
}

/** Stops marking everywhere, or goes on. */
export function pauseEverywhere(paused: boolean): Promise<void> {
  return sites.update((choices) => ({ ...choices, paused }));
}

/** The site of a page's address: its host name, `www.` aside; empty for a file. */
export function siteOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

/** The site that a reader has typed, as an address or a host name; empty where it is neither. */
export function siteTyped(text: string): string {
  const typed = text.trim().replace(/^\*\./, '');
  const site = siteOf(typed.includes('://') ? typed : `https://${typed}`).replace(/\.$/, '');
  const isHost = site === 'localhost' || /^\[.+\]$/.test(site) || /^[^.]+(\.[^.]+)+$/.test(site);
  return isHost ? site : '';
}
