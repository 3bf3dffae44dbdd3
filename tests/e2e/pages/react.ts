/** A page made by React on a server, which React takes over in the browser when the marks are there. */
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { Story } from './react-view.ts';
import { tell } from './story.ts';

let showStep: (step: number) => void = () => undefined;
tell({
  hydrate() {
    const view = createElement(Story, {
      onReady: (show) => {
        showStep = show;
      },
    });
    flushSync(() => {
      hydrateRoot(document.querySelector('#app') as Element, view, {
        onRecoverableError: (error) => console.error('React', error),
      });
    });
  },
  async show(step) {
    flushSync(() => showStep(step));
  },
});
