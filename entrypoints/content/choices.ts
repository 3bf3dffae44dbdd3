/** What the reader has chosen about this page: whether it is marked, which words, how often; told anew when it changes. */
import { knownWords, mutedWords, savedWords } from '../../settings/my-words.ts';
import { preferences, type Preferences } from '../../settings/preferences.ts';
import { getAll } from '../../settings/setting.ts';
import { decide, sites, withoutWww, type Decision } from '../../settings/sites.ts';
import { onReturn } from './page-life.ts';

/** The choices as they hold on one page. */
export interface Choices {
  decision: Decision;
  preferences: Preferences;
  /** Ids of terms that the reader knows; they are not marked. */
  known: ReadonlySet<string>;
  /** Ids of terms that are not meant on this site; they are not marked either. */
  muted: ReadonlySet<string>;
  /** Ids of terms that the reader has saved. */
  saved: ReadonlySet<string>;
}

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
