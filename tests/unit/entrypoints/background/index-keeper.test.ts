import { describe, expect, test, vi } from 'vitest';
import { createIndexKeeper, type IndexSources } from '../../../../entrypoints/background/index-keeper.ts';
import { compilePack } from '../../../../glossary/packs/compile-pack.ts';

const bytesOf = (...names: string[]) => compilePack(names.map((term) => ({ term, meaning: 'x' })));
const summary = (id: string, at = '2026-01-01T00:00:00.000Z', isOn = true) => ({ id, name: id, terms: 1, isOn, at });

/** A keeper over packs that a test may change, and how often each thing was asked for. */
function keeper(packs: { list: ReturnType<typeof summary>[] }) {
  const sources = {
    bundled: vi.fn<IndexSources['bundled']>().mockImplementation(() => Promise.resolve(bytesOf('enzyme'))),
    packs: () => Promise.resolve(packs.list),
    packIndex: vi.fn<IndexSources['packIndex']>().mockImplementation((id) => Promise.resolve(bytesOf(`word ${id}`))),
  };
  const index = createIndexKeeper(sources);
  const found = async (text: string) => (await index()).match(text).length;
  return { index, found, ...sources };
}

describe('the index', () => {
  test('is the bundled one and the packs that are on, read once', async () => {
    const { found, bundled, packIndex } = keeper({ list: [summary('a'), summary('b', undefined, false)] });
    expect(await found('enzyme, word a, word b')).toBe(2);
    expect(await found('enzyme')).toBe(1);
    expect(bundled).toHaveBeenCalledTimes(1);
    expect(packIndex.mock.calls).toEqual([['a']]);
  });

  test('follows the packs: those that stay are not read again', async () => {
    const packs = { list: [summary('a')] };
    const { found, packIndex } = keeper(packs);
    expect(await found('word a, word b')).toBe(1);
    packs.list = [summary('a'), summary('b')];
    expect(await found('word a, word b')).toBe(2);
    expect(packIndex.mock.calls).toEqual([['a'], ['b']]);
    packs.list = [summary('a', '2026-02-02T00:00:00.000Z')];
    expect(await found('word a, word b')).toBe(1);
    expect(packIndex).toHaveBeenCalledTimes(3);
  });

  test('does without a pack that cannot be read, and tries it again', async () => {
    const { found, packIndex } = keeper({ list: [summary('a'), summary('b')] });
    packIndex.mockRejectedValueOnce(new Error('The database is closed.')).mockResolvedValueOnce(new ArrayBuffer(8));
    expect(await found('enzyme, word a, word b')).toBe(1);
    expect(await found('enzyme, word a, word b')).toBe(3);
  });

  test('that cannot be read is a failure, and is read the next time', async () => {
    const { found, bundled } = keeper({ list: [] });
    bundled.mockRejectedValueOnce(new Error('no file'));
    await expect(found('enzyme')).rejects.toThrow('no file');
    expect(await found('enzyme')).toBe(1);
  });
});
