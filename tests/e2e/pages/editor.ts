/** What the pages with an editor give to their test. */
export interface EditorPage {
  /** What stands in the editor, as the editor itself tells it. */
  value(): string;
  focus(): void;
}

/** Hands the editor to the test. */
export function offer(editor: EditorPage): void {
  Object.assign(globalThis, { editor });
}
