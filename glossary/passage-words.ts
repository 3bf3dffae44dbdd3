/** The words of the passage that is being matched, noted by their hashes while it is scanned, for guards to ask about. */

/** Bits of the small set that answers most questions; a passage seldom has more than some hundred words. */
const BITS = 4096;

/** The words of one passage. */
export interface PassageWords {
  /** Begins a new passage. */
  clear(): void;
  /** Notes a word. */
  add(hash: number): void;
  /** Whether a word was noted. */
  has(hash: number): boolean;
}

/** Words of a passage, to be used again for the next one. */
export function createPassageWords(): PassageWords {
  let hashes = new Int32Array(1024);
  let count = 0;
  const set = new Uint32Array(BITS >>> 5);
  /** How many of the hashes are in the set; it is filled only when somebody asks. */
  let inSet = 0;
  const bitOf = (hash: number) => (hash ^ (hash >>> 12)) & (BITS - 1);
  return {
    clear() {
      if (inSet > 0) set.fill(0);
      count = 0;
      inSet = 0;
    },
    add(hash) {
      if (count === hashes.length) {
        const larger = new Int32Array(count * 2);
        larger.set(hashes);
        hashes = larger;
      }
      hashes[count] = hash;
      count += 1;
    },
    has(hash) {
      for (; inSet < count; inSet += 1) {
        const bit = bitOf(hashes[inSet] ?? 0);
        set[bit >>> 5] = (set[bit >>> 5] ?? 0) | (1 << (bit & 31));
      }
      const bit = bitOf(hash);
      if (((set[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
      for (let at = 0; at < count; at += 1) if (hashes[at] === hash) return true;
      return false;
    },
  };
}
