/** Who may send a message, decided by what the browser itself says of the sender. */

/** What the browser says of who sent a message. */
export interface Sender {
  /** The extension that it comes from. */
  id?: string | undefined;
  /** The document or script that it comes from. */
  url?: string | undefined;
  /** The tab of that document; the background and the popup have none. */
  tab?: { id?: number | undefined; /** Whether it is in a private window. */ incognito?: boolean } | undefined;
  /** The frame in that tab, 0 for its page itself. */
  frameId?: number | undefined;
}

/** This extension, by its id and the address that all its own pages begin with. */
interface Ourselves {
  id: string;
  root: string;
}

/** Whether a message may come from a sender. */
export type From = (sender: Sender, us: Ourselves) => boolean;

/** From the background, the popup, or a page of the extension in a tab. */
export const fromExtension: From = ({ id, url }, us) => id === us.id && url?.startsWith(us.root) === true;

/** From the reading room: the one page of the extension's own whose words are explained, by the code that web pages have as well. */
const fromRoom: From = (sender, us) =>
  fromExtension(sender, us) && sender.url?.split(/[?#]/)[0] === `${us.root}reader.html`;

/** From the content script in any frame of a web page, or from the reading room. */
export const fromFrame: From = (sender, us) =>
  sender.id === us.id && sender.tab !== undefined && (!fromExtension(sender, us) || fromRoom(sender, us));

/** From the content script in a frame of a web page, not of the page itself. */
export const fromInnerFrame: From = (sender, us) => fromFrame(sender, us) && sender.frameId !== 0;

/** From the content script of a web page itself, not of a frame in it, or from the reading room. */
export const fromTopFrame: From = (sender, us) => fromFrame(sender, us) && sender.frameId === 0;
