import { model } from "@medusajs/framework/utils";

/**
 * The telephone number a producer wants buyers to see (Law 19/2023 art. 37). A household's number is a person's, so it is shown only
 * because its owner put it here, and only as long as it stands (Law 91/2025). What was shown once stays, with who put it there.
 */
export const SellerContact = model
  .define("seller_contact", {
    id: model.id({ prefix: "scon" }).primaryKey(),
    producer_id: model.text(),
    /** `+84912345678` */
    phone: model.text(),
    /** Id of the principal who put it there, never a name. */
    shown_by: model.text(),
    ended_at: model.dateTime().nullable(),
    ended_by: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_seller_contact_shown_unique",
      on: ["producer_id"],
      unique: true,
      where: "ended_at IS NULL AND deleted_at IS NULL",
    },
  ]);
