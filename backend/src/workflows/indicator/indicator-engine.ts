import type { MedusaContainer } from "@medusajs/framework/types";
import { INDICATOR } from "../../modules/indicator";
import type { IndicatorService } from "../../modules/indicator/service";
import { env } from "../../platform/env";
import { IndicatorEngine } from "./engine";

/** Per service and with it per database, since one process of the tests may see several. */
const engines = new WeakMap<object, IndicatorEngine>();

/** The engine of the running backend. */
export function indicatorEngine(container: MedusaContainer): IndicatorEngine {
  const { store }: IndicatorService = container.resolve(INDICATOR);
  const known = engines.get(store);
  if (known) return known;
  const engine = new IndicatorEngine(store, { samples: env().OCOP_DEMO === "on" });
  engines.set(store, engine);
  return engine;
}
