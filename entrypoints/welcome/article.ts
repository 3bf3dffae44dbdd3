/** A short article to try Glosswell on. It is English, like the pages that Glosswell reads. */
import type { Piece } from '../../components/card/try/TryArticle.tsx';

/** Its heading. */
export const TITLE = 'Magnesium, milk and a long night';

/** The term whose card opens by itself. */
export const FIRST_WORD = 'glycolysis';

/** Its paragraphs. Brackets hold what would be marked on a page, and the id of its term; a test compares them with the glossary. */
const DRAWN: readonly string[] = [
  'You have fed the baby three times tonight, and somebody online swears by [magnesium|magnesium]. Here is what the word on the jar means, and what the powder can and cannot do while you are nursing.',
  'Your [cells|cell] run on a small [molecule|molecule] called [ATP|atp]. Making it begins with [glycolysis|glycolysis], which splits sugar, and goes on in the [mitochondria|mitochondria]. Many of the [enzymes|enzyme] that do this work need magnesium, and you get it from nuts, beans, [whole grains|whole-grain] and leafy greens.',
  'In a jar, magnesium is always joined to something else. [Magnesium citrate|magnesium-citrate] is taken up well and may loosen the [stools|stool]; [magnesium oxide|magnesium-oxide] is taken up less well; [magnesium glycinate|magnesium-glycinate] is often sold as gentle on the stomach. More is not always better, so ask a pharmacist before you start, above all if your [kidneys|kidney] are not well.',
  'Milk itself depends on other things. The [hormone|hormone] [prolactin|prolactin] tells the breast to make milk, and [oxytocin|oxytocin] lets it flow, which is called the [letdown|letdown]. Feeding or pumping often matters more for it than any powder.',
];

const MARK = /\[([^|\]]+)\|([a-z0-9-]+)\]/g;

/** The article's paragraphs in pieces: text, and words to be explained. */
export const PARAGRAPHS: readonly (readonly Piece[])[] = DRAWN.map(piecesOf);

function piecesOf(drawn: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: whole, 1: word = '', 2: id = '', index } of drawn.matchAll(MARK)) {
    pieces.push(drawn.slice(at, index), { word, id });
    at = index + whole.length;
  }
  return [...pieces, drawn.slice(at)];
}
