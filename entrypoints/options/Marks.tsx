/** How many words are marked, how often, and what marks look like. */
import { AmountSlider } from '../../components/choices/AmountSlider.tsx';
import { MarkPreview } from '../../components/choices/MarkPreview.tsx';
import { MARK_COLOURS, type MarkColour } from '../../settings/mark-looks.ts';
import { prefer, type Preferences } from '../../settings/preferences.ts';
import type { OnSave } from './Options.tsx';
import { PickOne } from './PickOne.tsx';

interface Props {
  chosen: Preferences;
  onSave: OnSave;
}

export function Marks({ chosen, onSave }: Props) {
  const { amount, markStyle, markColour } = chosen;
  return (
    <>
      <AmountSlider amount={amount} onChoose={(amount) => onSave(prefer({ amount }))} />
      <PickOne name="howOften" chosen={chosen} onSave={onSave} />
      <MarkPreview markStyle={markStyle} markColour={markColour} />
      <div class="pair">
        <PickOne name="markStyle" chosen={chosen} onSave={onSave} />
        <PickOne name="markColour" chosen={chosen} onSave={onSave} sample={(colour) => <Swatch colour={colour} />} />
      </div>
    </>
  );
}

function Swatch({ colour }: { colour: MarkColour }) {
  return (
    <svg class="swatch" viewBox="0 0 2 2" aria-hidden="true">
      <circle cx="1" cy="1" r="1" fill={MARK_COLOURS[colour]} />
    </svg>
  );
}
