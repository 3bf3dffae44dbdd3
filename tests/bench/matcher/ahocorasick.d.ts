/** The part that is used of a package without types. */
declare module 'ahocorasick' {
  /** A compiled set of words. */
  export default class AhoCorasick {
    constructor(words: string[]);
    /** Every place, by its last UTF-16 unit, with the words that end there. */
    search(text: string): [end: number, words: string[]][];
  }
}
