/** What the reader has chosen, as it holds on one site: all that a page is told of it. */
import type { SentChoices } from '../../messages/table.ts';
import { knownWords, mutedWords, savedWords } from '../../settings/my-words.ts';
import { packs } from '../../settings/packs/pack-list.ts';
import { preferences } from '../../settings/preferences.ts';
import { getAll } from '../../settings/setting.ts';
import { decide, nameOfSite, sites } from '../../settings/sites.ts';

/** All settings that decide about a page; `watch-choices` of the content script names them too. */
export const DECISIVE = [sites, preferences, knownWords, mutedWords, savedWords, packs] as const;

/** The choices for a site. */
export async function choicesFor(site: string): Promise<SentChoices> {
  const [siteChoices, preferred, known, muted, saved, allPacks] = await getAll(DECISIVE);
  const name = nameOfSite(site);
  return {
    decision: decide(siteChoices, site),
    preferences: preferred,
    known: [...known],
    muted: Object.hasOwn(muted, name) ? [...(muted[name] ?? [])] : [],
    saved: saved.map(({ id }) => id),
    packs: allPacks.flatMap(({ id, at, isOn }) => (isOn ? `${id} ${at}` : [])).join('\n'),
  };
}
