import type { EditableField, SeenListing } from "@ocop/integrations/core";
import type { Action, Drift } from "../../modules/channel/domain/compare";
import { offersSoldOut, seenUnit, type Unit, unitsOf } from "../../modules/channel/domain/sizes";
import type { Wanted } from "../../modules/channel/domain/wanted";
import type { NewEvent } from "../../modules/channel/store/rows";

const ACTIONS: Readonly<Record<Action, { vi: string; en: string }>> = {
  stock: { vi: "số lượng tồn", en: "the stock" },
  price: { vi: "giá bán", en: "the price" },
  content: { vi: "nội dung tin đăng", en: "the listing's content" },
};

/** What became different in what is wanted, and why people should care. */
export function wantedChanged(before: Wanted, after: Wanted): NewEvent {
  const detail = { before: changed(before, after), after: changed(after, before) };
  if (before.stars !== null && after.stars === null) {
    return {
      kind: "certificate_ended",
      message_vi:
        "Không còn giấy công nhận OCOP còn hiệu lực: chữ về hạng sao sẽ được gỡ khỏi tin, tin vẫn giữ nguyên.",
      message_en: "No OCOP certificate is in force any more: the star wording leaves the listing, the listing stays.",
      detail,
    };
  }
  if (before.stars === null && after.stars !== null) {
    return {
      kind: "certificate_returned",
      message_vi: `Có công nhận OCOP ${after.stars} sao còn hiệu lực: chữ về hạng sao được đưa vào tin.`,
      message_en: `An OCOP recognition of ${after.stars} stars is in force: the star wording joins the listing.`,
      detail,
    };
  }
  if (offersSoldOut(after, before)) {
    return {
      kind: "sold_out",
      message_vi: "Đã hết hàng: số lượng trên sàn được đưa về 0 trước mọi việc khác.",
      message_en: "Sold out: the stock on the channel is set to 0 before anything else.",
      detail,
    };
  }
  return {
    kind: "wanted_changed",
    message_vi: "Thông tin sản phẩm đã thay đổi, tin đăng sẽ được cập nhật theo.",
    message_en: "The product's facts have changed; the listing will follow.",
    detail,
  };
}

function changed(one: Wanted, other: Wanted): Record<string, unknown> {
  const differs = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(Object.entries(other).find(([name]) => name === key)?.[1]);
  return Object.fromEntries(Object.entries(one).filter(differs));
}

export function written(channel: string, action: Action, before: SeenListing, after: Wanted): NewEvent {
  const values = {
    stock: bySize("stock", before, after),
    price: bySize("price", before, after),
    content: { before: { title: before.title }, after: { title: after.title } },
  };
  return {
    kind: `${action}_written`,
    message_vi: `Đã cập nhật ${ACTIONS[action].vi} trên ${channel}.`,
    message_en: `Updated ${ACTIONS[action].en} on ${channel}.`,
    detail: values[action],
  };
}

/** Before and after a write: one number, or those of every size by its name. */
function bySize(field: "stock" | "price", before: SeenListing, after: Wanted) {
  const named = (value: (unit: Unit) => number | undefined) =>
    Object.fromEntries(
      unitsOf(after).map((unit) => [unit.name === undefined ? field : `${field} ${unit.name}`, value(unit)]),
    );
  return { before: named((unit) => seenUnit(after, before, unit)?.[field]), after: named((unit) => unit[field]) };
}

