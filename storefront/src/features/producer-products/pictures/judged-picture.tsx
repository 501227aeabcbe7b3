import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import type { PictureRemark } from "./picture-quality";
import type { PreparedPicture } from "./prepare-picture";

type Props = {
  picture: PreparedPicture;
  texts: Record<"useAnyway" | "again", string>;
  remarks: Record<PictureRemark, string>;
  onAgain: () => void;
  onUse: () => void;
};

/** A photograph that could be better, and how; whoever took it decides. */
export function JudgedPicture({ picture, texts, remarks, onAgain, onUse }: Props) {
  return (
    <Notice tone="care">
      <div className="flex flex-wrap gap-3">
        {/* biome-ignore lint/performance/noImgElement: drawn on this device a moment ago */}
        <img src={picture.preview} alt="" className="max-h-40 rounded-control" />
        <ul className="min-w-0 flex-1 basis-56 list-disc space-y-1 pl-5">
          {picture.remarks.map((remark) => (
            <li key={remark}>{remarks[remark]}</li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap gap-2 pt-2">
        <Button type="button" look="secondary" onClick={onAgain}>
          {texts.again}
        </Button>
        <Button type="button" look="quiet" onClick={onUse}>
          {texts.useAnyway}
        </Button>
      </div>
    </Notice>
  );
}
