/** Names as ids and file names: letters, digits and hyphens. */

/**
 * The slug of a name: *Crohn's disease* gives `crohns-disease`.
 *
 * @param most it is cut after so many letters
 * @param otherwise what a name without a Latin letter or digit gives
 */
export function slugOf(name: string, most: number, otherwise: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug.slice(0, most) || otherwise;
}
