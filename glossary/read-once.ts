/** Reads something once, however often it is asked for. */

/** Gives a function that reads when it is first called, and gives the same ever after; where reading fails, the next call reads again. */
export function readOnce<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    if (!reading) {
      reading = read();
      reading.catch(() => {
        reading = undefined;
      });
    }
    return reading;
  };
}
