import { createHash, randomUUID } from "node:crypto";
import sharp from "sharp";
import { describe, expect, inject, it } from "vitest";
import type { FactRecorded, ProofStored } from "../../src/contracts/indicator-facts";
import { answered, ask } from "../support/shop/client";
import { officer } from "../support/shop/desk";

const upload = ({ headers }: { headers: Record<string, string> }, form: FormData) =>
  ask("POST", "/officer/indicators/proofs", form, { headers });

const counterWith = ({ sha256 }: ProofStored) => ({
  kind: "counter",
  content: { name: "Quầy OCOP Gò Tháp (mẫu)" },
  unit_id: "d-872",
  valid_from: "2026-03-01",
  source: "Báo cáo của đơn vị (mẫu)",
  proofs: [sha256],
  idempotency_key: randomUUID(),
});

describe("facts an officer reports", () => {
  it("carry proofs by the hash of their content", async () => {
    const desk = await officer();
    const form = new FormData();
    form.set("file", new Blob([Buffer.from("%PDF-1.4 mẫu")], { type: "application/pdf" }), "biên bản.pdf");
    const proof = await answered<ProofStored>(upload(desk, form));
    expect(proof).toMatchObject({ name: "biên bản.pdf", media_type: "application/pdf" });
    const { fact } = await answered<FactRecorded>(desk.post("/officer/indicators/facts", counterWith(proof)));
    expect(fact.proofs).toEqual([proof]);
    const { text, headers } = await desk.get(`/officer/indicators/proofs/${proof.sha256}`);
    expect([text, headers.get("content-disposition")]).toEqual(["%PDF-1.4 mẫu", expect.stringContaining("attachment")]);
    const wrong = new FormData();
    wrong.set("file", new Blob(["<script>"], { type: "application/pdf" }), "x.pdf");
    expect((await upload(desk, wrong)).status).toBe(400);
  });

  it("carry pictures without what the camera wrote beside them, under the hash of what is kept", async () => {
    const desk = await officer();
    const sent = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#3a7d44" } })
      .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "10/1 27/1 0/1" } })
      .jpeg()
      .toBuffer();
    const photo = new FormData();
    photo.set("file", new Blob([new Uint8Array(sent)], { type: "image/jpeg" }), "quầy.jpg");
    const proof = await answered<ProofStored>(upload(desk, photo));
    expect(proof).toMatchObject({ name: "quầy.jpg", media_type: "image/jpeg" });
    const { fact } = await answered<FactRecorded>(desk.post("/officer/indicators/facts", counterWith(proof)));
    const { headers } = desk;
    const answer = await fetch(`${inject("shop").urls[0]}/officer/indicators/proofs/${proof.sha256}`, { headers });
    const kept = Buffer.from(await answer.arrayBuffer());
    expect(createHash("sha256").update(kept).digest("hex")).toBe(proof.sha256);
    expect([(await sharp(sent).metadata()).exif, (await sharp(kept).metadata()).exif]).toEqual([
      expect.any(Buffer),
      undefined,
    ]);
    expect(fact.proofs).toEqual([proof]);
    const broken = new FormData();
    broken.set("file", new Blob([new Uint8Array(sent.subarray(0, 200))]), "quầy.jpg");
    expect((await upload(desk, broken)).status).toBe(400);
  });
});
