import type { Fault } from "@ocop/integrations/core";
import type { ListingProblem } from "../../contracts/producer-channels";
import { channelName } from "../channel/channel-names";
import { toldDoubt } from "../channel/settle-doubt";
import { fixPlace, tellFault } from "../channel/told-fault";
import type { OwnOne } from "./own-listings";

type Told = Pick<ListingProblem, "kind" | "field" | "fix" | "message" | "message_en" | "channel_message"> & {
  /** What makes two listings' problems one and the same. */
  sameness: string;
};

/**
 * What stands in the way of a producer's listings, one group for each thing to mend, the widest first within what a person must
 * do. A listing with several faults stands in several groups; a listing without any in none. Pure.
 */
export function problemsOf(listings: readonly OwnOne[]): ListingProblem[] {
  const groups = new Map<string, ListingProblem>();
  for (const one of listings) {
    const { channel } = one.shop;
    for (const { sameness, ...told } of toldOf(one)) {
      const key = `${channel}|${told.kind}|${sameness}`;
      const group = groups.get(key) ?? {
        ...{ key, ...told, channel, channel_name: channelName(channel) },
        listings: [],
      };
      const { id, product_id } = one.listing;
      group.listings.push({ id, product_id, product_name: one.product.name });
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort((a, b) => turn(a) - turn(b) || b.listings.length - a.listings.length);
}

/** What waits for an answer stands first, what heals by itself last. */
function turn({ kind }: ListingProblem): number {
  if (kind === "question") return 0;
  return kind === "retrying" || kind === "ours" ? 2 : 1;
}

function toldOf({ listing, shop, standing, job }: OwnOne): Told[] {
  const { failure } = listing;
  if (standing === "closed") return [];
  if (standing === "question") return [question(toldDoubt(listing) !== null, channelName(shop.channel))];
  if (standing === "reconnect") return [endedPermission(shop.id, channelName(shop.channel))];
  const channel_message = failure?.channel.message ?? null;
  if (failure?.failure.kind === "fix_data" && failure.failure.faults.length > 0)
    return failure.failure.faults.map((fault) => faultOf(fault, channel_message));
  if (!failure) return job?.dead ? [stuck(job.last_error)] : [];
  const { message_vi: message, message_en } = failure;
  const said = { field: null, message, message_en, channel_message, sameness: message };
  switch (failure.failure.kind) {
    case "rejected":
      return [{ ...said, kind: "refused", fix: "product" }];
    case "fix_data":
      return [{ ...said, kind: "fault", fix: "listing", sameness: channel_message ?? message }];
    case "bug":
      return [{ ...said, kind: "ours", fix: "listing" }];
    default:
      // The hour in a sentence about a limit must not make a group of its own.
      return [{ ...said, kind: job?.dead ? "stuck" : "retrying", fix: "listing", sameness: failure.failure.kind }];
  }
}

function faultOf(fault: Fault, channel_message: string | null): Told {
  const { field, rule, message_vi: message, message_en } = tellFault(fault);
  return {
    kind: "fault",
    field,
    fix: fixPlace(field),
    message,
    message_en,
    channel_message,
    // What a sentence says of one SKU is no other listing's problem.
    sameness: `${field}|${rule}|${fault.detail?.sku ?? ""}`,
  };
}

/** What waits for the producer's own answer, which is given on the listing's page. */
function question(inDoubt: boolean, channel: string): Told {
  const said = { kind: "question" as const, field: null, fix: "listing" as const, channel_message: null };
  return inDoubt
    ? {
        ...{ ...said, sameness: "doubt" },
        message: `${channel} không cho biết tin đã được tạo hay chưa. Hãy xem trên sàn rồi trả lời; chưa trả lời thì không gửi lại, để khỏi đăng trùng.`,
        message_en: `${channel} does not say whether the listing was made. Please look there and answer; nothing is sent again before, so that nothing is listed twice.`,
      }
    : {
        ...{ ...said, sameness: "drift" },
        message: `Tin bị sửa trên ${channel}. Hãy chọn giữ bản nào; chưa chọn thì không ghi đè.`,
        message_en: `The listing was edited on ${channel}. Please choose which version stays; nothing is written over before.`,
      };
}

function stuck(error: string | null): Told {
  return {
    ...{ kind: "stuck", field: null, fix: "listing", channel_message: null, sameness: error ?? "" },
    message: "Đã thử nhiều lần mà chưa được. Hãy bấm “Thử lại”; nếu vẫn vậy, xin báo cán bộ.",
    message_en: "It was tried many times. Please press “Try again”; if it stays so, tell an officer.",
  };
}

function endedPermission(shop: string, channel: string): Told {
  return {
    ...{ kind: "reconnect", field: null, fix: "shop", channel_message: null, sameness: shop },
    message: `Kết nối với ${channel} đã hết hạn hoặc bị thu hồi. Hãy kết nối lại, mọi tin sẽ tự cập nhật.`,
    message_en: `The connection to ${channel} has ended. Please reconnect; all listings then follow by themselves.`,
  };
}
