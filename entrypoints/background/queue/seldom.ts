/** Keeps pages from having tabs opened as fast as they can ask. */

/** What is asked for in a tab within so many milliseconds after something was done for it is left out; readers press no faster. */
const REST_MS = 1000;

/** Gives a way to do something for a tab, and nothing more for a while; what is asked for meanwhile is left out. */
export function createSeldom(): (tab: number | undefined, work: () => Promise<void>) => Promise<void> {
  const resting = new Set<number | undefined>();
  return async (tab, work) => {
    if (resting.has(tab)) return;
    resting.add(tab);
    setTimeout(() => resting.delete(tab), REST_MS);
    await work();
  };
}
