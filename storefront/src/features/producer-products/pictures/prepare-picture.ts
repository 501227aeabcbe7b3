import { MEASURED_SIDE, measurePixels, type PictureRemark, remarksOn } from "./picture-quality";

/** Pixels of the longer side that is sent: enough for a marketplace's zoom, small enough for a rural network. */
const SENT_SIDE = 1_600;
const QUALITY = 0.85;
const PREVIEW_SIDE = 160;

export type PreparedPicture = {
  bytes: ArrayBuffer;
  remarks: PictureRemark[];
  /** A small copy to show; a data address, since pages load pictures from nowhere else. */
  preview: string;
};

/**
 * Draws a photograph anew, upright and smaller. Nothing but its pixels is drawn, so where and when it was taken stays on the
 * device. @throws where the browser cannot read the file
 */
export async function preparePicture(file: Blob): Promise<PreparedPicture> {
  const photograph = await createImageBitmap(file, { imageOrientation: "from-image" });
  try {
    const sent = draw(photograph, SENT_SIDE);
    const measured = draw(photograph, MEASURED_SIDE);
    const pixels = contextOf(measured).getImageData(0, 0, measured.width, measured.height);
    const remarks = remarksOn(measurePixels(pixels), Math.min(sent.width, sent.height));
    const preview = draw(photograph, PREVIEW_SIDE).toDataURL("image/jpeg", 0.7);
    return { bytes: await (await toJpeg(sent)).arrayBuffer(), remarks, preview };
  } finally {
    photograph.close();
  }
}

/** The picture within a square of `side` pixels, never larger than it is, on white where it is see-through. */
function draw(picture: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = contextOf(canvas);
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws no pictures");
  return context;
}

function toJpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("This browser codes no JPEG"))),
      "image/jpeg",
      QUALITY,
    );
  });
}
