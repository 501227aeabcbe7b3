export { photoRoute as GET } from "@/features/officer-evidence/photo-route";
