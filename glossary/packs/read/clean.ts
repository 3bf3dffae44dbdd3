/** Takes out of a pack's texts what readers cannot see and what could make a text read as another. */

/** Control characters, and the signs that turn the direction of text around: U+202A to U+202E, U+2066 to U+2069. */
// oxlint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/g;
/** How deep a pack is nested at most: an address in a source in a term. What lies deeper is refused anyway. */
const DEEPEST = 4;

/** A value with all its texts cleaned: hidden signs taken out, white space run together. Own keys alone are looked at. */
export function cleaned(value: unknown, onHidden: () => void, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value, onHidden);
  if (typeof value !== 'object' || value === null || depth >= DEEPEST) return value;
  if (Array.isArray(value)) return value.map((part) => cleaned(part, onHidden, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part, onHidden, depth + 1)]));
}

function cleanText(text: string, onHidden: () => void): string {
  const seen = text.replace(HIDDEN, '');
  if (seen.length < text.length) onHidden();
  return seen.replace(/\s+/g, ' ').trim();
}
