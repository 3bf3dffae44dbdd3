import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf } from '../choices.ts';
import { AROUND, createStand, IRON, on, speech, told } from './open-card-stand.ts';

/** Longer than a card is looked up before it says so, in milliseconds. */
const LONG_MS = 200;
let stand: ReturnType<typeof createStand>;
beforeEach(() => {
  vi.useFakeTimers();
  stand = createStand();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what packs say of the same word', () => {
  const shared = { ...IRON, others: ['ward-iron', 'clinic-iron'] };
  const below = () => stand.lastCard().below?.map(({ term }) => term);

  test('stands below, in its order', async () => {
    for (const id of ['clinic-iron', 'ward-iron']) stand.here.add(id);
    await stand.opened(shared);
    expect(below()).toEqual(['Ward iron', 'Clinic iron']);
    expect(stand.asked.size).toBe(0);
  });

  test('is added when it comes later, in its order', async () => {
    await stand.opened(shared);
    expect(below()).toEqual([]);
    await stand.come('clinic-iron');
    expect(below()).toEqual(['Clinic iron']);
    await stand.come('ward-iron');
    expect(below()).toEqual(['Ward iron', 'Clinic iron']);
  });

  test('keeps the bundled card waiting in no way, and is not missed where nobody answers', async () => {
    await stand.opened(shared);
    await stand.beSilent('ward-iron');
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(told(stand.place)).toEqual(['Iron']);
  });

  test('disturbs no other term that its reader has gone on to', async () => {
    stand.here.add('zinc');
    await stand.opened(shared);
    await stand.openFrom('zinc');
    await stand.come('ward-iron');
    expect(told(stand.place)).toEqual(['Iron', 'Zinc ← Iron']);
    await stand.goBack();
    expect(below()).toEqual(['Ward iron']);
  });

  test('is asked for no more once the card is closed', async () => {
    const card = await stand.opened(shared);
    card.end();
    await stand.come('ward-iron');
    expect(told(stand.place)).toEqual(['Iron']);
    expect(stand.asked.get('ward-iron')?.signal.aborted).toBe(true);
  });
});

describe('how much is shown', () => {
  const folded = () => stand.lastCard().isFolded;

  test.each([
    ['folded', true],
    ['open', false],
  ] as const)('is as the reader prefers it: %s', async (more, isFolded) => {
    stand.choices = choicesOf({ preferences: { more } });
    await stand.opened();
    expect(folded()).toBe(isFolded);
  });

  test('stays while a term is shown, whatever is chosen meanwhile', async () => {
    const card = await stand.opened();
    stand.choices = choicesOf({ preferences: { more: 'open' } });
    card.refresh();
    expect(folded()).toBe(true);
    stand.acts().onUnfold();
    card.refresh();
    expect(folded()).toBe(true);
  });

  test('is all of what is opened from a term that was unfolded, and of that on the way back', async () => {
    await stand.opened();
    stand.acts().onUnfold();
    stand.here.add('zinc');
    await stand.openFrom('zinc');
    expect(folded()).toBe(false);
    await stand.goBack();
    expect(folded()).toBe(false);
  });

  test('tells that the word on the page was read about, where all of it is shown, and of no other term', async () => {
    await stand.opened();
    stand.here.add('zinc');
    await stand.openFrom('zinc');
    stand.acts().onUnfold();
    expect(on.read).not.toHaveBeenCalled();
    await stand.goBack();
    stand.acts().onUnfold();
    expect(on.read).toHaveBeenCalledOnce();
  });
});

describe('what can be done with a word', () => {
  const can = () => stand.lastCard().actions as NonNullable<ReturnType<typeof stand.lastCard>['actions']>;

  test('is as the reader has chosen by the time that it is shown anew', async () => {
    const card = await stand.opened();
    expect(can()).toMatchObject({ isSaved: false, isKnown: false, isMuted: false });
    stand.choices = choicesOf({ saved: new Set(['iron']), known: new Set(['iron']), muted: new Set(['iron']) });
    card.refresh();
    expect(can()).toMatchObject({ isSaved: true, isKnown: true, isMuted: true });
    stand.choices = choicesOf({ saved: new Set(['zinc']) });
    card.refresh();
    expect(can()).toMatchObject({ isSaved: false, isKnown: false, isMuted: false });
  });

  test('is to save it, with what stands around it where it is saved and not where it is given up', async () => {
    await stand.opened();
    await can().onSave(true);
    await can().onSave(false);
    expect(on.remember.mock.calls).toEqual([
      [{ as: 'saved', id: 'iron', on: true, around: AROUND }],
      [{ as: 'saved', id: 'iron', on: false }],
    ]);
  });

  test('is to save a term opened from it, which stands in no sentence of the page', async () => {
    await stand.opened();
    stand.here.add('zinc');
    await stand.openFrom('zinc');
    await can().onSave(true);
    expect(on.remember.mock.calls).toEqual([[{ as: 'saved', id: 'zinc', on: true }]]);
  });

  test('is to know it, or that it is not meant here, and what is not kept is told', async () => {
    await stand.opened();
    await can().onKnow(true);
    await can().onMute?.(false);
    expect(on.remember.mock.calls).toEqual([
      [{ as: 'known', id: 'iron', on: true }],
      [{ as: 'muted', id: 'iron', on: false }],
    ]);
    on.remember.mockRejectedValue(new Error('Not kept.'));
    await expect(can().onKnow(false)).rejects.toThrow('Not kept.');
  });

  test('is to open the saved words, and no answer to that is no failure', async () => {
    await stand.opened();
    on.openMyWords.mockRejectedValue(new Error('Could not establish connection.'));
    (can().myWords as () => void)();
    await stand.settled();
    expect(on.openMyWords).toHaveBeenCalledOnce();
  });

  test('is to copy what it means', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await stand.opened();
    await can().onCopy();
    vi.unstubAllGlobals();
    expect(writeText.mock.calls[0]?.[0]).toContain('What Iron is.');
  });

  test('is to hear it where there is a voice, also one that comes later', async () => {
    const card = await stand.opened();
    expect(stand.lastCard().onListen).toBeUndefined();
    speech.canSpeak.mockReturnValue(true);
    card.refresh();
    stand.lastCard().onListen?.();
    expect(speech.say).toHaveBeenCalledExactlyOnceWith('Iron');
  });
});
