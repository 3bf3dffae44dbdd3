/** Packs with an index that this version can read: one that an earlier version has compiled is compiled anew from its terms. */
import { INDEX_FORMAT } from '../../glossary/index/tables.ts';
import { compilingPack } from '../../glossary/packs/compile-pack.ts';
import type { PackTerm } from '../../glossary/packs/pack.ts';
import { PACKS_LOCK, withLock } from '../locks.ts';
import { getPack, getTerms, putCompiled, type StoredPack } from './pack-store.ts';

/** How long terms are compiled in one go, in milliseconds: a card that is asked for meanwhile waits no longer than that. */
const AT_ONCE_MS = 10;

/** A pack without its terms; `undefined` where there is none. */
export async function compiledPack(id: string): Promise<StoredPack | undefined> {
  const pack = await getPack(id);
  if (!pack || pack.format === INDEX_FORMAT) return pack;
  return withLock(PACKS_LOCK, async () => {
    // Somebody else may have done it, or changed the pack, meanwhile.
    const stored = await getPack(id);
    if (!stored || stored.format === INDEX_FORMAT) return stored;
    const compiled = { ...stored, index: await compileInPieces(await getTerms(id)), format: INDEX_FORMAT };
    // Where there is no room for it, it serves this time, and is compiled again the next.
    await putCompiled(compiled).catch(() => undefined);
    return compiled;
  });
}

/** Compiles a pack with a turn for others every {@link AT_ONCE_MS}. */
export async function compileInPieces(terms: readonly PackTerm[]): Promise<ArrayBuffer> {
  const compiling = compilingPack(terms);
  let end = performance.now() + AT_ONCE_MS;
  for (;;) {
    const step = compiling.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    end = performance.now() + AT_ONCE_MS;
  }
}
