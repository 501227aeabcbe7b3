import { PlacePage, placeMetadata } from "@/features/places/place-page";
import { toLocale } from "@/platform/i18n/locale";
import { answeredMetadata, answeredPage } from "@/site/answered";

type Props = PageProps<"/[locale]/dia-phuong/[slug]">;

async function read({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  return { locale: toLocale(locale), slug, params: await searchParams };
}

export const generateMetadata = answeredMetadata(async (props: Props) => placeMetadata(await read(props)));

export default answeredPage(async (props: Props) => PlacePage(await read(props)));
