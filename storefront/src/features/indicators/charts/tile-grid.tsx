import type { IndicatorValue } from "@contracts/indicators";
import { classNames } from "@/ui/class-names";

export type Tile = {
  key: string;
  name: string;
  href: string | null;
  value: IndicatorValue;
  percent: string;
  spoken: string;
};

/** Five steps by the thickness and kind of a tile's frame, so that they are told apart in black and white. */
const STEPS = [
  "border border-dashed border-edge bg-white",
  "border border-edge bg-white",
  "border-2 border-edge bg-sand",
  "border-2 border-leaf bg-leaf-tint",
  "border-4 border-leaf-deep bg-leaf-tint",
];

/** Units as tiles of one size, each with its number; not a map, and it does not pretend to be one. */
export function TileGrid({ tiles, nothing }: { tiles: Tile[]; nothing: string }) {
  return (
    <ul className="grid grid-cols-2 gap-1.5 min-[30rem]:grid-cols-3 sm:grid-cols-4 lg:grid-cols-6">
      {tiles.map(({ key, name, href, value, percent, spoken }) => (
        <li key={key} className={classNames("break-inside-avoid rounded-control", STEPS[stepOf(value)])}>
          {href === null ? (
            <TileText name={name} text={value.denominator ? percent : nothing} />
          ) : (
            <a href={href} className="block h-full hover:underline">
              <TileText name={name} text={value.denominator ? percent : nothing} />
              {value.denominator ? <span className="sr-only">{spoken}</span> : null}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function TileText({ name, text }: { name: string; text: string }) {
  return (
    <span className="flex h-full min-h-16 flex-col justify-between px-2 py-1.5">
      <span className="text-xs leading-tight">{name}</span>
      <span className="text-sm font-bold tabular-nums">{text}</span>
    </span>
  );
}

function stepOf({ denominator, percent }: IndicatorValue): number {
  if (!denominator || percent === null) return 0;
  return percent === 0 ? 1 : Math.min(4, 2 + Math.floor(percent / 50));
}
