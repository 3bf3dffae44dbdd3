/** Follows what the reader has chosen about this page. */
import { knownWords, mutedWords, savedWords } from '../../settings/my-words.ts';
import { preferences } from '../../settings/preferences.ts';
import { getAll } from '../../settings/setting.ts';
import { decide, sites, withoutWww } from '../../settings/sites.ts';
import type { Choices } from './mark/choices.ts';
import { onReturn } from './page-life.ts';

const WATCHED = [sites, preferences, knownWords, mutedWords, savedWords] as const;

/** Tells the choices for a site, now and whenever one of them changes, until `signal` aborts. */
export function watchChoices(site: string, onChoices: (choices: Choices) => void, signal: AbortSignal): void {
  let asked = 0;
  const tell = async () => {
    asked += 1;
    const own = asked;
    const [siteChoices, preferred, known, muted, saved] = await getAll(WATCHED);
    // Several may change at once; only the last answer holds.
    if (signal.aborted || own !== asked) return;
    const name = withoutWww(site);
    const here = Object.hasOwn(muted, name) ? (muted[name] ?? []) : [];
    onChoices({
      decision: decide(siteChoices, site),
      preferences: preferred,
      known: new Set(known),
      muted: new Set(here),
      saved: new Set(saved.map(({ id }) => id)),
    });
  };
  for (const setting of WATCHED) setting.watch(() => void tell(), signal);
  onReturn(() => void tell(), signal);
  void tell();
}
