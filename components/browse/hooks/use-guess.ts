/** The guess for a text that has just been asked for. */
import { useEffect, useState } from 'preact/hooks';
import type { Guess } from '../../../glossary/decode/guess.ts';

/** Gives the guess once it is there; none for another text than the one asked for. @param text nothing where nothing is to be guessed */
export function useGuess(
  guess: ((text: string) => Promise<Guess | undefined>) | undefined,
  text: string | undefined,
): Guess | undefined {
  const [found, setFound] = useState<{ text: string; guess: Guess | undefined } | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    const ask = async (asked: string) => {
      const answer = await guess?.(asked);
      if (isWanted) setFound({ text: asked, guess: answer });
    };
    if (text !== undefined) void ask(text);
    return () => {
      isWanted = false;
    };
  }, [guess, text]);
  return found?.text === text ? found?.guess : undefined;
}
