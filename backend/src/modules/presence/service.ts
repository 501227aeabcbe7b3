import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import { PresenceLink } from "./models/presence-link";
import { PresenceBook } from "./store/book";

type Models = { PresenceLink: typeof PresenceLink };
const models: Models = { PresenceLink };

/** Which product is online where, proven by dated evidence. */
export class PresenceService extends MedusaService(models) {
  readonly book: PresenceBook;

  constructor(dependencies: { __pg_connection__: Knex }) {
    super(dependencies);
    this.book = new PresenceBook(dependencies.__pg_connection__);
  }
}
