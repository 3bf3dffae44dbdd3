/** Words that say nothing of what is looked for, and words that only say that something is missing or goes badly. */

/** Words that stand in any question, folded: they count nothing and are not shown as found. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a able about again all also always am an and any anything are around as at be because been being best but by came can come comes ' +
    'could did do does doing done during else even ever every feel feeling feels felt for found from get gets getting go goes going got ' +
    'had happens has have having he help her here him his how i id if ill im in into is it its ive just keep keeps kind know like made make ' +
    'makes making many may me mean meaning means might more most much my myself need of often on one only or other our out over ' +
    'really s seem she should so some something sort still such t take taking than that thats the their them then there theres these they thing things ' +
    'this those to too up use used uses using very want was way we well were what whats when where which while who why will with would you your'
  ).split(' '),
);

/** Words for what is missing, hard or does not happen, folded; to a search they are one word. */
export const LACKING: ReadonlySet<string> = new Set(
  (
    'arent badly barely cannot cant couldnt didnt difficult difficulty doesnt dont hard hardly havent isnt lack lacking lacks loss lost ' +
    'never no none not nothing poor poorly stopped struggling trouble unable wasnt without wont'
  ).split(' '),
);

/** Whether a folded word says nothing of what is looked for. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Whether a folded word says that something is missing, hard or does not happen. */
export function saysLacking(word: string): boolean {
  return LACKING.has(word);
}
