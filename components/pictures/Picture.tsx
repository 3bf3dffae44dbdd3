/** A drawing as inline SVG: in the colours of its place, as one picture with a name or, where it leads to terms, as a group of buttons. */
import type { Drawing, LabelShape, Shape } from '../../glossary/entry/drawing.ts';

interface Props {
  drawing: Drawing;
  /** Opens a term; without it no label can be pressed. */
  onOpen?: ((id: string) => void) | undefined;
}

export function Picture({ drawing: { width, height, alt, shapes }, onOpen }: Props) {
  const leadsOn = onOpen && shapes.some((shape) => shape.role === 'label' && shape.to);
  return (
    <svg class="picture" viewBox={`0 0 ${width} ${height}`} role={leadsOn ? 'group' : 'img'} aria-label={alt}>
      {shapes.map((shape, at) => (
        <Drawn key={at} shape={shape} onOpen={onOpen} />
      ))}
    </svg>
  );
}

function Drawn({ shape, onOpen }: { shape: Shape } & Pick<Props, 'onOpen'>) {
  if (shape.role !== 'label') return <path class={shape.role} d={shape.path} />;
  const { to, box } = shape;
  if (!to || !onOpen) return <Label {...shape} />;
  return (
    <g
      class="to"
      role="button"
      aria-label={shape.text}
      tabindex={0}
      onClick={() => onOpen(to)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen(to);
      }}
    >
      {box && <path class="near" d={box} />}
      <Label {...shape} />
    </g>
  );
}

/** Words of the picture, which its name says already. */
function Label({ text, x, y, at, size = 12 }: LabelShape) {
  return (
    <text x={x} y={y} font-size={size} text-anchor={at} aria-hidden="true">
      {text}
    </text>
  );
}
