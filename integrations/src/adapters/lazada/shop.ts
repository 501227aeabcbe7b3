import type { MediaPort, ShopPort } from "../../core";
import type { Api } from "./client";
import { LANES } from "./limits";
import { imageAnswer, sellerAnswer } from "./wire";

export function shopPort(api: Api): ShopPort {
  return {
    async facts(call) {
      const seller = await api.ask({ path: "/seller/get", schema: sellerAnswer }, call);
      return {
        name: seller.name,
        active: seller.status === "ACTIVE",
        carriers: [],
        // Ordinary shops with one warehouse use this code.
        warehouses: [{ id: "dropshipping", name: "dropshipping" }],
        obstacles: seller.status === "ACTIVE" ? [] : [seller.status],
      };
    },
  };
}

export function mediaPort(api: Api): MediaPort {
  return {
    async upload(image, call) {
      const file = { field: "image", name: image.name, type: image.type, bytes: image.bytes };
      const answer = await api.ask(
        { path: "/image/upload", method: "POST", schema: imageAnswer, lane: LANES.media, file },
        call,
      );
      return answer.image.url;
    },
  };
}
