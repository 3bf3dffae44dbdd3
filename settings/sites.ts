/** On which sites words are explained. */
import * as v from 'valibot';
import { defineSetting } from './setting.ts';
import { READING_ROOM } from './site-of.ts';

/** The reader's choices about sites. */
export interface Sites {
  /** Nothing is marked anywhere until the reader goes on. */
  paused: boolean;
  /** What holds where no rule does: `off` is “only on sites I choose”. */
  others: 'on' | 'off';
  /**
   * Rules by host name; a rule holds for its subdomains too, unless they have one of their own. One for `www.` and a name holds for
   * that name as well, as both are the same site, but not for what else lies below the name: much of that may be somebody else's, as
   * below gov.uk or co.com, and the list of such names is larger than all the rest of the popup.
   */
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

/** Whether words are explained on a site: the rule nearest to it decides. Whoever opens something in the reading room wants it explained. */
export function decide({ paused, others, rules }: Sites, site: string): Decision {
  if (paused) return { isOn: false, by: 'paused' };
  if (site === READING_ROOM) return { isOn: true, by: 'others' };
  const rule = [...ownNames(site), ...domainsAbove(site)].find((name) => Object.hasOwn(rules, name));
  return rule === undefined
    ? { isOn: others === 'on', by: 'others' }
    : { isOn: rules[rule] === 'on', by: 'rule', rule };
}

/** The choices with one site switched; a rule that would say no more than what holds anyway is left out. */
export function withSite(choices: Sites, site: string, on: boolean): Sites {
  if (site === READING_ROOM) return choices;
  // What was chosen under the other name of the same site is changed there, so that the two never contradict each other.
  const name = ownNames(site).find((own) => Object.hasOwn(choices.rules, own)) ?? site;
  const { [name]: _before, ...rules } = choices.rules;
  const without = { ...choices, rules };
  const holdsAnyway = decide({ ...without, paused: false }, site).isOn === on;
  return holdsAnyway ? without : { ...choices, rules: { ...rules, [name]: on ? 'on' : 'off' } };
}

/** The names of one site, the one that covers less first. */
function ownNames(site: string): string[] {
  return site === '' || isAddress(site) ? [site] : [`www.${withoutWww(site)}`, withoutWww(site)];
}

/** The domains that a site lies in, the nearest first; an address in digits lies in none. */
function domainsAbove(site: string): string[] {
  if (isAddress(site)) return [];
  const labels = withoutWww(site)
    .split('.')
    .filter((label) => label !== '');
  return labels.slice(1).map((_label, at) => labels.slice(at + 1).join('.'));
}

/** A site without its `www.`, for what holds on it alone and not below it. */
function withoutWww(site: string): string {
  return site.replace(/^www\.(?=.)/, '');
}

/** The name under which words are set aside on a site: as on files, in the reading room. */
export function mutedUnder(site: string): string {
  return site === READING_ROOM ? '' : withoutWww(site);
}

/** Whether a site is an IP address, as browsers write them. */
function isAddress(site: string): boolean {
  return /^\[|(^|\.)\d+$/.test(site);
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
