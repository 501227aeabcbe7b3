import type { PlaceholderDrawing, Picture as Taken } from "@contracts/catalogue";
import { classNames } from "./class-names";
import { Drawing } from "./drawing";

type Props = {
  picture: Taken | null;
  /** Shown while there is no picture. */
  drawing: PlaceholderDrawing;
  eager?: boolean;
  className?: string;
};

/** The picture of a product, or the drawing of its group. */
export function Picture({ picture, drawing, eager = false, className }: Props) {
  if (!picture) return <Drawing drawing={drawing} eager={eager} className={className} />;
  return (
    // biome-ignore lint/performance/noImgElement: pictures are sized once, when they are stored
    <img
      src={picture.url}
      alt={picture.alt}
      width={picture.width}
      height={picture.height}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      className={classNames("aspect-square size-full object-cover", className)}
    />
  );
}
