export { downloadRoute as GET } from "@/features/officer-exchange/download";
