export { resumeRoute as POST } from "@/features/officer-channels/form-routes";
