export { OfficerLayout as default } from "@/features/officer-frame/officer-layout";
