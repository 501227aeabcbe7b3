import type { ExecArgs } from "@medusajs/framework/types";
import { removeDemo } from "../../../backend/src/workflows/catalogue/demo/remove-demo";
import { measured } from "../import/measured";
import { MARK, type RemovalFigures } from "./figures";

/** Takes every sample offer away, and once more. */
export default async function measureRemoval({ container }: Pick<ExecArgs, "container">): Promise<void> {
  const first = await measured(() => removeDemo(container));
  const again = await measured(() => removeDemo(container));
  const figures: RemovalFigures = {
    offers: first.result.offers,
    offers_again: again.result.offers,
    seconds: first.seconds,
    again_seconds: again.seconds,
    resting_mb: first.restingMb,
    peak_mb: first.peakMb,
  };
  console.log(`${MARK}${JSON.stringify(figures)}`);
}
