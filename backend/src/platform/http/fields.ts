import { z } from "@medusajs/framework/zod";
import type { Page } from "../../contracts/common";
import { notFound } from "./errors";

const ID = /^[A-Za-z0-9_-]{1,60}$/;
const HANDLE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Ids as this system and Medusa make them. Anything else is nobody's id. */
export const idSchema = z.string().regex(ID, "Mã không hợp lệ. || This is not a valid id.");

/** Last part of a public address, such as `tra-sen-thap-muoi`. */
export function isHandle(text: string | undefined): text is string {
  return text !== undefined && text.length <= 250 && HANDLE.test(text);
}

const NO_PAGE = "Số trang không hợp lệ. || This is not a page number.";

/** A page number as text, from 1. */
export const pageNumber = z.coerce.number(NO_PAGE).int(NO_PAGE).min(1, NO_PAGE).max(100_000, NO_PAGE).default(1);

export function pageSize(usual: number, most: number) {
  const message = `Mỗi trang có từ 1 đến ${most} mục. || A page holds 1 to ${most} entries.`;
  return z.coerce.number(message).int(message).min(1, message).max(most, message).default(usual);
}

/** A comma separated list of distinct values; nothing at all where the parameter is left out or empty. */
export function listOf<Schema extends z.ZodType<unknown, string>>(entry: Schema, most = 50) {
  const message = `Chọn tối đa ${most} giá trị. || Choose at most ${most} values.`;
  return z
    .string()
    .max(4000)
    .default("")
    .transform((text) => [...new Set(text.split(",").filter((word) => word !== ""))])
    .pipe(z.array(entry).max(most, message));
}

/**
 * How a list is cut into pages.
 * @throws ShopError 404 for a page after the last one; the first page exists also when nothing is on it
 */
export function pageOf({ page, limit }: { page: number; limit: number }, total: number): Page {
  const pages = Math.ceil(total / limit);
  if (page > Math.max(1, pages)) throw notFound("Không có trang này.", "There is no such page.");
  return { page, limit, total, pages };
}
