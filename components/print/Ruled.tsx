/** Room to write by hand: what it is for, and lines. */
interface Props {
  label: string;
  lines: number;
}

export function Ruled({ label, lines }: Props) {
  return (
    <div class="asked">
      <p class="label">{label}</p>
      {Array.from({ length: lines }, (_, at) => (
        <div class="ruled" key={at} />
      ))}
    </div>
  );
}
