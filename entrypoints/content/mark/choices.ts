/** What the reader has chosen about this page: whether it is marked, which words, how often. */
import type { SentChoices } from '../../../messages/table.ts';

/** Lists of ids, which a page asks again and again. */
type Ids = 'known' | 'muted' | 'saved';

/** The choices as they hold on one page: those that the background sends, with sets of ids to look up. */
export type Choices = Omit<SentChoices, Ids> & Readonly<Record<Ids, ReadonlySet<string>>>;
