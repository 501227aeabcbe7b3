import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** What is shown of a registered product beside the register's facts; null where nothing is told. */
export type ShownContent = {
  registered_product_id: string;
  story_vi: string | null;
  story_en: string | null;
  /** As `labelFactsSchema` without `sample`. */
  label_facts: unknown;
  /** As a list of `pictureSchema` without `sample`. */
  pictures: unknown;
};

/** Puts content in the place of what was shown. Writing it twice changes nothing; a trigger asks for a fresh document. */
export async function writeContent(knex: Knex, { label_facts, pictures, ...told }: ShownContent): Promise<void> {
  await knex.raw(
    `insert into product_content (registered_product_id, story_vi, story_en, label_facts, pictures)
     values (:registered_product_id, :story_vi, :story_en, cast(:label_facts as jsonb), cast(:pictures as jsonb))
     on conflict (registered_product_id) do update set story_vi = excluded.story_vi, story_en = excluded.story_en,
       label_facts = excluded.label_facts, pictures = excluded.pictures, updated_at = now(), deleted_at = null`,
    { ...told, label_facts: jsonOrNull(label_facts), pictures: jsonOrNull(pictures) },
  );
}

function jsonOrNull(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
