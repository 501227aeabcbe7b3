import type { ContentWords } from "@contracts/content-desk";
import type { Locale } from "@/platform/i18n/locale";
import { contentTexts } from "../texts";

/** The pictures as they were sent, in their order, each with the words said of it. */
export function SentPictures({ pictures, locale }: { pictures: ContentWords["pictures"]; locale: Locale }) {
  const texts = contentTexts(locale).review;
  if (pictures.length === 0) return <p>{texts.noPictures}</p>;
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {pictures.map(({ picture_id, alt }) => (
        <li key={picture_id}>
          <figure>
            {/* biome-ignore lint/performance/noImgElement: the backend cuts pictures to the width asked for */}
            <img
              src={`/anh/${picture_id}?w=480`}
              alt={alt ?? ""}
              loading="lazy"
              className="max-h-80 w-full rounded-control bg-sand object-contain"
            />
            <figcaption className="mt-1 text-sm">{alt ?? <em className="text-ink-soft">{texts.noAlt}</em>}</figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}
