/** A small square of the main picture, no larger beside large letters; an empty square where there is none. The name beside it says what it is. */
export function Thumbnail({ url }: { url: string | null }) {
  if (url === null) return <span aria-hidden="true" className="size-[80px] shrink-0 rounded-control bg-sand" />;
  return (
    // biome-ignore lint/performance/noImgElement: the backend cuts pictures to the width asked for
    <img
      src={`${url}?w=480`}
      alt=""
      width={80}
      height={80}
      loading="lazy"
      className="size-[80px] shrink-0 rounded-control object-cover"
    />
  );
}
