/** Says words aloud, with a voice on this device alone: one from a network would tell others what is read. */

/** What choosing a voice looks at. */
type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** Somewhat slower than talk, as the words are new to their hearers. */
const RATE = 0.85;

/** Says words aloud. */
export interface Speech {
  /** Whether there is a voice to do it. */
  canSpeak(): boolean;
  say(text: string): void;
  /** Falls silent. What the page itself may be saying goes on. */
  stop(): void;
}

/** The voice to say English words with: on this device, the reader's own choice if that is one. */
export function localVoice<V extends Voice>(voices: readonly V[]): V | undefined {
  const local = voices.filter(({ lang, localService }) => localService && /^en(?![a-z])/i.test(lang));
  return local.find((voice) => voice.default) ?? local[0];
}

/**
 * Speech with the voices that there are; silent when `signal` aborts.
 *
 * @param synthesis the browser's; `undefined` where it has none
 * @param onVoices called when voices have come or gone, as they may long after the first question for them
 */
export function createSpeech(
  synthesis: SpeechSynthesis | undefined,
  onVoices: () => void,
  signal: AbortSignal,
): Speech {
  /** What is being said; kept, as browsers fall silent when nobody holds it. */
  let said: SpeechSynthesisUtterance | undefined;
  const voice = () => localVoice(synthesis?.getVoices() ?? []);
  const stop = () => {
    if (said) synthesis?.cancel();
    said = undefined;
  };
  synthesis?.addEventListener('voiceschanged', onVoices, { signal });
  signal.addEventListener('abort', stop);
  return {
    canSpeak: () => voice() !== undefined,
    say(text) {
      const chosen = voice();
      if (!chosen) return;
      stop();
      const saying = new SpeechSynthesisUtterance(text);
      saying.voice = chosen;
      saying.lang = chosen.lang;
      saying.rate = RATE;
      saying.addEventListener('end', () => {
        if (said === saying) said = undefined;
      });
      said = saying;
      synthesis?.speak(saying);
    },
    stop,
  };
}