/** Sizes the marketplace does not show, or shows under another name, which only a person can settle there. */
export function sizesDiffer(
  channel: string,
  missing: readonly Unit[],
  misnamed: readonly (Unit & { theirs: string })[],
): { message_vi: string; message_en: string } {
  const lacking = missing.map(({ name, sku }) => `${name ?? ""} (${sku})`).join(", ");
  const vi = misnamed.map(({ name, sku, theirs }) => `“${theirs}” thành “${name}” (${sku})`).join(", ");
  const en = misnamed.map(({ name, sku, theirs }) => `“${theirs}” to “${name}” (${sku})`).join(", ");
  const messages_vi = [
    `Tin trên ${channel} chưa có loại: ${lacking}. Hãy thêm loại đó trong trang người bán, ghi đúng mã hàng (SKU) này; hệ thống sẽ tự giữ giá và số lượng.`,
    `Tên loại trên ${channel} khác với sản phẩm. Hãy đổi tên trong trang người bán: ${vi}.`,
  ];
  const messages_en = [
    `The listing on ${channel} lacks: ${lacking}. Please add it in the seller centre under exactly this SKU; its price and stock are kept from then on.`,
    `Sizes are called otherwise on ${channel}. Please rename them in the seller centre: ${en}.`,
  ];
  const told = [missing.length > 0, misnamed.length > 0];
  const said = (messages: readonly string[]) => messages.filter((_, position) => told[position]).join(" ");
  return { message_vi: said(messages_vi), message_en: said(messages_en) };
}

/** The channel neither lets software rename sizes nor tells what they are called: said once, when it is wanted. */
export function renameThere(
  channel: string,
  sizes: readonly { sku: string; name?: string | undefined; before: string }[],
): NewEvent {
  const vi = sizes.map(({ sku, name, before }) => `“${before}” thành “${name}” (${sku})`).join(", ");
  const en = sizes.map(({ sku, name, before }) => `“${before}” to “${name}” (${sku})`).join(", ");
  return {
    kind: "rename_there",
    message_vi: `${channel} không cho phần mềm đổi tên loại và không cho biết tên đang hiện. Hãy đổi trong trang người bán: ${vi}.`,
    message_en: `${channel} lets no software rename sizes and does not tell their names. Please rename them in the seller centre: ${en}.`,
    detail: { sizes },
  };
}

/** More than one listing carries our SKU there. @param kept ours @param others those that nobody keeps in step */
export function twinsThere(
  channel: string,
  sku: string,
  kept: SeenListing,
  others: readonly SeenListing[],
): { message_vi: string; message_en: string } {
  const named = ({ id, title }: SeenListing) => `${id} “${title}”`;
  const more = others.map(named).join(", ");
  return {
    message_vi: `Trên ${channel} có ${others.length + 1} tin cùng mã hàng ${sku}: hệ thống giữ tin ${named(kept)}; tin không được giữ giá và số lượng: ${more}. Hãy vào trang người bán xem và gỡ tin thừa; hệ thống không tự xóa.`,
    message_en: `${channel} has ${others.length + 1} listings with the SKU ${sku}: ${named(kept)} is kept in step; price and stock of these are not: ${more}. Please look in the seller centre and take the surplus one down; nothing is deleted from here.`,
  };
}

export function creating(channel: string, wanted: Wanted): NewEvent {
  return {
    kind: "create_sent",
    message_vi: `Đang đăng sản phẩm lên ${channel}.`,
    message_en: `Sending the product to ${channel}.`,
    detail: { after: { ...wanted } },
  };
}

export function created(channel: string, externalId: string): NewEvent {
  return {
    kind: "created",
    message_vi: `${channel} đã nhận tin đăng, mã ${externalId}. Đang chờ sàn duyệt.`,
    message_en: `${channel} took the listing as ${externalId}. Waiting for its review.`,
    detail: { external_id: externalId },
  };
}

/** @param ours true where a create of ours turned out to have arrived */
export function adopted(channel: string, found: readonly SeenListing[], ours: boolean): NewEvent {
  const detail = { external_ids: found.map(({ id }) => id), sku_matches: found.length };
  return ours
    ? {
        kind: "adopted",
        message_vi: `Đã tìm thấy tin vừa gửi trên ${channel} theo mã hàng và nối lại; không đăng trùng.`,
        message_en: `Found the listing just sent on ${channel} by its SKU and linked it; nothing is doubled.`,
        detail,
      }
    : {
        kind: "adopted",
        message_vi: `Gian hàng trên ${channel} đã có tin mang mã hàng này. Đã nối với tin đó thay vì đăng mới.`,
        message_en: `The shop on ${channel} has a listing with this SKU. It was linked instead of creating another.`,
        detail,
      };
}

