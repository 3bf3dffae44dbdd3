/** Who may send which message: what pages say comes from our content script there, what they are told comes from the extension itself. */
import type { Messages } from './messages.ts';

/** Who sent a message, as the browser itself tells it. */
export interface Sender {
  /** The extension that it comes from. */
  id?: string | undefined;
  /** The document or script that it comes from. */
  url?: string | undefined;
  /** The tab of that document; scripts without a tab are the background's, or the popup's. */
  tab?: object | undefined;
}

/** This extension, by its id and the address that all its own pages begin with. */
export interface Ourselves {
  id: string;
  root: string;
}

/** `page`: the content script in any frame. `us`: the background, the popup and the extension's pages in tabs. */
const FROM: Readonly<Record<keyof Messages, 'page' | 'us'>> = {
  cards: 'page',
  match: 'page',
  wake: 'page',
  lookUp: 'page',
  addWord: 'page',
  siteOfTab: 'page',
  siteState: 'page',
  remember: 'page',
  describePage: 'us',
  stepToMark: 'us',
  explainSelection: 'us',
  showTerm: 'us',
};

/** Whether a message of this name may come from this sender. */
export function mayCome(name: keyof Messages, { id, url, tab }: Sender, us: Ourselves): boolean {
  if (id !== us.id) return false;
  const isOwnPage = url?.startsWith(us.root) === true;
  return FROM[name] === 'us' ? isOwnPage : tab !== undefined && !isOwnPage;
}
