import { describe, expect, it } from "vitest";
import { fingerprintOf } from "./fingerprint";

const page = (name: string | undefined, seller?: string) =>
  fingerprintOf({
    page: {
      requestedUrl: "u",
      finalUrl: "u",
      hops: [],
      ...(name !== undefined && { name }),
      ...(seller && { seller }),
    },
  });

describe("fingerprintOf", () => {
  it("stays while name and seller stay, whatever their case and form", () => {
    expect(page("Trà sen", "HTX Sen")).toBe(page(" trà SEN ".normalize("NFD"), "htx sen"));
  });

  it("changes with the name and with the seller, so that a person looks again", () => {
    expect(new Set([page("Trà sen"), page("Trà sen túi"), page("Trà sen", "A"), page("Trà sen", "B")]).size).toBe(4);
  });

  it("is none for a page that shows no name", () => expect(page(undefined)).toBeNull());
});
