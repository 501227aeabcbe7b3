import type { PlaceholderDrawing } from "@contracts/catalogue";
import { classNames } from "./class-names";

/** Soft grounds behind the drawings, so that a shelf of different goods does not look all of one colour. */
const GROUNDS: Record<PlaceholderDrawing, string> = {
  fresh: "bg-leaf-tint",
  rice: "bg-honey-tint",
  honey: "bg-honey-tint",
  snack: "bg-clay-tint",
  dried_fruit: "bg-honey-tint",
  meat_fish: "bg-clay-tint",
  sauce: "bg-clay-tint",
  spice: "bg-clay-tint",
  tea: "bg-leaf-tint",
  coffee: "bg-sand",
  spirit: "bg-sand",
  water: "bg-leaf-tint",
  herb: "bg-leaf-tint",
  craft: "bg-honey-tint",
  textile: "bg-clay-tint",
  flower: "bg-clay-tint",
  plant: "bg-leaf-tint",
  tourism: "bg-leaf-tint",
  generic: "bg-sand",
};

type Props = { drawing: PlaceholderDrawing; eager?: boolean; className?: string };

/** The drawing of a product group, shown where a product has no picture. It says nothing the text beside it does not. */
export function Drawing({ drawing, eager = false, className }: Props) {
  return (
    <span className={classNames("flex aspect-square items-center justify-center", GROUNDS[drawing], className)}>
      {/* biome-ignore lint/performance/noImgElement: a small vector file gains nothing from an image optimiser */}
      <img
        src={`/drawings/${drawing.replace("_", "-")}.svg`}
        alt=""
        width={200}
        height={200}
        loading={eager ? "eager" : "lazy"}
        decoding="async"
        className="size-3/4"
      />
    </span>
  );
}
