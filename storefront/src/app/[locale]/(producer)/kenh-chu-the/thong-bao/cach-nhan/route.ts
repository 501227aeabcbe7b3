export { settingsRoute as POST } from "@/features/producer-notices/form-routes";
