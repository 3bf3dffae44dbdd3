import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useListen } from '../../../../components/hooks/use-listen.ts';
import { cardOf, show } from '../tiny.tsx';

/** A browser's speech, with voices that come when they are ready. */
class Synthesis extends EventTarget {
  voices: object[] = [];
  speak = vi.fn<(said: { text: string }) => void>();
  cancel = vi.fn<() => void>();
  getVoices = () => this.voices;
  gain(...voices: object[]) {
    this.voices = voices;
    void act(() => void this.dispatchEvent(new Event('voiceschanged')));
  }
}

const VOICE = { lang: 'en-GB', localService: true, default: true };
const View = ({ synthesis }: { synthesis: Synthesis }) => {
  const listen = useListen(synthesis as unknown as SpeechSynthesis);
  return listen ? <button onClick={() => listen(cardOf('Iron'))}>Listen</button> : null;
};
let synthesis: Synthesis;
const button = () => screen.queryByRole('button', { name: 'Listen' });

beforeEach(() => {
  synthesis = new Synthesis();
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class extends EventTarget {
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    },
  );
  show(<View synthesis={synthesis} />);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('there is no way to listen until there is a voice, and none when it has gone', () => {
  expect(button()).toBeNull();
  synthesis.gain(VOICE);
  expect(button()).toBeTruthy();
  synthesis.gain();
  expect(button()).toBeNull();
});

test('the term is said, and ends with the page', async () => {
  synthesis.gain(VOICE);
  const listen = button();
  if (listen) fireEvent.click(listen);
  expect(synthesis.speak.mock.lastCall?.[0].text).toBe('Iron');
  expect(synthesis.cancel).not.toHaveBeenCalled();
  cleanup();
  await expect.poll(() => synthesis.cancel.mock.calls).toHaveLength(1);
});
