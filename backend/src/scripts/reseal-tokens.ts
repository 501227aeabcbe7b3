import type { ExecArgs } from "@medusajs/framework/types";
import { CHANNEL } from "../modules/channel";
import type { ChannelService } from "../modules/channel/service";

const SOME_UNREADABLE = 1;

/**
 * After a new pair was put in front of `CHANNEL_KEYS`: seals every marketplace token with it, so that the old pairs may go.
 * Ends with 1 where a token cannot be opened with any key there is; its shop has to be connected again.
 */
export default async function resealTokens({ container }: ExecArgs): Promise<void> {
  const { book }: ChannelService = container.resolve(CHANNEL);
  const { resealed, unreadable } = await book.desk.reseal();
  console.log(`Đã niêm phong lại ${resealed} khóa truy cập.`);
  for (const { table, id } of unreadable) console.error(`${table} ${id}: không mở được, xin kết nối lại gian hàng.`);
  for (const [key, count] of await book.desk.keysInUse()) console.log(`Khóa ${key}: ${count}`);
  if (unreadable.length > 0) process.exitCode = SOME_UNREADABLE;
}
