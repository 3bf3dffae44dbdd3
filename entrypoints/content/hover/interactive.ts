/** Tells where a click or tap already does something, so that explaining a word never takes it away. */
import { parentAcrossRoots } from '../read/readable.ts';

const ROLES =
  'button link tab option switch checkbox radio menuitem menuitemcheckbox menuitemradio treeitem combobox slider spinbutton'
    .split(' ')
    .map((role) => `[role~="${role}" i]`);
/** What only things have that react to being pressed. */
const STATES = ['aria-expanded', 'aria-haspopup', 'aria-pressed', 'aria-checked', 'aria-selected'];
/** Handlers that stand in the markup; those that scripts add are seen by no other script. */
const HANDLERS = ['onclick', 'onmousedown', 'onmouseup', 'onpointerdown', 'onpointerup', 'ontouchstart', 'ontouchend'];

/** Elements that answer a click themselves. */
const INTERACTIVE = [
  'a[href],button,input,select,textarea,label,summary',
  ...ROLES,
  ...[...STATES, ...HANDLERS].map((name) => `[${name}]`),
].join();
/** What keys reach. Large parts of a page are that too, for being scrolled by keys or jumped to. */
const FOCUSABLE = '[tabindex]:not([tabindex^="-"])';
const LARGE_PART =
  'main,article,section,aside,header,footer,nav,form,table,pre,dialog,[role=main],[role=article],[role=region],[role=document],' +
  '[role=group],[role=dialog],[role=alertdialog],[role=tabpanel],[role=log],[role=feed],[role=note],[role=table]';

/**
 * Whether an element lies in one that answers clicks, also from inside a shadow root. A listener that a script has added cannot be seen
 * from here; what gives it away is what pages do for their readers: the pointer's form, a role or state, being reached by keys.
 */
export function isInteractive(element: Element): boolean {
  // On the whole page neither handlers nor the pointer's form mean anything: by these, pages get clicks and `:active` from iPhones.
  for (let at: Element | null = element; at && at !== document.body; at = parentAcrossRoots(at))
    if (at.matches(INTERACTIVE) || isWidgetByFocus(at)) return true;
  return getComputedStyle(element).cursor === 'pointer' && getComputedStyle(document.body).cursor !== 'pointer';
}

function isWidgetByFocus(element: Element): boolean {
  if (!element.matches(FOCUSABLE) || element.matches(LARGE_PART)) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return ![overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll');
}
