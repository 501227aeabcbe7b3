import { knownIndicator } from "@/features/indicators/known-indicator";
import { MembersPage, membersMetadata } from "@/features/indicators/members-page";
import { toLocale } from "@/platform/i18n/locale";
import { answeredMetadata, answeredPage } from "@/site/answered";

type Props = PageProps<"/[locale]/chi-tieu/[id]/danh-sach">;

const read = async ({ params, searchParams }: Props) => {
  const { locale, id } = await params;
  return { locale: toLocale(locale), id: knownIndicator(id), params: await searchParams };
};

export const generateMetadata = answeredMetadata(async (props: Props) => membersMetadata(await read(props)));

export default answeredPage(async (props: Props) => MembersPage(await read(props)));
