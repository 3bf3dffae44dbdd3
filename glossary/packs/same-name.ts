/** When two names are one to a reader: capitals aside, and however accents are encoded. */

/**
 * What names that are one have in common. Letters with accents may be one character or two (NFC, NFD): systems differ in
 * which they give a file’s name, and nobody sees it.
 */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}
