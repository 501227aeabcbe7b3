import { readRows, toXlsx } from "@ocop/integrations/exchange";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";

const SHEET = "xl/worksheets/sheet1.xml";

/** A workbook as somebody sends it who wants it to do something: a formula instead of a price, and a part with macros. */
async function withFormula(formula: string, stored: string): Promise<Uint8Array> {
  const files = unzipSync(
    await toXlsx(
      [
        ["Mã dòng", "Giá"],
        ["DT-1", 45_000],
      ],
      "Sản phẩm",
    ),
  );
  const sheet = strFromU8(files[SHEET] ?? new Uint8Array());
  const cell = /<v>45000<\/v>/;
  if (!cell.test(sheet)) throw new Error("The sheet is written differently now");
  files[SHEET] = strToU8(sheet.replace(cell, `<f>${formula}</f>${stored}`));
  files["xl/vbaProject.bin"] = strToU8("Sub Auto_Open()");
  return zipSync(files);
}

describe("formulas in a sheet that is sent", () => {
  it.each(["1+1", 'WEBSERVICE("http://127.0.0.1:1/")', "cmd|'/c calc'!A1"])(
    "are never worked out: what the cell last showed is read: %s",
    async (formula) => {
      const escaped = formula.replaceAll('"', "&quot;");
      expect(await readRows(await withFormula(escaped, "<v>51000</v>"))).toEqual([
        ["Mã dòng", "Giá"],
        ["DT-1", "51000"],
      ]);
    },
  );

  it("read as nothing where the cell has never shown anything", async () => {
    const [, line] = await readRows(await withFormula("1+1", ""));
    expect(line?.[1] ?? "").toBe("");
  });

  it("are text in a file of commas, and are written back as text", async () => {
    const [line] = await readRows(Buffer.from('DT-1,"=1+1"\n'));
    expect(line).toEqual(["DT-1", "=1+1"]);
    const again = unzipSync(await toXlsx([["=1+1"]], "x"));
    expect(strFromU8(again[SHEET] ?? new Uint8Array())).not.toContain("<f>");
  });
});
