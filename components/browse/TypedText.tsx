/** A text in which is shown what of it was typed. */
import type { Stretch } from '../../glossary/search/typed-in.ts';

interface Props {
  text: string;
  stretches: readonly Stretch[];
}

export function TypedText({ text, stretches }: Props) {
  const pieces = stretches.map(([from, to], at) => (
    <>
      {text.slice(stretches[at - 1]?.[1] ?? 0, from)}
      <mark>{text.slice(from, to)}</mark>
    </>
  ));
  return (
    <>
      {pieces}
      {text.slice(stretches.at(-1)?.[1] ?? 0)}
    </>
  );
}
