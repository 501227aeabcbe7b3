import { ProductPage, productMetadata } from "@/features/product/product-page";
import { toLocale } from "@/platform/i18n/locale";

type Props = PageProps<"/[locale]/san-pham/[handle]">;

async function read({ params }: Props) {
  const { locale, handle } = await params;
  return { locale: toLocale(locale), handle };
}

export const generateMetadata = async (props: Props) => productMetadata(await read(props));

export default async function Page(props: Props) {
  return <ProductPage {...(await read(props))} />;
}
