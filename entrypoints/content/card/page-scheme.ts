/** Whether a place of the page is light or dark, so that the card over it can be so too, whatever the device is set to. */
import { parentAcrossRoots } from '../read/readable.ts';

/** A colour without transparency, as browsers give computed ones. */
const OPAQUE = /^rgb\((\d+), (\d+), (\d+)\)$/;
/** From which lightness on, of 1, a background is clearly light, and up to which it is clearly dark. */
const LIGHT_FROM = 0.65;
const DARK_TO = 0.35;

/** What lies behind a node: clearly light, clearly dark, or neither. Background pictures are not looked at. */
export function schemeBehind(node: Node): 'light' | 'dark' | undefined {
  const first = node instanceof Element ? node : node.parentElement;
  for (let at = first; at; at = parentAcrossRoots(at)) {
    const [, ...parts] = OPAQUE.exec(getComputedStyle(at).backgroundColor) ?? [];
    if (parts.length > 0) return schemeOf(parts.map(Number));
  }
  // Nothing is painted: what shows is the canvas, which is white unless the page says that it can be dark.
  const scheme = saidByPage();
  if (!scheme.includes('dark')) return 'light';
  return scheme.includes('light') ? undefined : 'dark';
}

/** What the page says of its canvas, by its style or else by a meta element, which computed styles know nothing of. */
function saidByPage(): string {
  const { colorScheme } = getComputedStyle(document.documentElement);
  if (colorScheme && colorScheme !== 'normal') return colorScheme;
  return document.querySelector<HTMLMetaElement>('meta[name="color-scheme" i]')?.content.toLowerCase() ?? '';
}

function schemeOf([red = 0, green = 0, blue = 0]: readonly number[]): 'light' | 'dark' | undefined {
  // Luma by ITU-R BT.601, which is enough to tell light from dark.
  const lightness = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  if (lightness >= LIGHT_FROM) return 'light';
  return lightness <= DARK_TO ? 'dark' : undefined;
}
