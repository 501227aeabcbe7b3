import { describe, expect, it } from "vitest";
import { redactBody, redactUrl } from "./redact";

describe("the log", () => {
  it("shows no secret of an address", () => {
    const url = redactUrl(
      "https://x.vn/api?partner_id=1&sign=abc&access_token=t0ps3cret&shop_cipher=ROW_x&app_secret=s3&page=2",
    );
    expect(url).toContain("partner_id=1");
    expect(url).toContain("page=2");
    for (const secret of ["abc", "t0ps3cret", "ROW_x", "s3&"]) expect(url).not.toContain(secret);
  });

  it("shows neither tokens nor buyers of a body, and keeps what explains a failure", () => {
    const body = JSON.stringify({
      code: "500",
      message: "E500",
      data: {
        access_token: "t0ps3cret",
        order_sn: "2601",
        recipient_address: { name: "Nguyễn", phone: "0909" },
        buyer_username: "an",
        message_to_seller: "gọi 0909",
      },
    });
    const shown = redactBody(body, "application/json") ?? "";
    for (const kept of ["500", "E500", "2601"]) expect(shown).toContain(kept);
    for (const hidden of ["t0ps3cret", "Nguyễn", "0909", '"an"']) expect(shown).not.toContain(hidden);
  });

  it("shows no buyer, however a marketplace names the fields", () => {
    const orders = [
      { order_sn: "26", recipient_address: { full_address: "Ấp 3", zipcode: "870000" }, buyer_user_id: 5 },
      { order_number: "26", customer_first_name: "An", address_shipping: { phone: "0909" }, tax_code: "1401" },
      { code: "26", shipping: { address: { full_name: "An", street: "Ấp 3", email: "an@x.vn" } } },
      { order_number: "26", receiver_name: "An", receiver_address: "Ấp 3", shipping_contact_phone: "0909" },
      {
        number: "26",
        billing: { company: "Hộ An", postcode: "870000" },
        shipping: { first_name: "An", address_1: "Ấp 3" },
      },
    ];
    for (const order of orders) {
      const shown = redactBody(JSON.stringify({ data: [order] }), "application/json") ?? "";
      expect(shown).toContain("26");
      for (const hidden of ["An", "Ấp 3", "0909", "870000", "an@x.vn", "1401", ":5"])
        expect(shown).not.toContain(hidden);
    }
  });

  it("hides an authorisation code, and forms and pictures as well", () => {
    expect(
      redactBody(JSON.stringify({ code: "0_100132_SYNTHETIC_CODE_VALUE", partner_id: 1 }), "application/json"),
    ).not.toContain("SYNTHETIC");
    expect(redactBody("client_id=1&client_secret=s3cr3t&refresh_token=tok", "application/x-www-form-urlencoded")).toBe(
      "client_id=1&client_secret=%5Bhidden%5D&refresh_token=%5Bhidden%5D",
    );
    expect(redactBody(new Uint8Array([0xff, 0xd8]), "image/jpeg")).toBe("[2 bytes, not JSON]");
  });
});
