import { PlaceListPage, placeListMetadata } from "@/features/places/place-list-page";
import { toLocale } from "@/platform/i18n/locale";

type Props = PageProps<"/[locale]/dia-phuong">;

export const generateMetadata = async ({ params }: Props) => placeListMetadata(toLocale((await params).locale));

export default async function Page({ params }: Props) {
  return <PlaceListPage locale={toLocale((await params).locale)} />;
}
