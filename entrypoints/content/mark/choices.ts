/** What the reader has chosen about this page: whether it is marked, which words, how often. */
import type { Preferences } from '../../../settings/preferences.ts';
import type { Decision } from '../../../settings/sites.ts';

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
  /** Another text whenever other packs are on, or one of them has other terms. */
  packs: string;
}
