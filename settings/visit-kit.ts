/** What a reader takes along to an appointment beside the saved words: general questions, and how large the sheet is set. */
import * as v from 'valibot';
import { defineSetting } from './setting.ts';

/** General questions to choose from, in the order of an appointment: what it is, what can be done, what comes after. */
export const GENERAL_QUESTIONS = [
  'name',
  'wait',
  'choices',
  'test',
  'medicine',
  'sideEffects',
  'myself',
  'call',
  'cost',
  'plain',
] as const;

/** One of the general questions. */
export type GeneralQuestion = (typeof GENERAL_QUESTIONS)[number];

/** A question of the reader's own that is about no single word. */
interface OwnQuestion {
  text: string;
  isChosen: boolean;
}

/** What goes on the visit sheet beside the words. */
export interface VisitKit {
  /** The general questions that go on the sheet. */
  general: readonly GeneralQuestion[];
  own: readonly OwnQuestion[];
  isLarge: boolean;
}

/** The longest question of this kind, in UTF-16 units: three lines on paper. */
export const LONGEST_OWN_QUESTION = 200;
/** The most of them: more than an appointment has time for. */
export const MOST_OWN_QUESTIONS = 30;

const KitSchema = v.object({
  // A newer version may know more of them.
  general: v.pipe(
    v.array(v.string()),
    v.transform((names) => GENERAL_QUESTIONS.filter((name) => names.includes(name))),
  ),
  own: v.pipe(
    v.array(v.object({ text: v.pipe(v.string(), v.maxLength(LONGEST_OWN_QUESTION)), isChosen: v.boolean() })),
    v.maxLength(MOST_OWN_QUESTIONS),
  ),
  isLarge: v.boolean(),
});

/** Three questions fit any appointment, and a sheet with more is not read out. */
const USUAL: VisitKit = { general: ['name', 'wait', 'call'], own: [], isLarge: false };

/** The reader's kit. */
export const visitKit = defineSetting<VisitKit>('visit-kit', KitSchema, USUAL);

/** Puts a general question on the sheet, or takes it off. */
export function chooseGeneral(name: GeneralQuestion, isChosen: boolean): Promise<void> {
  return visitKit.update((kit) => ({
    ...kit,
    general: GENERAL_QUESTIONS.filter((other) => (other === name ? isChosen : kit.general.includes(other))),
  }));
}

/** Adds a question of the reader's own, which goes on the sheet; one that is there already is chosen. */
export function addOwnQuestion(text: string): Promise<void> {
  const added = text.trim().slice(0, LONGEST_OWN_QUESTION);
  if (added === '') return Promise.resolve();
  return visitKit.update((kit) => ({ ...kit, own: joinOwn(kit.own, [{ text: added, isChosen: true }]) }));
}

/** Puts a question of the reader's own on the sheet, or takes it off. */
export function chooseOwn(text: string, isChosen: boolean): Promise<void> {
  return visitKit.update((kit) => ({
    ...kit,
    own: kit.own.map((question) => (question.text === text ? { text, isChosen } : question)),
  }));
}

/** Takes a question of the reader's own away. */
export function removeOwnQuestion(text: string): Promise<void> {
  return visitKit.update((kit) => ({ ...kit, own: kit.own.filter((question) => question.text !== text) }));
}

/** Sets the sheet in large print, or not. */
export function printLarge(isLarge: boolean): Promise<void> {
  return visitKit.update((kit) => ({ ...kit, isLarge }));
}

/** One kit of two: the first holds, and the other's own questions come to it. */
export function joinKits(before: VisitKit, added: VisitKit): VisitKit {
  return { ...before, own: joinOwn(before.own, added.own) };
}

function joinOwn(before: readonly OwnQuestion[], added: readonly OwnQuestion[]): readonly OwnQuestion[] {
  const again = before.map((question) => ({
    ...question,
    isChosen: question.isChosen || added.some(({ text, isChosen }) => isChosen && text === question.text),
  }));
  const isNew = ({ text }: OwnQuestion) => !before.some((question) => question.text === text);
  return [...again, ...added.filter(isNew)].slice(0, MOST_OWN_QUESTIONS);
}
