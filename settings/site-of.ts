/** The site that an address belongs to. Apart from the choices about sites, which a page need not carry. */

/** What stands in the place of a site for the reading room, which has none: no host name has such a sign. */
export const READING_ROOM = 'reading-room:';

/**
 * The site of a page's address: its host name as browsers write it, without the full stop that may end it; that of the page that made
 * it, for a `blob:`; empty for a file.
 */
export function siteOf(address: string): string {
  try {
    const { protocol, hostname, origin } = new URL(address);
    if (protocol === 'file:') return '';
    return (protocol === 'blob:' ? new URL(origin).hostname : hostname).replace(/\.+$/, '');
  } catch {
    return '';
  }
}

/** The site that a reader has typed, as an address or a host name; empty where it is neither. */
export function siteTyped(text: string): string {
  const typed = text.trim().replace(/^\*\./, '');
  const site = siteOf(typed.includes('://') ? typed : `https://${typed}`);
  const isHost = site === 'localhost' || /^\[.+\]$/.test(site) || /^[^.]+(\.[^.]+)+$/.test(site);
  return isHost ? site : '';
}
