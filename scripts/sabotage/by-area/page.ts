/** A page that is no longer as its author made it. */
import type { Sabotage } from '../sabotage.ts';

const START = { file: 'entrypoints/content/start.ts', text: 'removeLeftCards();' };

export const PAGE: readonly Sabotage[] = [
  {
    name: 'Marks are elements that are written into the page.',
    file: 'entrypoints/content/mark/registry.ts',
    text: 'for (const range of ranges) highlight.add(range);',
    by: `for (const range of ranges) {
      highlight.add(range);
      const element = range.startContainer.parentElement;
      if (element && !element.querySelector('mark')) element.append(document.createElement('mark'));
    }`,
    tests: 'tests/e2e/page/hostile.test.ts',
    title: 'that logs every mutation sees none of ours',
  },
  {
    ...START,
    name: 'An attribute is written into the page.',
    by: `${START.text} document.documentElement.setAttribute('data-glosswell', '');`,
    tests: 'tests/e2e/page/hostile.test.ts',
    title: 'that logs every mutation sees none of ours',
  },
  {
    ...START,
    name: 'Each page that is read is told to somebody in the network.',
    by: `${START.text} fetch('https://glosswell.example/').catch(() => undefined);`,
    tests: 'tests/e2e/whole/network.test.ts',
    title: 'asks it for pages of this machine, and for nothing else',
  },
  {
    ...START,
    name: 'A line is written into the page’s console.',
    by: `${START.text} console.log('Glosswell');`,
    tests: 'tests/e2e/page/marks.test.ts',
    title: 'nor is anything written to the console',
  },
  {
    name: 'A tap on a marked link does not follow the link.',
    file: 'entrypoints/content/hover/presses.ts',
    text: 'const isTap = isTouched(event);',
    by: 'const isTap = isTouched(event); if (isTap) event.preventDefault();',
    tests: 'tests/e2e/card/opening.test.ts',
    title: 'a tap on a word in a link follows the link',
    only: 'chromium',
  },
  {
    name: 'A click on a marked link does not follow the link.',
    file: 'entrypoints/content/hover/presses.ts',
    text: 'const isTap = isTouched(event);',
    by: 'const isTap = isTouched(event); if (!isTap) event.preventDefault();',
    tests: 'tests/e2e/page/marks.test.ts',
    title: 'leave a click on a marked link to the page',
  },
  {
    name: 'An open card takes the focus from the page.',
    file: 'entrypoints/content/card/card-element.ts',
    text: 'host.showPopover();',
    by: 'host.showPopover(); host.tabIndex = -1; host.focus();',
    tests: 'tests/e2e/card/card-actions.test.ts',
    title: 'takes the focus from nobody',
  },
  {
    name: 'What is pressed on the card is heard by the page.',
    file: 'entrypoints/content/hover/listen.ts',
    text: '  if (!surface) return;\n  event.stopImmediatePropagation();',
    by: '  if (!surface) return;',
    tests: 'tests/e2e/card/card-actions.test.ts',
    title: 'what is pressed is no matter of the page',
  },
];
