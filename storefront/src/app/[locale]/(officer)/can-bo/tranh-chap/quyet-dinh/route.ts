export { decideRoute as POST } from "@/features/officer-disputes/decide-route";
