import { ProductPage, productMetadata } from "@/features/product/product-page";
import { toLocale } from "@/platform/i18n/locale";
import { answeredMetadata, answeredPage } from "@/site/answered";

type Props = PageProps<"/[locale]/san-pham/[handle]">;

async function read({ params }: Props) {
  const { locale, handle } = await params;
  return { locale: toLocale(locale), handle };
}

export const generateMetadata = answeredMetadata(async (props: Props) => productMetadata(await read(props)));

export default answeredPage(async (props: Props) => ProductPage(await read(props)));
