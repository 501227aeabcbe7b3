import type { Page } from "playwright-core";
import type { Photograph } from "./hand";

/** A jar with a label on a plain ground, drawn by the browser and the same on every run: a photograph as a phone takes one. */
export async function photograph(page: Page): Promise<Photograph> {
  const address = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [1_600, 1_200];
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.fillStyle = "#dcd8cf";
    context.fillRect(0, 0, 1_600, 1_200);
    for (let line = 0; line < 40; line += 1) {
      context.fillStyle = `hsl(${line * 9} 60% ${line % 2 ? 35 : 60}%)`;
      context.fillRect(500 + line * 15, 250, 8, 700);
    }
    return canvas.toDataURL("image/jpeg", 0.9);
  });
  return { name: "mau.jpg", mimeType: "image/jpeg", buffer: Buffer.from(address.split(",")[1] ?? "", "base64") };
}
