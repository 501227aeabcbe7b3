import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import type { IsoDay } from "../../contracts/common";
import type { NoticeKind } from "./domain/kinds";
import { Notice } from "./models/notice";
import { NoticeSetting } from "./models/notice-setting";
import * as notices from "./store/notices";
import * as settings from "./store/settings";

type Models = { Notice: typeof Notice; NoticeSetting: typeof NoticeSetting };
const models: Models = { Notice, NoticeSetting };

/** What producers should know of, and how they want to be told. */
export class NoticeService extends MedusaService(models) {
  private readonly knex: Knex;

  constructor(dependencies: { __pg_connection__: Knex }) {
    super(dependencies);
    this.knex = dependencies.__pg_connection__;
  }

  reconcile = (kind: NoticeKind, facts: readonly notices.Fact[], at: Date) =>
    notices.reconcile(this.knex, kind, facts, at);
  page = (producer: string, limit: number, offset: number) => notices.pageOfNotices(this.knex, producer, limit, offset);
  markRead = (producer: string, id: string | null, at: Date) => notices.markRead(this.knex, producer, id, at);
  unsent = () => notices.unsentNotices(this.knex);
  markMailed = (ids: readonly string[], at: Date) => notices.markMailed(this.knex, ids, at);

  lastMailed = (producers: readonly string[]) => notices.lastMailed(this.knex, producers);

  setting = (producer: string) => settings.findSetting(this.knex, producer);
  saveSetting = (producer: string, wish: settings.Wish, by: string) =>
    settings.saveSetting(this.knex, producer, wish, by);
  lowStockOf = () => settings.lowStockOf(this.knex);
  noteDigest = (producer: string, day: IsoDay) => settings.noteDigest(this.knex, producer, day);
}
