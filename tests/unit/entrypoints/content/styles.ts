/** A stand-in for styles, of which happy-dom knows some: what attributes say, with what browsers begin with where they say nothing. */
import { vi } from 'vitest';

/** How far a page can be scrolled, in CSS pixels. */
const PAGE = 100_000;
const INLINE = new Set('a abbr b em i slot span strong sub sup'.split(' '));
const INITIAL = {
  position: 'static',
  overflowX: 'visible',
  overflowY: 'visible',
  clip: 'auto',
  clipPath: 'none',
  direction: 'ltr',
  opacity: '1',
  float: 'none',
};

/** What the attribute `style` of an element says, and what holds where it says nothing. */
function styleOf(element: Element): Record<string, string> {
  const said = (element.getAttribute('style') ?? '').split(';').flatMap((rule) => {
    const [name = '', value = ''] = rule.split(':').map((part) => part.trim());
    const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return camel === 'overflow'
      ? [['overflowX', value] as const, ['overflowY', value] as const]
      : [[camel, value] as const];
  });
  return { ...INITIAL, display: INLINE.has(element.localName) ? 'inline' : 'block', ...Object.fromEntries(said) };
}

function around(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}

/** As browsers answer it; what `content-visibility: auto` says of has not come near. */
function isVisible(element: Element, options: CheckVisibilityOptions): boolean {
  if (!element.isConnected || styleOf(element)['display'] === 'contents') return false;
  let visibility: string | undefined;
  for (let at: Element | null = element; at; at = around(at)) {
    const style = styleOf(at);
    if (style['display'] === 'none') return false;
    if (options.opacityProperty && style['opacity'] === '0') return false;
    if (options.contentVisibilityAuto && at !== element && style['contentVisibility'] === 'auto') return false;
    visibility ??= style['visibility'];
  }
  return !options.visibilityProperty || (visibility ?? 'visible') === 'visible';
}

/** Puts the stand-in in place. */
export function standInForStyles(): void {
  vi.stubGlobal('getComputedStyle', styleOf);
  vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element, options = {}) {
    return isVisible(this, options);
  });
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(PAGE);
}
