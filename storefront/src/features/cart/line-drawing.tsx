import { drawingSchema } from "@/platform/backend/wire/product";
import { Drawing } from "@/ui/drawing";

/** The small drawing beside a line; one the shop does not know becomes the common one. */
export function LineDrawing({ drawing }: { drawing: string }) {
  return (
    <Drawing
      drawing={drawingSchema.safeParse(drawing).data ?? "generic"}
      eager
      className="w-[min(4rem,20vw)] shrink-0 self-start rounded-control sm:w-20"
    />
  );
}
