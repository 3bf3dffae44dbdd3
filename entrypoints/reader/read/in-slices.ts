/** Gives elements slice by slice, and the room its turn in between. */

/** The longest that one slice may take, in milliseconds: half a frame. */
const SLICE_MS = 8;
/** The most elements of a slice: laying them out takes time as well. */
const MOST_ELEMENTS = 100;

/** The slices, in order; none once `signal` has aborted. */
export async function* inSlices(elements: Iterable<HTMLElement>, signal: AbortSignal): AsyncGenerator<HTMLElement[]> {
  let slice: HTMLElement[] = [];
  let end = performance.now() + SLICE_MS;
  for (const element of elements) {
    slice.push(element);
    if (slice.length < MOST_ELEMENTS && performance.now() < end) continue;
    yield slice;
    slice = [];
    await nextTurn();
    if (signal.aborted) return;
    end = performance.now() + SLICE_MS;
  }
  if (slice.length > 0) yield slice;
}

/** Resolves in another turn of the event loop. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
