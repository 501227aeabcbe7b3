export { publishRoute as POST } from "@/features/officer-publications/publish-route";
