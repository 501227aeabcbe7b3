export { downloadExpiring as GET } from "@/features/officer-certificates/download-route";
