import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { removeDemo } from "../../../backend/src/workflows/catalogue/demo/remove-demo";
import { measured } from "../import/measured";
import { MARK, type RemovalFigures } from "./figures";

const TELL_EVERY_MS = 15_000;

/** Takes every sample offer away, and once more. */
export default async function measureRemoval({ container }: Pick<ExecArgs, "container">): Promise<void> {
  const quiet = tellProgress(container.resolve(ContainerRegistrationKeys.PG_CONNECTION));
  const first = await measured(() => removeDemo(container)).finally(quiet);
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

/** Says now and then how many offers are left. @returns ends it */
function tellProgress(knex: Knex): () => void {
  const begun = performance.now();
  const tell = async () => {
    const [row] = await knex("product_variant")
      .whereNull("deleted_at")
      .whereRaw("metadata ->> 'sample' = 'true'")
      .count();
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    console.log(`${row?.count} sample offers left after ${seconds} s`);
  };
  const telling = setInterval(() => void tell().catch(console.error), TELL_EVERY_MS);
  return () => clearInterval(telling);
}
