/** Levels of headings as an article below a title has them: none left out on the way down, whatever the document did. */

/** Gives a heading's level in the article, from 2 to 6, for its level in the document; to be asked in the order of the document. */
export type Levels = (level: number) => number;

/** The levels of one document. */
export function levelsBelowTitle(): Levels {
  const open: number[] = [];
  return (level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return Math.min(open.length + 1, 6);
  };
}
