/** Svelte's components, which the bundler compiles. */
declare module '*.svelte' {
  import type { Component } from 'svelte';

  const component: Component<{ onReady: (show: (step: number) => void) => void }>;
  export default component;
}
