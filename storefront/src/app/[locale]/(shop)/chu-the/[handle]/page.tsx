import { ProducerPage, producerMetadata } from "@/features/producers/producer-page";
import { toLocale } from "@/platform/i18n/locale";
import { answeredMetadata, answeredPage } from "@/site/answered";

type Props = PageProps<"/[locale]/chu-the/[handle]">;

async function read({ params }: Props) {
  const { locale, handle } = await params;
  return { locale: toLocale(locale), handle };
}

export const generateMetadata = answeredMetadata(async (props: Props) => producerMetadata(await read(props)));

export default answeredPage(async (props: Props) => ProducerPage(await read(props)));
