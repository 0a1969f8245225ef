import type { ReactElement } from 'react';
import type { IconSetStyle } from '../../rules';

const RED = '#D65532';
const YELLOW = '#E9A820';
const GREEN = '#2E9E5B';
const BLACK = '#4A4A4A';
const GREY = '#8A8A8A';
const PALE = '#D9D9D9';
const PINK = '#F0A8A0';
const BLUE = '#3B78C4';
const WHITE = '#FFFFFF';

const STAR = 'M8 1.2l2 4.5 4.8.5-3.6 3.3 1 4.8L8 11.9l-4.2 2.4 1-4.8L1.2 6.2 6 5.7Z';
const LEFT_HALF_STAR = 'M8 1.2V11.9l-4.2 2.4 1-4.8L1.2 6.2 6 5.7Z';
const QUARTERS = ['', 'M8 8V1.5A6.5 6.5 0 0 1 14.5 8Z', 'M8 8V1.5A6.5 6.5 0 0 1 8 14.5Z', 'M8 8V1.5A6.5 6.5 0 1 1 1.5 8Z'] as const;

const CROSS = 'M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6';
const EXCLAMATION = 'M8 4v5M8 11.4v.6';
const TICK = 'M4.6 8.4l2.4 2.4 4.4-5';

/** The icons of each set on a 16 by 16 board, the one of the lowest values first, as Excel orders them. */
export const ICON_SHAPES: Readonly<Record<IconSetStyle, readonly ReactElement[]>> = {
  threeArrows: [arrow(90, RED), arrow(0, YELLOW), arrow(-90, GREEN)],
  threeArrowsGray: [arrow(90, GREY), arrow(0, GREY), arrow(-90, GREY)],
  threeFlags: [flag(RED), flag(YELLOW), flag(GREEN)],
  threeTrafficLights1: [disc(RED), disc(YELLOW), disc(GREEN)],
  threeTrafficLights2: [framed(RED), framed(YELLOW), framed(GREEN)],
  threeSigns: [<path d="M8 1 15 8 8 15 1 8Z" fill={RED} />, <path d="M8 1.5 15 14.5H1Z" fill={YELLOW} />, disc(GREEN)],
  threeSymbols: [symbol(RED, CROSS), symbol(YELLOW, EXCLAMATION), symbol(GREEN, TICK)],
  threeSymbols2: [plainSymbol(RED, CROSS), plainSymbol(YELLOW, EXCLAMATION), plainSymbol(GREEN, TICK)],
  threeStars: [star('none'), star('half'), star('full')],
  threeTriangles: [
    <path d="M2 4.5H14L8 12.5Z" fill={RED} />,
    <rect x="2" y="6.25" width="12" height="3.5" fill={YELLOW} />,
    <path d="M2 11.5H14L8 3.5Z" fill={GREEN} />,
  ],
  fourArrows: [arrow(90, RED), arrow(45, YELLOW), arrow(-45, YELLOW), arrow(-90, GREEN)],
  fourArrowsGray: [arrow(90, GREY), arrow(45, GREY), arrow(-45, GREY), arrow(-90, GREY)],
  fourRedToBlack: [disc(BLACK), disc(GREY), disc(PINK), disc(RED)],
  fourTrafficLights: [disc(BLACK), disc(RED), disc(YELLOW), disc(GREEN)],
  fourRating: [1, 2, 3, 4].map((level) => rating(level)),
  fiveArrows: [arrow(90, RED), arrow(45, YELLOW), arrow(0, YELLOW), arrow(-45, YELLOW), arrow(-90, GREEN)],
  fiveArrowsGray: [arrow(90, GREY), arrow(45, GREY), arrow(0, GREY), arrow(-45, GREY), arrow(-90, GREY)],
  fiveRating: [0, 1, 2, 3, 4].map((level) => rating(level)),
  fiveQuarters: [0, 1, 2, 3, 4].map((quarters) => pie(quarters)),
  fiveBoxes: [0, 1, 2, 3, 4].map((filled) => boxes(filled)),
};

function arrow(degrees: number, color: string): ReactElement {
  return <path d="M1.5 5.5H8V2L14.5 8 8 14V10.5H1.5Z" fill={color} transform={`rotate(${degrees} 8 8)`} />;
}

function disc(color: string): ReactElement {
  return <circle cx="8" cy="8" r="6.5" fill={color} />;
}

function flag(color: string): ReactElement {
  return (
    <>
      <path d="M3.5 1.5V15" stroke={BLACK} strokeWidth="1.5" strokeLinecap="round" />
      <path d="M4.5 2H14L11.5 5.5 14 9H4.5Z" fill={color} />
    </>
  );
}

/** A light on the dark square of a traffic signal. */
function framed(color: string): ReactElement {
  return (
    <>
      <rect x="0.5" y="0.5" width="15" height="15" rx="2" fill={BLACK} />
      <circle cx="8" cy="8" r="5.5" fill={color} />
    </>
  );
}

function symbol(color: string, sign: string): ReactElement {
  return (
    <>
      {disc(color)}
      <path d={sign} stroke={WHITE} strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" fill="none" />
    </>
  );
}

/** A sign without a disc behind it, larger for that. */
function plainSymbol(color: string, sign: string): ReactElement {
  const enlarged = 'translate(8 8) scale(1.5) translate(-8 -8)';
  return <path d={sign} transform={enlarged} stroke={color} strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" fill="none" />;
}

function star(filled: 'none' | 'half' | 'full'): ReactElement {
  return (
    <>
      <path d={STAR} fill={filled === 'full' ? YELLOW : WHITE} stroke={filled === 'none' ? GREY : YELLOW} strokeLinejoin="round" />
      {filled === 'half' && <path d={LEFT_HALF_STAR} fill={YELLOW} />}
    </>
  );
}

function rating(level: number): ReactElement {
  return (
    <>
      {[0, 1, 2, 3].map((bar) => (
        <rect key={bar} x={1 + bar * 3.75} y={11 - bar * 3} width="2.75" height={4 + bar * 3} fill={bar < level ? BLUE : PALE} />
      ))}
    </>
  );
}

function pie(quarters: number): ReactElement {
  return (
    <>
      <circle cx="8" cy="8" r="6.5" fill={quarters === 4 ? BLACK : WHITE} stroke={BLACK} />
      <path d={QUARTERS[quarters] ?? ''} fill={BLACK} />
    </>
  );
}

function boxes(filled: number): ReactElement {
  const places = [
    [1.5, 8.5],
    [8.5, 8.5],
    [1.5, 1.5],
    [8.5, 1.5],
  ] as const;
  return (
    <>
      {places.map(([x, y], box) => (
        <rect key={box} x={x} y={y} width="6" height="6" rx="0.5" fill={box < filled ? BLUE : PALE} />
      ))}
    </>
  );
}