export function notShown(channel: string): NewEvent {
  return {
    kind: "not_shown",
    message_vi: `${channel} đã nhận tin nhưng chưa cho thấy tin. Hệ thống tìm lại theo mã hàng và không gửi lần nữa.`,
    message_en: `${channel} took the listing and does not show it. It is looked for by its SKU and not sent again.`,
  };
}

/** What is known, and what a person can find out. @param as what the marketplace called it when it took it, null where it said nothing */
export function stillNotKnown(channel: string, as: string | null): { message_vi: string; message_en: string } {
  return as === null
    ? {
        message_vi: `${channel} chưa cho biết tin có được tạo hay không: câu trả lời bị mất, tìm theo mã hàng chưa thấy. Hệ thống vẫn tìm và không tự gửi lại. Hãy xem trong kênh người bán của ${channel} rồi trả lời.`,
        message_en: `${channel} does not tell whether the listing was made: its answer got lost, and its SKU is not found. It is still looked for and not sent again by itself. Please look in the seller centre of ${channel} and answer.`,
      }
    : {
        message_vi: `${channel} đã nhận tin (số ${as}) nhưng vẫn chưa cho thấy; có thể tin đang chờ duyệt. Hệ thống vẫn tìm và không tự gửi lại. Hãy xem trong kênh người bán của ${channel} rồi trả lời.`,
        message_en: `${channel} took the listing (number ${as}) and still does not show it; it may wait for moderation. It is still looked for and not sent again by itself. Please look in the seller centre of ${channel} and answer.`,
      };
}

/** While its shop is paused; who wrote it there has to take it out. */
export function starsStay(channel: string): { message_vi: string; message_en: string } {
  return {
    message_vi: `Tin trên ${channel} còn ghi hạng sao mà giấy công nhận không còn hiệu lực. Chữ này do người bán tự viết và gian hàng đang tạm dừng, nên hệ thống không sửa. Hãy bỏ chữ đó trong kênh người bán, hoặc cho gian hàng hoạt động lại.`,
    message_en: `The listing on ${channel} still tells a star rank whose certificate is not in force. The seller wrote it there and the shop is paused, so it is not changed from here. Please take it out in the seller centre, or let the shop go on.`,
  };
}

export function stateSeen(channel: string, before: SeenListing | null, after: SeenListing): NewEvent {
  const live = after.state === "live";
  return {
    kind: "state_seen",
    message_vi: live
      ? `Tin đang hiển thị trên ${channel}.`
      : `${channel} báo trạng thái của tin: ${after.channelState}.`,
    message_en: live
      ? `The listing is live on ${channel}.`
      : `${channel} tells the listing's state: ${after.channelState}.`,
    detail: { before: before?.state ?? null, after: after.state, reasons: after.reasons },
  };
}

export function sentAnew(channel: string): NewEvent {
  return {
    kind: "sent_anew",
    message_vi: `${channel} đã từ chối yêu cầu trước. Nội dung đã sửa, yêu cầu mới sẽ được gửi.`,
    message_en: `${channel} refused the request before. Its content was corrected; a new request is sent.`,
  };
}

export function edited(channel: string, fields: readonly Drift[], editable: readonly EditableField[]): NewEvent {
  const locked = fields.every(({ field }) => field !== "price" && !editable.includes(field));
  if (locked)
    return {
      kind: "not_editable",
      message_vi: `${channel} không cho phần mềm sửa mục này của tin đã đăng. Hãy sửa trong trang người bán, hoặc chọn giữ nội dung của sàn.`,
      message_en: `${channel} lets no software change this of a listing. Please change it in the seller centre, or choose theirs.`,
      detail: { fields },
    };
  return {
    kind: "edited_there",
    message_vi: `Có người đã sửa tin trên ${channel}. Hãy chọn giữ nội dung của ta hay của sàn; tạm thời không ghi đè.`,
    message_en: `Somebody edited the listing on ${channel}. Please choose ours or theirs; nothing is written over meanwhile.`,
    detail: { fields },
  };
}
