/** A page made by Preact. */
import { h, render } from 'preact';
import { stepAt, tell } from './story.ts';

function Story({ step }: { step: number }) {
  const { title, items } = stepAt(step);
  return h('main', null, [
    h('h1', null, title),
    h(
      'ul',
      null,
      items.map(({ id, strong, text }) => h('li', { key: id }, h('b', null, strong), ': ', text)),
    ),
  ]);
}

const show = async (step: number) => render(h(Story, { step }), document.querySelector('#app') as Element);
void show(0);
tell({ show });
