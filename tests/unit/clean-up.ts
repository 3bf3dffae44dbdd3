/** Empties the document after each test, and selects nothing, as all test files of a worker share it. */
import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  getSelection()?.removeAllRanges();
});
