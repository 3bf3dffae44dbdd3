/** Says in lines what was counted. */
import { inBits } from '../../glossary/tools/why.ts';
import { tally, type CountedMatch, type MarkFigures } from './figures.ts';

/** Forms that are listed. */
const MOST_LISTED = 25;

/** The lines of a report: what was found in all, what of it evidence and level let through, what is marked, and what is held back. */
export function reportOf({ words, matches, means }: MarkFigures): string[] {
  const shown = matches.filter(({ isShown }) => isShown);
  const marked = matches.filter(({ isMarked }) => isMarked);
  const heldBack = matches.filter(({ isShown, level }) => !isShown && level > 0);
  const sorted = Array.from(means).toSorted(([, one], [, other]) => one - other);
  const middle = sorted[sorted.length >> 1];
  const named = [sorted[0], middle, sorted.at(-1)].map((one) => (one ? `${inBits(one[1])} (${one[0]})` : ''));
  return [
    `${means.size} texts, ${words} words. Evidence of a text: least ${named[0]}, middle ${named[1]}, most ${named[2]}.`,
    '',
    '| | found | let through | kept | marked |',
    '| --- | --- | --- | --- | --- |',
    row('all', matches),
    ...[0, 1, 2, 3].map((level) =>
      row(
        `level ${level}`,
        matches.filter((match) => match.level === level),
      ),
    ),
    row(
      'level 2 and 3',
      matches.filter(({ level }) => level >= 2),
    ),
    row(
      'repeats in a text',
      matches.filter(({ isRepeat }) => isRepeat),
    ),
    `| in 100 words | ${per(matches, words, 100)} | ${per(shown, words, 100)} | | ${per(marked, words, 100)} |`,
    `| in 1,000 words | ${per(matches, words, 1000)} | ${per(shown, words, 1000)} | | ${per(marked, words, 1000)} |`,
    '',
    `Marked most: ${list(marked.map(({ form, id }) => `${form} (${id})`))}.`,
    '',
    `Held back: ${list(heldBack.map(({ form, asked, mean }) => `${form} (asks for ${inBits(asked)} of ${inBits(mean)})`))}.`,
  ];
}

function row(what: string, matches: readonly CountedMatch[]): string {
  const shown = matches.filter(({ isShown }) => isShown).length;
  const kept = matches.length === 0 ? '' : `${((shown / matches.length) * 100).toFixed(1)} %`;
  const marked = matches.filter(({ isMarked }) => isMarked).length;
  return `| ${what} | ${matches.length} | ${shown} | ${kept} | ${marked} |`;
}

function per(matches: readonly unknown[], words: number, unit: number): string {
  return ((matches.length / Math.max(1, words)) * unit).toFixed(2);
}

function list(names: readonly string[]): string {
  const counts = tally(names);
  const listed = counts.slice(0, MOST_LISTED).map(([name, count]) => (count > 1 ? `${count} × ${name}` : name));
  return listed.length === 0 ? 'nothing' : listed.join(', ') + (counts.length > MOST_LISTED ? ', …' : '');
}
