/** Lets others have their turn in the background, which does all for all tabs. */

/** Resolves once all that waits has had its turn: by a message to itself, as browsers hold timers that follow each other back for some milliseconds. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
}

/** Prepares a search, a step a turn, and gives it once nothing is left to do: in one go it would hold up every tab. */
export async function preparedInTurns<T extends { prepare(): boolean }>(
  search: T,
  turn: () => Promise<void> = nextTurn,
): Promise<T> {
  while (search.prepare()) await turn();
  return search;
}
