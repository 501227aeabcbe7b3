import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What an order says of its sellers stays as it was agreed, whatever becomes of their pages. */
export class Migration20261126075900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "order_part" add column if not exists "producer_address" text null, add column if not exists "producer_registration" text null, add column if not exists "producer_tax_code" text null;`,
    );
    // Orders from before these columns say what the register says now, also of producers it no longer shows.
    this.addSql(
      `do $$ begin
        if to_regclass('public.producer') is not null then
          update order_part part set
            producer_address = coalesce(nullif(seller.address_text, ''), nullif(concat_ws(', ',
              nullif(seller.commune_text, ''), nullif(seller.district_text, ''), nullif(seller.province_text, '')), '')),
            producer_registration = seller.registration_number, producer_tax_code = seller.tax_code
          from producer seller where seller.id = part.producer_id and part.producer_address is null;
        end if;
      end $$;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "order_part" drop column if exists "producer_address", drop column if exists "producer_registration", drop column if exists "producer_tax_code";`,
    );
  }
}
