import { HomePage, homeMetadata } from "@/features/home/home-page";
import { toLocale } from "@/platform/i18n/locale";

type Props = PageProps<"/[locale]">;

export const generateMetadata = async ({ params }: Props) => homeMetadata(toLocale((await params).locale));

export default async function Page({ params }: Props) {
  return <HomePage locale={toLocale((await params).locale)} />;
}
