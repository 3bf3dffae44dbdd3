/** The story as a React component, for the server and the page. */
import { createElement as h, useState } from 'react';
import { stepAt } from './story.ts';

/** Shows a step. The way to show another is handed out. */
export function Story({ onReady }: { onReady?: (show: (step: number) => void) => void }) {
  const [step, show] = useState(0);
  onReady?.(show);
  const { title, items } = stepAt(step);
  return h(
    'main',
    null,
    h('h1', null, title),
    h('ul', null, ...items.map(({ id, strong, text }) => h('li', { key: id }, h('b', null, strong), ': ', text))),
  );
}
