import type { Done } from "../desk-frame/form";
import { pauseTexts } from "./texts";

/** Where a form that pauses a shop, or lets it go on, leads, and what is said there. */
export function turned(to: string, act: "pause" | "resume"): Done {
  const said = act === "pause" ? "done" : "resumed";
  return { to, message: pauseTexts("vi")[said], message_en: pauseTexts("en")[said] };
}
