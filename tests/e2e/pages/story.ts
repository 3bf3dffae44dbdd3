/** What the pages made with frameworks show, step by step: text that changes, moves, goes and comes under its marks. */

/** One item of the list. */
export interface Item {
  id: string;
  strong: string;
  text: string;
}

/** What is shown at a step. */
export interface Step {
  title: string;
  items: readonly Item[];
  /** Words that must be marked then. */
  marks: readonly string[];
}

const a: Item = { id: 'a', strong: 'First', text: 'The cytoplasm is where glycolysis happens.' };
const b: Item = { id: 'b', strong: 'Second', text: 'An enzyme helps it along.' };
const c: Item = { id: 'c', strong: 'Third', text: 'Then prolactin rises.' };

/** The steps. */
export const STEPS: readonly Step[] = [
  { title: 'Mitochondria at work', items: [a, b, c], marks: ['glycolysis', 'enzyme', 'prolactin'] },
  // A marked word is cut in the middle, and another one grows.
  {
    title: 'Mitochondria at work',
    items: [{ ...a, text: 'The cytoplasm is where gly' }, { ...b, text: 'An enzyme and an electrolyte.' }, c],
    marks: ['enzyme', 'electrolyte', 'prolactin'],
  },
  // The order is turned round.
  { title: 'Oxytocin at work', items: [c, b, a], marks: ['Oxytocin', 'prolactin', 'enzyme', 'glycolysis'] },
  // Some go, others come.
  {
    title: 'Oxytocin at work',
    items: [{ id: 'd', strong: 'Fourth', text: 'A molecule of progesterone.' }, b],
    marks: ['Oxytocin', 'progesterone', 'enzyme'],
  },
  { title: 'Nothing', items: [], marks: [] },
  { title: 'Mitochondria again', items: [a, c], marks: ['Mitochondria', 'glycolysis', 'prolactin'] },
];

/** What a page gives to its test. */
export interface StoryPage {
  /** Makes the page show a step, and resolves when it stands in the DOM. */
  show(step: number): Promise<void>;
  /** Where the page waits for it: takes over the markup that the server has sent. */
  hydrate?(): void;
}

/** Hands the way through the story to the test. */
export function tell(page: StoryPage): void {
  Object.assign(globalThis, { story: page });
}

/** The step of this number. */
export function stepAt(step: number): Step {
  const found = STEPS[step];
  if (!found) throw new Error(`There is no step ${step}.`);
  return found;
}
