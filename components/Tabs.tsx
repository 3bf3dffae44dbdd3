/** Tabs of a page, as the ARIA practices have them with manual activation: arrows go from one to the next, Enter or a click shows its panel. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Tab<T extends string> {
  id: T;
  title: string;
  panel: ComponentChildren;
}

interface Props<T extends string> {
  /** What the tabs are for, told to screen readers. */
  label: string;
  tabs: readonly Tab<T>[];
  chosen: T;
  onChoose: (id: T) => void;
}

/** By how many places a key goes. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function Tabs<T extends string>({ label, tabs, chosen, onChoose }: Props<T>) {
  const list = useRef<HTMLDivElement | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = Array.from(list.current?.querySelectorAll('button') ?? []);
    const step = STEPS[event.key];
    const at = buttons.findIndex((button) => button === event.target);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    buttons.at((at + step) % buttons.length)?.focus();
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- The focus is on the tabs in it. */}
      <div role="tablist" class="tabs" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === chosen}
            aria-controls={`panel-${id}`}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {title}
          </button>
        ))}
      </div>
      {tabs.map(({ id, panel }) => (
        <div
          key={id}
          role="tabpanel"
          class="tab-panel"
          id={`panel-${id}`}
          aria-labelledby={`tab-${id}`}
          hidden={id !== chosen}
          // Firefox makes whatever scrolls a stop for the Tab key; all in here can be reached without.
          tabIndex={-1}
        >
          {panel}
        </div>
      ))}
    </>
  );
}
