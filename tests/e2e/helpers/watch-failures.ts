/** Tells of tests that fail, so that no other test gets a browser that one of them has left somehow. */
import { afterEach } from 'vitest';
import { noteFailure } from './borrow.ts';

afterEach(({ task }) => {
  if (task.result?.state === 'fail') noteFailure();
});
