import { ProducerPage, producerMetadata } from "@/features/producers/producer-page";
import { toLocale } from "@/platform/i18n/locale";

type Props = PageProps<"/[locale]/chu-the/[handle]">;

async function read({ params }: Props) {
  const { locale, handle } = await params;
  return { locale: toLocale(locale), handle };
}

export const generateMetadata = async (props: Props) => producerMetadata(await read(props));

export default async function Page(props: Props) {
  return <ProducerPage {...(await read(props))} />;
}
