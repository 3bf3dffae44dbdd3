/** Makes the elements of an article. All that a document shows is made here, with text and nothing else in it. */

/** An element that holds nodes and texts. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** Lines that stay lines. */
export function withLines(lines: readonly string[]): (Node | string)[] {
  return lines.flatMap((line, at) => (at === 0 ? [line] : [element('br'), line]));
}

/** A box in which a wide table scrolls by itself. The room names it, so that keys can scroll it too. */
export function scrolling(table: HTMLTableElement): HTMLElement {
  const box = element('div', table);
  box.className = 'table-box';
  return box;
}

/** What the address of a link may begin with. */
export const GOES_TO = /^(?:https?|mailto):/i;

/** The address that a link may lead to: a page or a mailbox, said in full; `undefined` for anything else. */
export function addressOf(href: string | null): URL | undefined {
  const typed = href?.trim() ?? '';
  if (!GOES_TO.test(typed) || !URL.canParse(typed)) return undefined;
  const url = new URL(typed);
  return GOES_TO.test(url.protocol) ? url : undefined;
}

/** A link that says where it goes, unless its text does already. */
export function link(url: URL, ...children: (Node | string)[]): HTMLAnchorElement {
  const made = element('a', ...children);
  made.href = url.href;
  made.target = '_blank';
  made.rel = 'noopener noreferrer';
  const place = url.protocol === 'mailto:' ? decodedPath(url) : url.hostname;
  made.title = url.href;
  if (!made.textContent.toLowerCase().includes(place.toLowerCase())) made.dataset['goesTo'] = place;
  return made;
}

function decodedPath({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
