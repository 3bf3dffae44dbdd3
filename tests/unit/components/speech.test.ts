import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSpeech, localVoice } from '../../../components/speech.ts';

const voice = (lang: string, localService = true, isDefault = false) => ({ lang, localService, default: isDefault });

describe('the voice', () => {
  test.each([
    ['none', []],
    ['one from a network', [voice('en-US', false)]],
    ['one in another language', [voice('de-DE'), voice('es-MX'), voice('enm')]],
  ])('is none where there is %s', (_what, voices) => {
    expect(localVoice(voices)).toBeUndefined();
  });

  test.each(['en', 'en-US', 'en_GB', 'EN-au'])('may speak any English: %s', (lang) => {
    expect(localVoice([voice('fr-FR'), voice(lang)])).toEqual(voice(lang));
  });

  test('is the reader’s own choice where that is English and on the device', () => {
    expect(localVoice([voice('en-US'), voice('en-GB', true, true)])).toEqual(voice('en-GB', true, true));
    expect(localVoice([voice('en-US'), voice('en-GB', false, true)])).toEqual(voice('en-US'));
  });
});

describe('speech', () => {
  class Utterance extends EventTarget {
    voice: unknown;
    lang = '';
    rate = 1;
    text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  class Synthesis extends EventTarget {
    voices: unknown[] = [];
    spoken: Utterance[] = [];
    cancel = vi.fn<() => void>();
    getVoices = () => this.voices;
    speak = (said: Utterance) => void this.spoken.push(said);
  }
  let synthesis: Synthesis;
  let ended: AbortController;
  const onVoices = vi.fn<() => void>();
  const speech = () => createSpeech(synthesis as unknown as SpeechSynthesis, onVoices, ended.signal);
  beforeEach(() => {
    synthesis = new Synthesis();
    ended = new AbortController();
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('is not to be had without a voice, and says nothing then', () => {
    const { canSpeak, say } = speech();
    expect(canSpeak()).toBe(false);
    say('iron');
    expect(synthesis.spoken).toEqual([]);
    expect(createSpeech(undefined, onVoices, ended.signal).canSpeak()).toBe(false);
  });

  test('is there once voices have come, and tells so', () => {
    const { canSpeak } = speech();
    synthesis.voices = [voice('en-US')];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(onVoices).toHaveBeenCalledTimes(1);
    expect(canSpeak()).toBe(true);
  });

  test('says the word with the voice on this device', () => {
    synthesis.voices = [voice('en-US', false), voice('en-GB')];
    speech().say('iron');
    expect(synthesis.spoken).toMatchObject([{ text: 'iron', voice: voice('en-GB'), lang: 'en-GB' }]);
  });

  test('stops, and does not touch what the page itself says', () => {
    synthesis.voices = [voice('en-GB')];
    const { say, stop } = speech();
    stop();
    expect(synthesis.cancel).not.toHaveBeenCalled();
    say('iron');
    stop();
    expect(synthesis.cancel).toHaveBeenCalledTimes(1);
    say('zinc');
    synthesis.spoken.at(-1)?.dispatchEvent(new Event('end'));
    stop();
    expect(synthesis.cancel).toHaveBeenCalledTimes(1);
  });

  test('ends with its signal', () => {
    synthesis.voices = [voice('en-GB')];
    speech().say('iron');
    ended.abort();
    expect(synthesis.cancel).toHaveBeenCalledTimes(1);
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(onVoices).not.toHaveBeenCalled();
  });
});
