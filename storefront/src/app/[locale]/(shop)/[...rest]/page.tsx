import { notFound } from "next/navigation";

/** Any address no other page answers, so that the "not found" page has the frame and the language of the shop. */
export default function UnknownPage() {
  notFound();
}
