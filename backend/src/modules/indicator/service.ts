import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger } from "@medusajs/framework/types";
import { MedusaService } from "@medusajs/framework/utils";
import { startOrEnd } from "../../platform/database/at-start";
import { IndicatorFact } from "./models/indicator-fact";
import { IndicatorStore } from "./store";
import { followRegister } from "./store/register-versions";

type Dependencies = { __pg_connection__: Knex; logger: Logger };
type Models = { IndicatorFact: typeof IndicatorFact };
const models: Models = { IndicatorFact };

/** What indicators are computed from and what was published of them. */
export class IndicatorService extends MedusaService(models) {
  readonly store: IndicatorStore;
  private readonly knex: Knex;
  private readonly logger: Logger;

  __hooks = {
    onApplicationStart: () => startOrEnd(this.logger, "indicator", () => followRegister(this.knex)),
  };

  constructor(dependencies: Dependencies) {
    super(dependencies);
    this.knex = dependencies.__pg_connection__;
    this.logger = dependencies.logger;
    this.store = new IndicatorStore(this.knex);
  }
}
