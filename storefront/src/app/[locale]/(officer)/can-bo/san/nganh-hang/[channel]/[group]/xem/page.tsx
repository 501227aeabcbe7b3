export { EffectPage as default, effectMetadata as generateMetadata } from "@/features/officer-mapping/effect-page";
