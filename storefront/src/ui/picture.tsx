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
      {...smaller(picture)}
      alt={picture.alt}
      width={picture.width}
      height={picture.height}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      className={classNames("aspect-square size-full object-cover", className)}
    />
  );
}

const WIDTHS = [480, 960];
/** Kept pictures are served smaller where that is enough; drawings of the demonstration are small already. */
const KEPT = /^\/anh\/[0-9a-f]{64}$/;

function smaller({ url, width }: Taken): { srcSet?: string; sizes?: string } {
  if (!KEPT.test(url)) return {};
  const sources = WIDTHS.filter((narrow) => narrow < width).map((narrow) => `${url}?w=${narrow} ${narrow}w`);
  return { srcSet: [...sources, `${url} ${width}w`].join(", "), sizes: "(min-width: 40rem) 30rem, 100vw" };
}
