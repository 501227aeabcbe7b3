import type { MediaPort, ShopPort } from "../../core";
import { multipart } from "../../transport";
import type { Api } from "./client";
import { LANES } from "./limits";
import { signedUrl } from "./request";
import { channelAnswer, imageAnswer, readAnswer, shopAnswer } from "./wire";

export function shopPort(api: Api): ShopPort {
  return {
    async facts(call) {
      const shop = await api.get("/shop/get_shop_info", [], shopAnswer, call);
      const { logistics_channel_list: channels } = await api.get(
        "/logistics/get_channel_list",
        [],
        channelAnswer,
        call,
      );
      // Only enabled channels that are not hidden behind another one may be sent.
      const usable = channels.filter((channel) => channel.enabled && (channel.mask_channel_id ?? "0") === "0");
      return {
        name: shop.shop_name,
        active: shop.status === "NORMAL",
        carriers: usable.map((channel) => ({ id: channel.logistics_channel_id, name: channel.logistics_channel_name })),
        warehouses: [],
        obstacles: shop.status === "NORMAL" ? [] : [shop.status],
      };
    },
  };
}

/** Bytes only: Shopee fetches no addresses. The call is signed as a public one. */
export function mediaPort(api: Api): MediaPort {
  const path = "/media_space/upload_image";
  return {
    async upload(image, call) {
      const answer = await api.client.perform({
        operation: path,
        nature: "set",
        lane: LANES.media,
        ...(call.signal && { signal: call.signal }),
        build: ({ now }) => {
          const file = { field: "image", name: image.name, type: image.type, bytes: image.bytes };
          const { body, contentType } = multipart([], [file], `ocop${now}`);
          return {
            method: "POST",
            url: signedUrl({ settings: api.settings, path, now }),
            headers: { "content-type": contentType },
            body,
          };
        },
        read: (response, asked) => readAnswer(asked, response, imageAnswer),
      });
      return answer.image_info.image_id;
    },
  };
}
