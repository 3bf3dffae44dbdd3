/** The sites on which the reader has switched marking off. */
import * as v from 'valibot';
import { defineSetting } from './setting.ts';

/** Host names by choice; a site that is not named is on. */
export type Sites = Readonly<Record<string, 'off'>>;

const SitesSchema = v.record(v.string(), v.literal('off'));

/** The reader's choices. */
export const sites = defineSetting<Sites>('sites', SitesSchema, {});

/** Whether words are explained on a site. */
export function isOn(choices: Sites, site: string): boolean {
  return !Object.hasOwn(choices, site);
}

/** The choices with one site switched. */
export function withSite(choices: Sites, site: string, on: boolean): Sites {
  const { [site]: _before, ...others } = choices;
  return on ? others : { ...others, [site]: 'off' };
}

/** Switches a site on or off, in every open page at once. */
export function switchSite(site: string, on: boolean): Promise<void> {
  return sites.update((choices) => withSite(choices, site, on));
}

/** The site of a page's address: its host name, `www.` aside; empty for a file. */
export function siteOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}
