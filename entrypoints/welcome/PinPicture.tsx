/** A drawing of how the button is pinned in the toolbar, step by step, as the browser at hand has it. The sentence beside it says the same. */
import { useWords } from '../../components/words.ts';

interface Props {
  browser: 'chromium' | 'firefox';
}

/** A piece of a puzzle, as browsers draw it for extensions; 18 units wide. */
const PUZZLE = 'M2 6h4a2.5 2.5 0 1 1 5 0h4v4a2.5 2.5 0 1 1 0 5v4H2v-4a2.5 2.5 0 1 0 0-5z';
/** The pin in Chromium's menu. */
const PIN = 'M4 2h8v1.5l-1.5 1v4l2.5 2.5v1.5H9v4.5l-1 1-1-1v-4.5H3v-1.5l2.5-2.5v-4L4 3.5z';

export function PinPicture({ browser }: Props) {
  return (
    <svg class="pin-picture" viewBox="0 0 320 176" aria-hidden="true">
      <rect class="bar" x="1" y="1" width="318" height="40" rx="8" />
      <rect class="field" x="14" y="10" width="206" height="22" rx="11" />
      <path class="dots" d="M30 21h90M288 21h0M296 21h0M304 21h0" />
      <g transform="translate(246 10)">
        <path class="sign" d={PUZZLE} />
      </g>
      <Step at={[255, 52]} number="1" />
      {browser === 'chromium' ? <ChromiumMenu /> : <FirefoxMenu />}
    </svg>
  );
}

/** The list of extensions, with a pin in each row. */
function ChromiumMenu() {
  return (
    <>
      <rect class="menu" x="108" y="66" width="190" height="96" rx="8" />
      <Row y={82} />
      <g transform="translate(254 84)">
        <path class="sign" d={PIN} />
      </g>
      <Step at={[283, 92]} number="2" />
      <path class="other" d="M124 130h12M146 130h70M124 148h12M146 148h50" />
    </>
  );
}

/** The list of extensions, with a cog in each row, and the menu that the cog opens. */
function FirefoxMenu() {
  const words = useWords();
  return (
    <>
      <rect class="menu" x="108" y="66" width="190" height="56" rx="8" />
      <Row y={82} />
      <g transform="translate(262 92)">
        <circle class="cog" r="7" />
        <circle class="sign" r="2.5" />
      </g>
      <Step at={[283, 92]} number="2" />
      <rect class="menu" x="20" y="128" width="278" height="40" rx="8" />
      <text x="36" y="153">
        {words('pinMenu')}
      </text>
      <Step at={[280, 148]} number="3" />
    </>
  );
}

/** The row of Glosswell among the extensions. */
function Row({ y }: { y: number }) {
  const words = useWords();
  return (
    <>
      <image href="/icon/32.png" x="122" y={y} width="20" height="20" />
      <text x="150" y={y + 15}>
        {words('toolbarTitle')}
      </text>
    </>
  );
}

/** The number of a step. */
function Step({ at: [x, y], number }: { at: readonly [number, number]; number: string }) {
  return (
    <g class="step">
      <circle cx={x} cy={y} r="9" />
      <text x={x} y={y + 4} text-anchor="middle">
        {number}
      </text>
    </g>
  );
}
