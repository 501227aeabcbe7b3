import { HomePage, homeMetadata } from "@/features/home/home-page";
import { toLocale } from "@/platform/i18n/locale";
import { answeredMetadata, answeredPage } from "@/site/answered";

type Props = PageProps<"/[locale]">;

export const generateMetadata = answeredMetadata(async ({ params }: Props) =>
  homeMetadata(toLocale((await params).locale)),
);

export default answeredPage(async ({ params }: Props) => HomePage({ locale: toLocale((await params).locale) }));
