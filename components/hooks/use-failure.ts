/** Tells that what was to be saved last could not be. */
import { useState } from 'preact/hooks';

/**
 * How often in a row something could not be saved, and a way to tell of something that is being saved. It is counted so that each failure draws the
 * view anew: its switches go back to what is stored, which has not changed.
 */
export function useFailure(): [failures: number, onSave: (saving: Promise<unknown>) => void] {
  const [failures, setFailures] = useState(0);
  const onSave = (saving: Promise<unknown>) =>
    void saving.then(
      () => setFailures(0),
      () => setFailures((before) => before + 1),
    );
  return [failures, onSave];
}
