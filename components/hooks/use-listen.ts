/** A way to say words aloud on a page, as long as the page shows them. */
import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../../glossary/entry/card.ts';
import { createSpeech, type Speech } from '../speech.ts';

/** Says a card's term aloud; `undefined` where there is no voice, or none yet. */
export function useListen(synthesis = globalThis.speechSynthesis): ((card: Card) => void) | undefined {
  const [found, setFound] = useState<{ speech: Speech } | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    // Voices may come late: with each that comes or goes the page is shown anew.
    const speech = createSpeech(synthesis, () => setFound({ speech }), stop.signal);
    setFound({ speech });
    return () => stop.abort();
  }, [synthesis]);
  return found?.speech.canSpeak() ? ({ term }) => found.speech.say(term) : undefined;
}
