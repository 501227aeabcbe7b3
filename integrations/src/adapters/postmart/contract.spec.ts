import { describe, expect, it } from "vitest";
import { capabilitiesOf } from "../../core";
import { importResults, makeBatch, neutralMapping } from "../../exchange";
import { startSandbox } from "../../sandbox";
import { postmartSandbox } from "../../sandbox/postmart";
import { describeAdapterContract, openWorld, SETUPS } from "../../testing";
import { postmart } from "./index";

const setup = SETUPS.postmart;

describeAdapterContract(setup);

describe("Postmart without a partner profile", () => {
  it("can exchange files and claim addresses, and nothing else", async () => {
    const world = await openWorld(setup);
    const ports = postmart.create(world.deps, postmart.settings.parse({}));
    const able = Object.entries(capabilitiesOf(ports, postmart.info)).flatMap(([name, has]) => (has ? [name] : []));
    expect(able).toEqual(["fileExchange", "urlClaims"]);
    await world.close();
  });

  it("hands a sheet over and reads the desk's answer back, row by row", async () => {
    const sandbox = await startSandbox(postmartSandbox);
    sandbox.control.addShop("s1", "HTX mẫu");
    const base = {
      category: "Trái cây sấy",
      description: "",
      stock: 5,
      saleUnit: "hộp",
      weightGrams: 250,
      pictures: ["https://img.example.vn/1.jpg"],
      producerName: "HTX mẫu",
      producerAddress: "",
      papers: [],
    };
    const products = [
      { ...base, rowCode: "DT-1", name: "Xoài sấy (mẫu)", price: 89_000 },
      { ...base, rowCode: "DT-2", name: "Trà chữa khỏi bệnh (mẫu)", price: 50_000 },
    ];
    const { file, manifest } = await makeBatch({
      batch: "b1",
      products,
      mapping: neutralMapping("buudien"),
      format: "csv",
      madeAt: new Date(),
      madeBy: "canbo",
    });
    const answer = await fetch(`${sandbox.url}/desk/import?shop=s1`, { method: "POST", body: Buffer.from(file) });
    const { answers } = await importResults(
      new Uint8Array(await answer.arrayBuffer()),
      manifest,
      postmart.info.recogniseUrl,
    );
    expect(answers.get("DT-1")).toMatchObject({ state: "claimed_listed" });
    expect(answers.get("DT-2")).toEqual({ state: "refused", reason: "Quảng cáo công dụng chữa bệnh" });
    await sandbox.close();
  });
});
