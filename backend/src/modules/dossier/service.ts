import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import type { IsoDay } from "../../contracts/common";
import { DossierPaper } from "./models/paper";
import * as papers from "./store/papers";

type Models = { DossierPaper: typeof DossierPaper };
const models: Models = { DossierPaper };

/** Papers producers keep for their next assessment. */
export class DossierService extends MedusaService(models) {
  private readonly knex: Knex;

  constructor(dependencies: { __pg_connection__: Knex }) {
    super(dependencies);
    this.knex = dependencies.__pg_connection__;
  }

  papersOf = (producer: string) => papers.papersOf(this.knex, producer);
  paper = (producer: string, id: string) => papers.findPaper(this.knex, producer, id);
  endingBy = (day: IsoDay) => papers.papersEndingBy(this.knex, day);
  add = (paper: papers.NewPaper) => papers.insertPaper(this.knex, paper);
  remove = (producer: string, id: string, by: string) => papers.removePaper(this.knex, producer, id, by);
}
