/** What has to be said of a message, and the types that follow from it. */
import type { From } from './senders.ts';

/** Holds the type of an answer, and nothing else: a page need not carry what checks it. */
interface Answer<T> {
  type?: T;
}

/** Somebody has heard a message and refused it, or failed at it; asked the same again they most likely do the same. */
export class Refused extends Error {}

/** Says the type of an answer. */
/* @__NO_SIDE_EFFECTS__ */
export function answer<T>(): Answer<T> {
  return {};
}

/** Gives what was sent where it is what a message holds. Throws where it is not. */
export type Check<T> = (data: unknown) => T;

/** What is said of every message. */
export interface Message {
  /** Who may send it. */
  from: From;
  /** Checks what is sent. */
  data: Check<unknown>;
  /** What comes back. */
  answer: Answer<unknown>;
}

/** Messages by name. */
export type Messages = Readonly<Record<string, Message>>;

/** What is sent with a message. */
export type DataOf<M extends Message> = ReturnType<M['data']>;

/** What is answered to a message. */
export type AnswerOf<M extends Message> = M['answer'] extends Answer<infer T> ? T : never;

/** What has to be given to send a message: nothing, where it holds nothing. */
export type Given<M extends Message> = undefined extends DataOf<M> ? [] : [data: DataOf<M>];
