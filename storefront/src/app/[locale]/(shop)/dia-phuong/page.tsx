import { PlaceListPage, placeListMetadata } from "@/features/places/place-list-page";
import { toLocale } from "@/platform/i18n/locale";
import { answeredMetadata, answeredPage } from "@/site/answered";

type Props = PageProps<"/[locale]/dia-phuong">;

export const generateMetadata = answeredMetadata(async ({ params }: Props) =>
  placeListMetadata(toLocale((await params).locale)),
);

export default answeredPage(async ({ params }: Props) => PlaceListPage({ locale: toLocale((await params).locale) }));
